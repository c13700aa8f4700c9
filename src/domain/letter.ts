import { Refusal } from './refusal.ts'

/** Where the link stands in a letter that is kept: rows, jobs and logs never hold the link itself. */
export const LINK_PLACE = '{{link}}'

/** Everything in a text that a mail program would make clickable. */
const LINKS = /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+|\bmailto:[^\s<>"')\]]+/gi

export type LetterRules = {
  /** The request's link, whole. */
  link: string
  /** The origin the link leads to: anything else there is a damaged link. */
  origin: string
  /** The partner's proved domain: the only other place a letter may point to. */
  domain: string | null
}

/**
 * R8: the text is free, the link is not. It must be there, once, unchanged. Takes a text with the link or with its place in it, gives
 * the text with its place.
 */
export function guardLetter(text: string, { link, origin, domain }: LetterRules): string {
  const placed = text.replaceAll(link, LINK_PLACE)
  const times = placed.split(LINK_PLACE).length - 1
  const others = (placed.replaceAll(LINK_PLACE, ' ').match(LINKS) ?? []).map((found) => found.replace(/[.,;:!?]+$/, ''))
  const damaged = others.find((found) => sameHost(found, origin))
  if (damaged !== undefined) throw new Refusal('letter-link-altered')
  if (times === 0) throw new Refusal('letter-link-missing')
  if (times > 1) throw new Refusal('letter-link-doubled', { times })
  if (touchesText(placed)) throw new Refusal('letter-link-altered')
  const foreign = others.find((found) => !withinDomain(found, domain))
  if (foreign !== undefined) throw new Refusal('letter-link-foreign', { found: foreign.slice(0, 80), domain })
  return placed
}

/** A character stuck to the link would become part of it when somebody clicks. */
const touchesText = (placed: string) =>
  new RegExp(`[^\\s<("'\\[]${escape(LINK_PLACE)}|${escape(LINK_PLACE)}[^\\s>)"'\\].,;:!?]`).test(placed)
const escape = (text: string) => text.replace(/[{}]/g, '\\$&')

function hostOf(link: string): string | undefined {
  const address = link.startsWith('mailto:')
    ? `https://${link.split('@')[1] ?? ''}`
    : /^https?:/i.test(link)
      ? link
      : `https://${link}`
  return URL.canParse(address) ? new URL(address).host.toLowerCase() : undefined
}
const sameHost = (link: string, origin: string) => hostOf(link) === hostOf(origin)
function withinDomain(link: string, domain: string | null): boolean {
  const host = hostOf(link)?.split(':')[0]
  return domain !== null && host !== undefined && (host === domain || host.endsWith(`.${domain}`))
}
