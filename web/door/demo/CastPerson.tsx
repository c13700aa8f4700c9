import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useNames } from '../../shared/intl/useWords.ts'
import { Initials } from '../../shared/look/Initials.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { PATHS } from '../path.ts'
import type { Person } from './CastGroup.tsx'

const useStyles = makeStyles({
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: 'none',
    textAlign: 'start',
    cursor: 'pointer',
    fontFamily: 'inherit',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { ...typographyStyles.body1, display: 'block' },
  role: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
})

/** One of the cast: a button where one click signs in, a link where the person lives at another address. */
export function CastPerson({
  person,
  busy,
  signIn,
}: {
  person: Person
  busy: boolean
  signIn?: (person: Person) => void
}) {
  const name = useNames()
  const styles = useStyles()
  const look = useLook()
  const role = name('role', person.role)
  const inside = (
    <>
      <Initials name={person.displayName} />
      <span>
        <span className={styles.name}>{person.displayName}</span>
        <span className={styles.role}>
          {role}
          <span className={look.hidden}>, {person.organisation}</span>
        </span>
      </span>
    </>
  )
  if (!signIn)
    return (
      <a className={styles.person} href={`${person.origin}${PATHS.signIn}`}>
        {inside}
      </a>
    )
  return (
    <button type="button" className={styles.person} aria-disabled={busy} onClick={() => !busy && signIn(person)}>
      {inside}
    </button>
  )
}
