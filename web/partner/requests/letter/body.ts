import { LINK_PLACE } from '../../../../src/domain/letter.ts'

export { LINK_PLACE }

/** A letter’s text before and after its link; the link stands on a line of its own. */
export type Parts = { before: string; after: string }

/** The text around the link, or undefined where the link is not in it. */
export function partsOf(body: string): Parts | undefined {
  const at = body.indexOf(LINK_PLACE)
  if (at < 0) return undefined
  return { before: body.slice(0, at).replace(/\n$/, ''), after: body.slice(at + LINK_PLACE.length).replace(/^\n/, '') }
}

/** Nothing may touch the link: whatever stands beside it would become part of it when somebody clicks. */
export const joined = ({ before, after }: Parts) => `${before === '' ? '' : `${before}\n`}${LINK_PLACE}\n${after}`

/** The text without its link, and where the link stood. */
export function withoutLink({ before, after }: Parts): { text: string; at: number } {
  return { text: `${before}\n${after}`, at: before.length }
}

export const withLinkAt = (text: string, at: number) =>
  joined({ before: text.slice(0, at).replace(/\n$/, ''), after: text.slice(at).replace(/^\n/, '') })

/** There, and once. The server looks more closely. */
export const hasLink = (body: string) => body.split(LINK_PLACE).length === 2
