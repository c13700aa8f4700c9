import type { ReferenceEdition } from '../parts/useInstallation.ts'
import type { Named, RolesData } from '../parts/useReference.ts'

/** The data of an edition to start from; its name and date belong to the form. */
export function draftOf(edition: ReferenceEdition | undefined, kind: ReferenceEdition['kind']): string {
  if (!edition && kind === 'roles') return '{ "actions": [], "roles": [] }'
  const { edition: _name, effectiveFrom: _from, ...rest } = (edition?.data ?? {}) as Record<string, unknown>
  return short(JSON.stringify(kind === 'roles' ? asWritten(rest as RolesData) : rest, null, 2))
}

/** The database keeps no order of members: people read what it is first, and what it gives last. */
const asWritten = ({ actions, roles, ...rest }: RolesData) => ({
  ...rest,
  actions: actions.map(({ id, name }) => ({ id, name: inTurn(name) })),
  roles: roles.map(({ id, templateId, level, withdrawn, name, purpose, actions: gives }) => ({
    id,
    templateId,
    level,
    withdrawn,
    name: inTurn(name),
    purpose: inTurn(purpose),
    actions: gives,
  })),
})
const inTurn = ({ en, sv }: Named) => ({ en, sv })

/** What a first edition of own roles may look like; published by nobody, since its template id is that of no role. */
export const EXAMPLE = short(
  JSON.stringify(
    {
      actions: [
        { id: 'provider.backup.read', name: { en: 'see what is backed up', sv: 'se vad som säkerhetskopieras' } },
        { id: 'provider.backup.restore', name: { en: 'restore files', sv: 'återställa filer' } },
      ],
      roles: [
        {
          id: 'provider.backup-operator',
          templateId: '00000000-0000-0000-0000-000000000000',
          level: 'M',
          name: { en: 'Backup Operator', sv: 'Säkerhetskopieringsoperatör' },
          purpose: { en: 'restores what was lost', sv: 'återställer det som har gått förlorat' },
          actions: ['provider.backup.read', 'provider.backup.restore', 'people.read'],
        },
      ],
    },
    null,
    2,
  ),
)

/** Lists of words on one line each: hundreds of countries under each other cannot be read. */
function short(json: string) {
  return json.replaceAll(/\[\s*((?:"[^"]*",?\s*)+)\]/g, (_, list: string) => `[${list.trim().replaceAll(/\s+/g, ' ')}]`)
}

type Place = { line: number; column: number }
type Parsed = { data: unknown; fault?: undefined } | { data?: undefined; fault: Place | 'not-an-object' }

/** The text as data, or the place at which it stops being JSON. */
export function parse(text: string): Parsed {
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { data } : { fault: 'not-an-object' }
  } catch (error) {
    return { fault: placeIn(text, String(error)) }
  }
}

/** Each browser says it in words of its own: by line and column, by position, or that the end came too soon. */
function placeIn(text: string, said: string): Place {
  const named = /line (\d+) column (\d+)/.exec(said)
  if (named) return { line: Number(named[1]), column: Number(named[2]) }
  const position = /position (\d+)/.exec(said)?.[1]
  const before = text.slice(0, position === undefined ? undefined : Number(position)).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
