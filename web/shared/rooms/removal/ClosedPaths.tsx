import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { Points } from '../../look/Points.tsx'
import { Section } from '../parts/Section.tsx'

export type Closed = { path: string; at: string; roles?: string[]; offer?: string; ended?: boolean }

/** Each way that was closed, as the receipt names it. */
export function ClosedPaths({ closed }: { closed: readonly Closed[] }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const at = closed[0]?.at
  const said = ({ path, roles = [], offer = '', ended }: Closed) =>
    name('removal.path', ended ? `${path}.ended` : path, {
      roles: formats.list(roles.map((role) => name('role', role))),
      offer,
    })
  return (
    <Section title={words('removal.closed', { at: at ? formats.moment(at) : '' })}>
      <Points points={closed.map(said)} sign="no" />
    </Section>
  )
}
