import { guardLetter, LINK_PLACE } from '#domain/letter.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { linkOf, loadAsker } from './ask.store.ts'
import { letterOf } from './letter.store.ts'
import { asker, demandMayAskWithRights, findToMove, reread } from './move-request.store.ts'
import { recordRequest } from './request-event.store.ts'
import { addFact, keepLetter } from './requests.store.ts'

type Input = { way: 'copy' | 'mail-program'; letter?: { subject: string; body: string } | undefined }

/** R7, R8: the partner takes the letter with its link, to its mail program or the clipboard; from now on the link lives. */
export async function handOutLink({ house, caller, params, body }: Visit<{ requestId: string }, unknown, Input>) {
  return transact(house, caller, async (tx) => {
    const row = await findToMove(tx, params.requestId, 'hand-out-link')
    const { partner, cloud, block } = await loadAsker(tx)
    if (block) throw new Refusal(block, { name: partner.name })
    demandMayAskWithRights(tx, row.include_rights)
    const { link, origin } = linkOf(house, row, cloud)
    const given = body.letter ?? (await letterOf(tx, row))
    const letter = {
      subject: given.subject,
      body: guardLetter(given.body, {
        link,
        origin,
        domain: partner.domain_proved_at ? partner.domain : null,
      }),
    }
    demand((await keepLetter(tx, row, letter)) === 1, 'version-stale', { version: row.version })
    await addFact(tx, row, { kind: 'link-handed-out', way: body.way, side: 'partner', person: asker(tx) })
    await recordRequest(tx, row, 'request.link-handed-out', { facts: { way: body.way } })
    const text = letter.body.replaceAll(LINK_PLACE, link)
    return {
      link,
      subject: letter.subject,
      text,
      html: htmlOf(letter.body, link),
      mailto: mailtoOf(row.addressee_email, letter.subject, text),
      version: (await reread(tx, row)).version,
    }
  })
}

/** What mail programs and browsers still take as one address. */
const MAILTO_LIMIT = 1_900

function mailtoOf(to: string | null, subject: string, text: string): string | null {
  const address = `mailto:${encodeURIComponent(to ?? '')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`
  return address.length <= MAILTO_LIMIT ? address : null
}

/** Rich text for the clipboard: plain paragraphs and the one link. */
function htmlOf(body: string, link: string): string {
  const paragraphs = body.split(/\n{2,}/).map(
    (p) =>
      `<p>${escapeHtml(p)
        .replaceAll('\n', '<br>')
        .replaceAll(LINK_PLACE, `<a href="${escapeHtml(link)}">${escapeHtml(link)}</a>`)}</p>`,
  )
  return paragraphs.join('\n')
}
const escapeHtml = (text: string) => text.replaceAll(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
