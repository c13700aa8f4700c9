import { closeOfDay, lastDay } from '#domain/calendar.ts'
import { COMMERCE } from '#domain/consent.ts'
import { draftLetter } from '#domain/letter-words.ts'
import { actionsOf } from '#domain/role-catalogue.ts'
import { longest } from '#domain/terms.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { installationName } from '../installation/provider.store.ts'
import { loadAsker, termsAsked, type AskInput } from './ask.store.ts'
import { demandWholeAsk } from '#domain/ask.ts'

/** What the customer would really see: the letter in its language, and the points of the request. Keeps nothing. */
export async function previewRequest({ house, caller, body }: Visit<unknown, unknown, AskInput>) {
  return transact(house, { ...caller, idempotency: undefined }, async (tx) => {
    const { partner, cloud } = await loadAsker(tx)
    demandWholeAsk(body, cloud)
    const words = house.words(body.language)
    const template = body.includeRights ? body.template : null
    const terms = template === null ? [] : termsAsked(body, template)
    const lengthDays = terms.length === 0 ? null : longest(terms)
    const letter = draftLetter(words, {
      purpose: body.purpose,
      partner: partner.name,
      sender: tx.actor.name,
      installation: await installationName(tx),
      addressee: body.addresseeName,
      template,
      roles: terms.map(({ role }) => role),
      lengthDays,
      openDays: body.openDays,
    })
    const actions = template === null ? [] : actionsOf(terms.map(({ role }) => role))
    return {
      letter,
      language: body.language,
      heading: words(body.purpose === 'rights' ? 'letter.subject.rights' : 'letter.subject', { partner: partner.name }),
      points: [
        ...COMMERCE.map((code) => words(`commerce.${code}`, { customer: words('letter.you') })),
        ...actions.map((action) => words(`action.${action}`)),
      ],
      until: lengthDays === null ? null : lastDay(closeOfDay(tx.now, lengthDays, partner.time_zone), partner.time_zone),
      whoMayAnswer: words('letter.who'),
    }
  })
}
