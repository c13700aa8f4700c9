import { Button } from '@fluentui/react-components'
import type { Member } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Sheet } from '../frame/Sheet.tsx'
import { usePlaces } from './usePlaces.ts'
import type { Face } from './types.ts'

/** The no has been said: what the partner knows, and that nothing has changed. */
export function Declined({ face, member }: { face: Face; member: Member }) {
  const words = useWords()
  const look = useLook()
  const { home } = usePlaces(member)
  return (
    <Sheet
      wide
      title={words('invitation.declined.title')}
      lead={words('invitation.declined.lead', { customer: member.name, partner: face.partner.name })}
    >
      <p className={look.body}>{words('invitation.declined.again')}</p>
      <div className={look.row}>
        <Button as="a" appearance="primary" href={home}>
          {words('invitation.go.home', { customer: member.name })}
        </Button>
      </div>
    </Sheet>
  )
}
