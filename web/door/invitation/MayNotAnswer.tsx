import { Button } from '@fluentui/react-components'
import type { Member } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import { PATHS } from '../path.ts'
import { useSession } from '../session.ts'
import { Forwarding } from './Forwarding.tsx'
import { HandOn } from './HandOn.tsx'
import { useSituationWords } from './useSituationWords.ts'
import type { Drawn, Face } from './types.ts'

/** Somebody without the role reads the same page: it says so first, and offers to pass the request on. */
export function MayNotAnswer({
  path,
  invitation,
  face,
  member,
}: {
  path: string
  invitation: Drawn
  face: Face
  member: Member
}) {
  const words = useWords()
  const { session } = useSession()
  const { title, way } = useSituationWords(invitation, face, member)
  const { may, administrators, document } = invitation
  if (session.lentPassword && !may.forward)
    return (
      <Notice
        live={false}
        tone="warning"
        title={words('refusal.lent-password')}
        actions={
          <Button as="a" href={PATHS.forgotten}>
            {words('invitation.go.reset')}
          </Button>
        }
      >
        {words('refusal.lent-password.way')}
      </Notice>
    )
  if (administrators === 0)
    return (
      <Notice live={false} tone="warning" title={title}>
        {words('invitation.forwarding.none', { customer: member.name, installation: document.installation })}
      </Notice>
    )
  const notice = (
    <Notice
      live={false}
      tone="info"
      title={title}
      actions={
        may.forward && (
          <Forwarding primary path={path} invitation={invitation} label={words('invitation.forward.first')} />
        )
      }
    >
      {way}
    </Notice>
  )
  // A standing link is no request yet that could be passed on: its address is.
  return face.standing ? (
    <>
      {notice}
      <HandOn partner={face.partner.name} />
    </>
  ) : (
    notice
  )
}
