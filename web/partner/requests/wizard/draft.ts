import type { Ask, Options, Request } from '../types.ts'

/** Whom: one of the own customers, somebody at an exact domain, or whoever gets the link. */
export type To = 'own' | 'exact' | 'anyone'

/** The ask while it is being written: what stands in the fields. */
export type AskDraft = {
  purpose: 'relationship' | 'rights'
  to: To
  customerId: string | null
  customerName: string
  /** A domain, or an e-mail address whose domain counts. */
  address: string
  /** Of the person, where the organisation is known otherwise. */
  email: string
  addresseeName: string
  includeRights: boolean
  template: string
  /** One of the partner’s own templates, by whose name an own set goes. */
  templateId: string | null
  /** What an own set asks of each role. */
  terms: readonly TermDraft[]
  /** Who is to hold an own set. */
  group: string
  /** Running rights that this adds to. */
  changes: string | null
  lengthDays: string
  language: 'en' | 'sv'
  openDays: string
}

/** One role of an own set, as its fields stand. */
export type TermDraft = {
  role: string
  lengthDays: string
  startDays: string
  optional: boolean
  because: string
  extendDays: string
}
export const OWN = 'own'
export const newTerm = (role: string, days: number): TermDraft => ({
  role,
  lengthDays: String(days),
  startDays: '0',
  optional: false,
  because: '',
  extendDays: '0',
})
type Terms = Request['terms'][number]
export const termDraft = (one: Terms): TermDraft => ({
  role: one.role,
  lengthDays: String(one.lengthDays),
  startDays: String(one.startDays),
  optional: one.optionalBecause !== null,
  because: one.optionalBecause ?? '',
  extendDays: String(one.extendDays),
})
export const termOf = (one: TermDraft) => ({
  role: one.role,
  lengthDays: Number(one.lengthDays),
  startDays: Number(one.startDays),
  optionalBecause: one.optional ? one.because.trim() || null : null,
  extendDays: Number(one.extendDays),
})
/** Whether every field of an own set is filled in so that it can be sent. */
export const isWholeTerm = (one: TermDraft, { rightsDays }: Options) =>
  within(one.lengthDays, rightsDays) &&
  within(one.startDays, { least: 0, most: 365 }) &&
  (!one.optional || one.because.trim() !== '')

/** The template that gives the least: never everything, where there is another. */
export const usualTemplate = ({ templates }: Options) =>
  (templates.find((one) => !one.roles.some((role) => role.level === 'X')) ?? templates[0])?.id ?? ''

/** The language that is probably read in a country. */
export const languageOf = (country: string | null): 'en' | 'sv' => (country === 'SE' || country === 'AX' ? 'sv' : 'en')

export function blankDraft(options: Options): AskDraft {
  return {
    purpose: 'relationship',
    to: 'exact',
    customerId: null,
    customerName: '',
    address: '',
    email: '',
    addresseeName: '',
    includeRights: options.rightsForced || options.mayIncludeRights,
    template: usualTemplate(options),
    templateId: null,
    terms: [],
    group: 'partner.admin-agent',
    changes: null,
    lengthDays: String(options.rightsDays.usual),
    language: languageOf(options.country),
    openDays: String(options.openDays.usual),
  }
}

export function draftOf(request: Request, options: Options): AskDraft {
  const to: To = request.purpose === 'rights' ? 'own' : request.domain ? 'exact' : 'anyone'
  const named = request.addresseeEmail && domainOf(request.addresseeEmail) === request.domain
  return {
    purpose: request.purpose,
    to,
    customerId: request.customerId,
    customerName: request.customerName ?? '',
    address: to === 'exact' ? ((named ? request.addresseeEmail : request.domain) ?? '') : '',
    email: to === 'exact' ? '' : (request.addresseeEmail ?? ''),
    addresseeName: request.addresseeName ?? '',
    includeRights: request.includeRights,
    template: request.template ?? usualTemplate(options),
    templateId: options.ownTemplates.find(({ name }) => name === request.templateName)?.id ?? null,
    terms: request.template === OWN ? request.terms.map(termDraft) : [],
    group: request.groups[0]?.group ?? 'partner.admin-agent',
    changes: request.changes,
    lengthDays: String(request.lengthDays ?? options.rightsDays.usual),
    language: request.language,
    openDays: String(request.openDays),
  }
}

/** What is sent: only what belongs to the choices made. */
export function askOf(draft: AskDraft): Ask {
  const exact = draft.to === 'exact'
  const email = exact ? (draft.address.includes('@') ? draft.address.trim() : '') : draft.email.trim()
  return {
    purpose: draft.purpose,
    customerId: draft.to === 'own' ? draft.customerId : null,
    domain: exact ? domainOf(draft.address) || null : null,
    addresseeName: draft.addresseeName.trim() || null,
    addresseeEmail: email || null,
    includeRights: draft.includeRights,
    template: draft.includeRights ? draft.template : null,
    ...(draft.includeRights && draft.template === OWN
      ? ownSetOf(draft)
      : { lengthDays: draft.includeRights ? Number(draft.lengthDays) : null }),
    changes: draft.includeRights ? draft.changes : null,
    language: draft.language,
    openDays: Number(draft.openDays),
  }
}

const ownSetOf = ({ terms, group, templateId }: AskDraft) => ({
  terms: terms.map(termOf),
  groups: terms.length > 0 ? [{ group, roles: terms.map(({ role }) => role) }] : null,
  templateId,
})

/** The same for the preview, which is drawn while fields are half filled: what is not whole yet is left out. */
export function previewAskOf(draft: AskDraft, options: Options): Ask {
  const whole = draft.terms.filter((one) => isWholeTerm(one, options))
  const own = draft.includeRights && draft.template === OWN
  // An own set without a role is drawn as nothing asked.
  const ask = askOf(own ? { ...draft, terms: whole, includeRights: whole.length > 0 || options.rightsForced } : draft)
  return {
    ...ask,
    changes: null,
    customerId: null,
    domain: null,
    addresseeEmail: null,
    lengthDays:
      !ask.includeRights || own
        ? null
        : within(draft.lengthDays, options.rightsDays)
          ? ask.lengthDays
          : options.rightsDays.usual,
    openDays: within(draft.openDays, options.openDays) ? ask.openDays : options.openDays.usual,
  }
}

export const within = (typed: string, { least, most }: { least: number; most: number }) =>
  /^\d+$/.test(typed) && Number(typed) >= least && Number(typed) <= most

/** “karin@lindholms.example”, “https://lindholms.example/” and “lindholms.example” all mean the same organisation. */
export const domainOf = (address: string) =>
  (address.trim().toLowerCase().split('@').at(-1) ?? '').replace(/^https?:\/\//, '').replace(/[/\s].*$/, '')
export const isDomain = (text: string) => /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(text)
