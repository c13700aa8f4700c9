/** The demo world: the same cast in the seed, the tests and the documentation. Addresses end in .example, which nobody owns. */
export type CastPerson = { name: string; email: string; roles: readonly string[]; language?: 'en' | 'sv' }
export type CastOrganisation = {
  key: string; name: string; legalName?: string; kind: 'provider' | 'partner' | 'customer'; channel?: 'direct-bill' | 'distributor' | 'reseller'; distributor?: string
  country: string; cloud: string; city: string; registration: string; domain: string; timeZone: string; language: string; verified: boolean; suspended?: true
  /** The version of the agreement of its kind that was accepted, if any. */
  agreement?: number; people: readonly CastPerson[]; extraUsers?: number
}

const AA = 'partner.admin-agent'
const GA = 'customer.global-administrator'
const person = (name: string, email: string, ...roles: string[]): CastPerson => ({ name, email, roles })

export const WORLD: readonly CastOrganisation[] = [
  { key: 'nordmoln', name: 'Nordmoln', legalName: 'Nordmoln AB', kind: 'provider', country: 'SE', cloud: 'public', city: 'Stockholm', registration: '556900-1001', domain: 'nordmoln.example', timeZone: 'Europe/Stockholm', language: 'sv', verified: true,
    people: [person('Ingrid Lund', 'ingrid@nordmoln.example', 'provider.operator')] },
  { key: 'nordanvind', name: 'Nordanvind IT AB', kind: 'partner', channel: 'direct-bill', country: 'SE', cloud: 'public', city: 'Göteborg', registration: '556900-2002', domain: 'nordanvind.example', timeZone: 'Europe/Stockholm', language: 'sv', verified: true, agreement: 3,
    people: [person('Astrid Nyström', 'astrid@nordanvind.example', AA), person('Sven Öberg', 'sven@nordanvind.example', 'partner.sales-agent'), person('Hedda Falk', 'hedda@nordanvind.example', 'partner.helpdesk-agent'), person('Gustav Åkesson', 'gustav@nordanvind.example', 'partner.global-admin', 'partner.user-management-admin')] },
  { key: 'ostsee', name: 'Ostsee Distribution GmbH', kind: 'partner', channel: 'distributor', country: 'DE', cloud: 'public', city: 'Rostock', registration: 'HRB 90303', domain: 'ostsee.example', timeZone: 'Europe/Berlin', language: 'de', verified: true, agreement: 3,
    people: [person('Jürgen Möller', 'jurgen@ostsee.example', AA, 'partner.global-admin')] },
  { key: 'vastkust', name: 'Västkust Data AB', kind: 'partner', channel: 'direct-bill', country: 'SE', cloud: 'public', city: 'Varberg', registration: '556900-4004', domain: 'vastkust.example', timeZone: 'Europe/Stockholm', language: 'sv', verified: true, agreement: 3,
    people: [person('Nils Ekdahl', 'nils@vastkust.example', AA, 'partner.global-admin')] },
  { key: 'skugga', name: 'Skugga Moln AB', kind: 'partner', channel: 'direct-bill', country: 'SE', cloud: 'public', city: 'Örebro', registration: '556900-5005', domain: 'skugga.example', timeZone: 'Europe/Stockholm', language: 'sv', verified: true, agreement: 3, suspended: true,
    people: [person('Ulf Sandqvist', 'ulf@skugga.example', AA, 'partner.global-admin')] },
  { key: 'alpenwolke', name: 'Alpenwolke GmbH', kind: 'partner', channel: 'direct-bill', country: 'DE', cloud: 'germany', city: 'Lindau', registration: 'HRB 60606', domain: 'alpenwolke.example', timeZone: 'Europe/Berlin', language: 'de', verified: true, agreement: 3,
    people: [person('Greta Huber', 'greta@alpenwolke.example', AA, 'partner.global-admin')] },
  { key: 'kustnara', name: 'Kustnära Konsult AB', kind: 'partner', channel: 'reseller', distributor: 'ostsee', country: 'SE', cloud: 'public', city: 'Kungsbacka', registration: '556900-7007', domain: 'kustnara.example', timeZone: 'Europe/Stockholm', language: 'sv', verified: true, agreement: 3,
    people: [person('Maja Sjöberg', 'maja@kustnara.example', AA, 'partner.global-admin')] },
  { key: 'potomac', name: 'Potomac Cloud LLC', kind: 'partner', channel: 'direct-bill', country: 'US', cloud: 'us-government', city: 'Arlington', registration: 'VA-80808', domain: 'potomac.example', timeZone: 'America/New_York', language: 'en', verified: true, agreement: 3,
    people: [person('Dana Brooks', 'dana@potomac.example', AA, 'partner.global-admin'), person('Earl Whitaker', 'earl@potomac.example', 'partner.sales-agent')] },
  { key: 'lindholms', name: 'Lindholms Bageri AB', kind: 'customer', country: 'SE', cloud: 'public', city: 'Alingsås', registration: '556900-1111', domain: 'lindholmsbageri.example', timeZone: 'Europe/Stockholm', language: 'sv', verified: true,
    people: [person('Karin Lindholm', 'karin@lindholmsbageri.example', GA), person('Olle Persson', 'olle@lindholmsbageri.example', 'customer.user')] },
  { key: 'agren', name: 'Ågren & Söner Bygg AB', kind: 'customer', country: 'SE', cloud: 'public', city: 'Umeå', registration: '556900-1212', domain: 'agrensoner.example', timeZone: 'Europe/Stockholm', language: 'sv', verified: true, agreement: 7, extraUsers: 36,
    people: [person('Åke Ågren', 'ake@agrensoner.example', GA), person('Disa Ågren', 'disa@agrensoner.example', GA), person('Rolf Hägg', 'rolf@agrensoner.example', 'customer.relationship-administrator'), person('Bodil Wikström', 'bodil@agrensoner.example', 'customer.billing-administrator')] },
  { key: 'fjordlaks', name: 'Fjordlaks AS', kind: 'customer', country: 'NO', cloud: 'public', city: 'Ålesund', registration: 'NO 990 001 313', domain: 'fjordlaks.example', timeZone: 'Europe/Oslo', language: 'nb', verified: true, agreement: 7,
    people: [person('Ingeborg Haugen', 'ingeborg@fjordlaks.example', GA)] },
  { key: 'inselmuseum', name: 'Inselmuseum gGmbH', kind: 'customer', country: 'DE', cloud: 'public', city: 'Rügen', registration: 'HRB 14141', domain: 'inselmuseum.example', timeZone: 'Europe/Berlin', language: 'de', verified: true, agreement: 7,
    people: [person('Björn Jansen', 'bjorn@inselmuseum.example', GA)] },
  { key: 'maplefalls', name: 'City of Maple Falls', kind: 'customer', country: 'US', cloud: 'us-government', city: 'Maple Falls', registration: 'US-15151', domain: 'maplefalls.example', timeZone: 'America/Los_Angeles', language: 'en', verified: true,
    people: [person('Ruth Carver', 'ruth@maplefalls.example', GA)] },
  { key: 'cedar', name: 'Cedar County Schools', kind: 'customer', country: 'US', cloud: 'us-government', city: 'Cedar', registration: 'US-16161', domain: 'cedarschools.example', timeZone: 'America/Chicago', language: 'en', verified: true, agreement: 7,
    people: [person('Walt Jensen', 'walt@cedarschools.example', GA)] },
  { key: 'stadtwerke', name: 'Stadtwerke Lindau', kind: 'customer', country: 'DE', cloud: 'germany', city: 'Lindau', registration: 'HRB 17171', domain: 'stadtwerkelindau.example', timeZone: 'Europe/Berlin', language: 'de', verified: true,
    people: [person('Heidi Bauer', 'heidi@stadtwerkelindau.example', GA)] },
  { key: 'hamnkrogen', name: 'Hamnkrogen HB', kind: 'customer', country: 'SE', cloud: 'public', city: 'Smögen', registration: '969700-1818', domain: 'hamnkrogen.example', timeZone: 'Europe/Stockholm', language: 'sv', verified: false, agreement: 6,
    people: [person('Tage Holm', 'tage@hamnkrogen.example', GA)] },
  { key: 'pampas', name: 'Pampas Textil SRL', kind: 'customer', country: 'AR', cloud: 'public', city: 'Rosario', registration: '30-71919191-9', domain: 'pampastextil.example', timeZone: 'America/Argentina/Cordoba', language: 'en', verified: true,
    people: [person('Lucía Ferreyra', 'lucia@pampastextil.example', GA)] },
]

/** Who is a guest where: the credential stays with the home organisation. */
export const GUESTS = [{ email: 'nils@vastkust.example', organisation: 'kustnara', roles: [AA] }] as const

/** Relationships that exist when the demo opens, each made by its own request and its own yes. */
export const RELATIONSHIPS = [
  { partner: 'astrid@nordanvind.example', customer: 'ake@agrensoner.example', template: 'user-and-licence-management', days: 180, language: 'sv' },
  { partner: 'astrid@nordanvind.example', customer: 'ingeborg@fjordlaks.example', template: null, days: null, language: 'en' },
  { partner: 'jurgen@ostsee.example', customer: 'bjorn@inselmuseum.example', template: null, days: null, language: 'en' },
  { partner: 'maja@kustnara.example', customer: 'bjorn@inselmuseum.example', template: 'user-and-licence-management', days: 365, language: 'en' },
  { partner: 'dana@potomac.example', customer: 'walt@cedarschools.example', template: 'classic', days: 180, language: 'en' },
] as const

export const FIRST_NAMES = ['Alva', 'Birger', 'Cecilia', 'David', 'Ebba', 'Folke', 'Gunilla', 'Hampus', 'Ines', 'Joar', 'Klara', 'Lars', 'Märta', 'Noel', 'Olof', 'Petra', 'Quentin', 'Ragnar', 'Sigrid', 'Tova', 'Uno', 'Vera', 'Wilmer', 'Ylva', 'Zäta', 'Åsa', 'Ängla', 'Örjan', 'Agda', 'Bo', 'Carin', 'Dag', 'Edla', 'Frans', 'Göta', 'Hjalmar']
export const LAST_NAMES = ['Berglund', 'Dahl', 'Engström', 'Forsberg', 'Granath', 'Hellström', 'Isaksson', 'Jönsson', 'Kvist']
