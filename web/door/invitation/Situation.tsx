import { Button } from '@fluentui/react-components'
import type { Member } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import { useTitle } from '../frame/useTitle.ts'
import { useSession } from '../session.ts'
import { signOutHere } from '../signOutHere.ts'
import { FaceOf } from './FaceOf.tsx'
import { HandOn } from './HandOn.tsx'
import { Support } from './Support.tsx'
import { usePlaces } from './usePlaces.ts'
import { useSituationWords } from './useSituationWords.ts'
import type { Face, Invitation } from './types.ts'

/** Nothing can be accepted: what blocks, why, the next step as a button, and a code for support. */
export function Situation({ face, member, invitation }: { face: Face; member: Member; invitation: Invitation }) {
  const look = useLook()
  const { title, detail, way } = useSituationWords(invitation, face, member)
  useTitle(title)
  return (
    <div className={look.stack}>
      <Notice
        tone={invitation.state === 'accepted' ? 'success' : 'warning'}
        title={title}
        actions={<Ways member={member} invitation={invitation} />}
      >
        {detail && <p>{detail}</p>}
        <p>{way}</p>
      </Notice>
      <FaceOf face={face} />
      {invitation.situation === 'not-the-addressee' && <HandOn partner={face.partner.name} />}
      <Support code={invitation.supportCode} installation={face.installation} />
    </div>
  )
}

/** The next step, where there is one; home in any case. */
function Ways({ member, invitation: { situation, evidenceId } }: { member: Member; invitation: Invitation }) {
  const words = useWords()
  const { session, reload } = useSession()
  const places = usePlaces(member)
  const related = ['request-accepted', 'already-related', 'other-partner'].includes(situation)
  const mistaken = ['not-the-addressee', 'own-organisation', 'not-a-customer', 'cloud-differs'].includes(situation)
  return (
    <>
      {related && (
        <Button as="a" appearance="primary" href={places.relationships}>
          {words('invitation.go.relationships')}
        </Button>
      )}
      {evidenceId && (
        <Button as="a" href={places.receipt(evidenceId)}>
          {words('invitation.go.receipt')}
        </Button>
      )}
      {situation === 'verification-needed' && (
        <Button as="a" appearance="primary" href={places.settings}>
          {words('invitation.go.settings')}
        </Button>
      )}
      {mistaken && session.signedIn && (
        <Button appearance="primary" onClick={() => void signOutHere().then(reload)}>
          {words('invitation.otherPerson')}
        </Button>
      )}
      <Button as="a" href={places.home}>
        {words('invitation.go.home', { customer: member.name })}
      </Button>
    </>
  )
}
