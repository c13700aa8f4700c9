import { addDays } from '#domain/calendar.ts'
import { guardLetter } from '#domain/letter.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { newId } from '#platform/ids.ts'
import { transact } from '../acting/transact.store.ts'
import { loadAsker } from '../requests/ask.store.ts'
import { findToRead, renewalView } from './renewal-view.store.ts'
import { insertRenewal } from './renewals.store.ts'

type Input = {
  withinDays: number
  lengthDays: number
  openDays: number
  language: 'en' | 'sv'
  tag: string | null
  country: string | null
  customers: string[] | null
  letter: { subject: string; body: string } | null
}

/** The partner says whom it would like to ask for how long: everybody meant is laid out to be looked at, and nobody is asked yet. */
export async function prepareRenewal({ house, caller, body, language }: Visit<unknown, unknown, Input>) {
  const { customers, tag, country } = body
  return transact(house, caller, async (tx) => {
    if (customers !== null && (tag !== null || country !== null))
      throw new Refusal('invalid-input', {}, [{ pointer: '/customers', rule: 'either-chosen-or-filtered' }])
    const { partner, block } = await loadAsker(tx)
    if (block) throw new Refusal(block, { name: partner.name })
    const domain = partner.domain_proved_at ? partner.domain : null
    // Each letter is held against its own link when it is asked; what is wrong with all of them is told now.
    const letter = body.letter && {
      subject: body.letter.subject,
      body: guardLetter(body.letter.body, {
        link: '{{link}}',
        origin: house.config.origins[partner.cloud] ?? '',
        domain,
      }),
    }
    const id = newId()
    await insertRenewal(tx, {
      partner_id: partner.id,
      id,
      within_days: body.withinDays,
      until: addDays(tx.now, body.withinDays),
      length_days: body.lengthDays,
      open_days: body.openDays,
      language: body.language,
      tag,
      country,
      customers: customers && [...new Set(customers)],
      letter,
      made_by: tx.actor.personId,
    })
    await tx.house.jobs.enqueue(tx.client, 'renewal', { organisation: partner.id, ref: id })
    return renewalView(await findToRead(tx, id), tx.now, house.words(language), language)
  })
}
