import type { Key } from '../../../locales/index.ts'
import type { Member } from '../../shared/contracts.ts'
import { useFormats, type Formats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import type { Face, Invitation } from './types.ts'

type Names = ReturnType<typeof useNames>
type Values = Record<string, string>

/** What stands in the way, in words: what blocks, the particulars (when, who, where), and how to clear it. */
export function useSituationWords(
  invitation: Invitation,
  face: Face,
  member: Member,
): { title: string; detail: string | undefined; way: string } {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const { situation } = invitation
  const values = readable(invitation.situationFacts, formats, name)
  const particulars = particularsOf(invitation, face, member, values, formats)
  return {
    title: name('refusal', situation, values),
    detail: particulars && words(particulars.key, particulars.values),
    way: name('refusal', `${situation}.way`, values),
  }
}

/** Codes of countries and clouds by their names, so that a sentence can be read. */
function readable(facts: Record<string, unknown>, formats: Formats, name: Names): Values {
  const said = (key: string, value: string) =>
    /country$/i.test(key) ? formats.country(value) : /cloud$/i.test(key) ? name('cloud', value) : value
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      said(key, typeof value === 'string' || typeof value === 'number' ? String(value) : ''),
    ]),
  )
}

function particularsOf(
  invitation: Invitation,
  face: Face,
  member: Member,
  facts: Values,
  formats: Formats,
): { key: Key; values: Values } | undefined {
  const { situation, answeredAt, answeredByName, expiresAt } = invitation
  const at = facts.at || answeredAt
  if (situation === 'request-expired' && expiresAt)
    return { key: 'invitation.stand.lapsed', values: { date: formats.moment(expiresAt) } }
  if (situation === 'not-the-addressee' && (facts.domain || face.addressedTo))
    return {
      key: 'invitation.stand.meantFor',
      values: { domain: facts.domain || (face.addressedTo ?? ''), customer: member.name },
    }
  if (situation === 'region-differs') return { key: 'invitation.stand.countries', values: facts }
  if (situation === 'cloud-differs') return { key: 'invitation.stand.clouds', values: facts }
  if (!situation.startsWith('request-') || !at) return undefined
  return answeredByName
    ? { key: 'invitation.stand.atBy', values: { date: formats.moment(at), name: answeredByName } }
    : { key: 'invitation.stand.at', values: { date: formats.moment(at) } }
}
