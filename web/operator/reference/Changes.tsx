import type { ReactNode } from 'react'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Points } from '../../shared/look/Points.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import type { ReferenceEdition } from '../parts/useInstallation.ts'
import type { CloudsData, RegionsData, RolesData } from '../parts/useReference.ts'
import { useCountryName } from '../parts/useCountryName.ts'
import { cloudChanges, countryMoves, roleChanges } from './changes.ts'

type Props = { kind: ReferenceEdition['kind']; before: unknown; after: unknown; edition: string }

/** What will be different from the edition in force, before it is published. */
export function Changes({ kind, before, after, edition }: Props) {
  const words = useWords()
  const look = useLook()
  const clouds = useCloudChanges()
  const countries = useCountryMoves()
  const roles = useRoleChanges()
  const points = {
    clouds: () => clouds(before as CloudsData, after as CloudsData),
    regions: () => countries(before as RegionsData, after as RegionsData),
    roles: () => roles(before as RolesData, after as RolesData),
  }[kind]()
  return (
    <Section title={words('operator.changes', { edition })} lead={words('operator.changes.lead')}>
      {points.length ? <Points points={points} /> : <p className={look.body}>{words('operator.changes.none')}</p>}
    </Section>
  )
}

function useCloudChanges() {
  const words = useWords()
  const name = useNames()
  return (before: CloudsData, after: CloudsData): ReactNode[] =>
    cloudChanges(before, after).map(({ cloud, kind }) =>
      words(`operator.changes.${kind}`, { what: name('cloud', cloud) }),
    )
}

function useRoleChanges() {
  const words = useWords()
  const { language } = useLanguage()
  return (before: RolesData, after: RolesData): ReactNode[] =>
    roleChanges(before, after).map(({ name, kind }) => words(`operator.changes.${kind}`, { what: name[language] }))
}

function useCountryMoves() {
  const words = useWords()
  const name = useNames()
  const countryName = useCountryName()
  return (before: RegionsData, after: RegionsData): ReactNode[] =>
    countryMoves(before, after).map(({ country, from, to }) => {
      const values = { country: countryName(country), from: from && name('region', from), to: to && name('region', to) }
      return words(
        from && to ? 'operator.changes.moved' : to ? 'operator.changes.entered' : 'operator.changes.left',
        values,
      )
    })
}
