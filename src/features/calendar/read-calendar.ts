import { addDays } from '#domain/calendar.ts'
import { CALENDAR, endsByDay } from '#domain/ends.ts'
import { demand } from '#domain/refusal.ts'
import { readCalendarToken } from '#platform/calendar-link.ts'
import { icalText, type DayEvent } from '#platform/ical.ts'
import { sha256 } from '#platform/keys.ts'
import type { Visit } from '#platform/route.ts'
import type { Words } from '#platform/words.ts'
import { asVisitor, type Tx } from '../acting/transact.store.ts'
import { findOrganisation, type OrganisationRow } from '../organisations/organisations.store.ts'
import { lawfulDelegation } from '../relationships/relationships.store.ts'
import { delegationsAmong } from '../renewals/renewal-rows.store.ts'
import { findLink, nextToEnd } from './calendar.store.ts'

/** When this partner's rights end, for calendar programs: whole days, the nearest first. The address is the proof; a wrong or an older one is not there. */
export async function readCalendar({ house, params }: Visit<{ token: string }>) {
  const claim = readCalendarToken(house.keys.link, params.token)
  demand(claim, 'not-found')
  const { partnerId, generation } = claim
  return asVisitor(
    house,
    undefined,
    async (tx) => {
      const [link, partner] = [await findLink(tx, partnerId), await findOrganisation(tx, partnerId)]
      demand(link && partner && link.generation === generation, 'not-found')
      const words = house.words(partner.language === 'sv' ? 'sv' : 'en')
      const events = await eventsOf(tx, partner, words)
      const content = icalText(words('calendar.name', { partner: partner.name }), link.made_at, events)
      return {
        name: 'rights.ics',
        type: 'text/calendar; charset=utf-8',
        content,
        tag: sha256(content).toString('base64url'),
      }
    },
    partnerId,
  )
}

/** So many customers' rights are read with one question. */
const STEP = 500

async function eventsOf(tx: Tx, partner: OrganisationRow, words: Words): Promise<DayEvent[]> {
  const customers = await nextToEnd(tx, partner.id, CALENDAR.days, CALENDAR.events)
  const origin = tx.house.config.origins[partner.cloud] ?? ''
  const until = addDays(tx.now, CALENDAR.days)
  const events: DayEvent[] = []
  for (let at = 0; at < customers.length; at += STEP) {
    const some = customers.slice(at, at + STEP)
    const rights = await delegationsAmong(
      tx,
      partner.id,
      some.map(({ customer_id }) => customer_id),
    )
    for (const { customer_id: id, name, time_zone } of some) {
      const rows = rights.get(id) ?? []
      const url = `${origin}/partner/${partner.id}/customers?q=${id}`
      for (const { day, roles } of endsByDay(rows.map(lawfulDelegation), time_zone, tx.now, until))
        events.push({
          uid: `${id}-${day}@${new URL(origin).hostname}`,
          day,
          title: words('calendar.title', { customer: name }),
          text: words('calendar.text', { roles: roles.map((role) => words(`role.${role}`)).join(', '), url }),
          url,
          sequence: rows.reduce((sum, { version }) => sum + version, 0),
        })
    }
  }
  return events.toSorted((a, b) => a.day.localeCompare(b.day)).slice(0, CALENDAR.events)
}
