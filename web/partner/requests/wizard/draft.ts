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
  lengthDays: string
  language: 'en' | 'sv'
  openDays: string
}

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
    lengthDays: draft.includeRights ? Number(draft.lengthDays) : null,
    language: draft.language,
    openDays: Number(draft.openDays),
  }
}

/** The same for the preview, which is drawn while fields are half filled: what is not whole yet is left out. */
export function previewAskOf(draft: AskDraft, options: Options): Ask {
  const ask = askOf(draft)
  return {
    ...ask,
    customerId: null,
    domain: null,
    addresseeEmail: null,
    lengthDays:
      draft.includeRights && within(draft.lengthDays, options.rightsDays)
        ? ask.lengthDays
        : draft.includeRights
          ? options.rightsDays.usual
          : null,
    openDays: within(draft.openDays, options.openDays) ? ask.openDays : options.openDays.usual,
  }
}

export const within = (typed: string, { least, most }: { least: number; most: number }) =>
  /^\d+$/.test(typed) && Number(typed) >= least && Number(typed) <= most

/** “karin@lindholms.example”, “https://lindholms.example/” and “lindholms.example” all mean the same organisation. */
export const domainOf = (address: string) =>
  (address.trim().toLowerCase().split('@').at(-1) ?? '').replace(/^https?:\/\//, '').replace(/[/\s].*$/, '')
export const isDomain = (text: string) => /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(text)
