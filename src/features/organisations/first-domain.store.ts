import { sql } from 'kysely'
import { MAIL_PROVIDERS } from '#domain/mail-providers.ts'
import { registrableDomain } from '#platform/domains.ts'
import { searchWords } from '#platform/sort-key.ts'
import type { Transaction } from '#platform/transaction.ts'
import { keepWords } from './organisation-words.store.ts'
import { claimDomain } from './own-organisation.store.ts'
import { findByDomain, findOrganisation } from './organisations.store.ts'

/**
 * The first one in, where a partner founded the organisation, claims the domain of the mailbox that the invitation came to, as a founder does:
 * unproved, and never somebody else's or a mail provider's. Its partners find it by that from now on.
 */
export async function claimFirstDomain(tx: Transaction, organisationId: string, email: string) {
  const domain = registrableDomain(email.slice(email.lastIndexOf('@') + 1))
  const own = await findOrganisation(tx, organisationId)
  if (!own || own.domain !== null || MAIL_PROVIDERS.has(domain)) return
  const alone = await tx.first(sql`
    select 1 as yes from relationship r where r.customer_id = ${organisationId} and r.founded_by is not null
      and (select count(*) from (select 1 from membership m where m.organisation_id = ${organisationId} limit 2) m) = 1 limit 1`)
  if (!alone || (await findByDomain(tx, own.cloud, domain))) return
  await claimDomain(tx, own, domain)
  await keepWords(tx, { ...own, domain })
  await tx.run(
    sql`update partner_customer set domain = ${domain}, version = version + 1 where customer_id = ${organisationId}`,
  )
  await tx.run(sql`insert into partner_customer_word (partner_id, word, sort_key, since, customer_id)
    select c.partner_id, w, c.sort_key, c.since, c.customer_id from relationship r
    join partner_customer c on c.partner_id = r.partner_id and c.customer_id = r.customer_id, unnest(${[...searchWords(domain)]}::text[]) w
    where r.customer_id = ${organisationId} and r.removed_at is null on conflict do nothing`)
}
