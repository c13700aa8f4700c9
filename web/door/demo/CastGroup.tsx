import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { Answer, Sessions } from '../../shared/contracts.ts'
import { useNames } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { CastPerson } from './CastPerson.tsx'

export type Person = Answer<Sessions['demoPerson']>

const useStyles = makeStyles({
  // Columns, not a grid: organisations of one and of four people pack tightly.
  columns: { columnWidth: '240px', columnGap: tokens.spacingHorizontalM },
  organisation: {
    breakInside: 'avoid',
    marginBottom: tokens.spacingVerticalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { ...typographyStyles.body1Strong, padding: `0 ${tokens.spacingHorizontalS}` },
  people: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column' },
})

type Props = {
  title: string
  lead?: string
  people: readonly Person[]
  busy: boolean
  signIn?: (person: Person) => void
}

export function CastGroup({ title, lead, people, busy, signIn }: Props) {
  const name = useNames()
  const look = useLook()
  const styles = useStyles()
  if (people.length === 0) return null
  const organisations = Map.groupBy(people, (person) => person.organisation)
  return (
    <div className={look.stackTight}>
      <h3 className={look.title3}>{title}</h3>
      {lead && <p className={look.quiet}>{lead}</p>}
      <div className={styles.columns}>
        {[...organisations].map(([organisation, members]) => (
          <div key={organisation} className={styles.organisation}>
            <div className={styles.name}>
              {organisation}
              {!signIn && <div className={look.quiet}>{name('cloud', members[0]?.cloud ?? '')}</div>}
            </div>
            <ul className={styles.people}>
              {members.map((person) => (
                <li key={person.personId}>
                  <CastPerson person={person} busy={busy} signIn={signIn} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  )
}
