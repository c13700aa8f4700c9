import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import type { Member } from '../../shared/contracts.ts'
import { homeOf } from '../../shared/homeOf.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Initials } from '../../shared/look/Initials.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Empty } from '../../shared/states/Empty.tsx'
import { Sheet } from '../frame/Sheet.tsx'
import { nextPath } from '../path.ts'
import { useSession } from '../session.ts'
import { signOutHere } from '../signOutHere.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  place: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  name: { ...typographyStyles.body1Strong, display: 'block' },
})

/** Signed in already, and perhaps a member of several organisations: where to? */
export default function Choose() {
  const words = useWords()
  const styles = useStyles()
  const { session, reload } = useSession()
  const other = <Button onClick={() => void signOutHere().then(reload)}>{words('door.choose.other')}</Button>
  if (session.memberships.length === 0)
    return (
      <Empty whole title={words('door.choose.none')} action={other}>
        {words('door.choose.none.way')}
      </Empty>
    )
  return (
    <Sheet title={words('door.choose.title')} lead={words('door.choose.lead', { name: session.displayName })}>
      <ul className={styles.list}>
        {session.memberships.map((member) => (
          <li key={member.organisationId}>
            <Place member={member} href={placeOf(member, homeOf(member, session))} />
          </li>
        ))}
      </ul>
      {other}
    </Sheet>
  )
}

/** Back to the page that asked for a sign-in, where that page is this organisation's. */
function placeOf(member: Member, home: string): string {
  const next = nextPath(location.search)
  return next?.includes(member.organisationId) ? next : home
}

function Place({ member, href }: { member: Member; href: string }) {
  const words = useWords()
  const look = useLook()
  const name = useNames()
  const styles = useStyles()
  const roles = member.roles.map((role) => name('role', role)).join(', ')
  return (
    <a className={styles.place} href={href}>
      <Initials name={member.name} />
      <span className={styles.text}>
        <span className={styles.name}>{member.name}</span>
        <span className={look.quiet}>
          {[roles, member.guest && words('shared.organisation.guest')].filter(Boolean).join(' · ')}
        </span>
      </span>
      <ChevronRightRegular aria-hidden />
    </a>
  )
}
