import { useRef, useState } from 'react'
import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import SecretDialog from '../parts/SecretDialog.tsx'
import type { PersonRow, TemporaryPassword } from './types.ts'

/** A new password for a colleague: what will happen, then the password, once. */
export default function ResetDialog({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const words = useWords()
  const path = `${useOrganisationPath()}/people`
  const [made, setMade] = useState<TemporaryPassword>()
  // The question closes itself after its answer; the password must stay.
  const answered = useRef(false)
  const values = { name: person.displayName }
  if (made)
    return (
      <SecretDialog title={words('rooms.people.reset.done', values)} secret={made.temporaryPassword} onClose={onClose}>
        {words('rooms.people.reset.handOver', values)}
      </SecretDialog>
    )
  const act = async (key: string) => {
    setMade(await call<TemporaryPassword>('POST', `${path}/${person.id}/password-reset`, { body: {}, key }))
    answered.current = true
  }
  return (
    <Confirm
      open
      onClose={() => !answered.current && onClose()}
      title={words('rooms.people.reset.title', values)}
      verb={words('rooms.people.reset')}
      act={act}
    >
      <p>{words('rooms.people.reset.what', values)}</p>
    </Confirm>
  )
}
