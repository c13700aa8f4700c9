import { Button } from '@fluentui/react-components'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { useState } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useOrganisation } from '../../portal/useSession.ts'
import { Told } from '../../states/Told.tsx'
import { useMay } from '../parts/useMay.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { Joining } from './Joining.tsx'
import { PeopleList } from './PeopleList.tsx'

/** Who works for this organisation, with which roles; who was invited, and who asks to be let in. */
export default function PeopleRoom() {
  const words = useWords()
  const look = useLook()
  const { name } = useOrganisation()
  const manages = useMay('people.manage')
  const [inviting, setInviting] = useState(false)
  const [erased, setErased] = useState<string>()
  const invite = manages && (
    <Button appearance="primary" icon={<PersonAddRegular />} onClick={() => setInviting(true)}>
      {words('rooms.people.invite')}
    </Button>
  )
  return (
    <div className={look.stack}>
      <p className={look.body}>{words('rooms.people.lead', { organisation: name })}</p>
      {erased !== undefined && (
        <Told key={erased} title={words('rooms.people.erased', { name: erased })}>
          {words('rooms.people.erased.what')}
        </Told>
      )}
      {manages && <Joining />}
      <div>
        <PeopleList actions={invite} onErased={setErased} />
      </div>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </div>
  )
}
