import { Button } from '@fluentui/react-components'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useBehalf, useCan, useOrganisation, useSubject } from '../../portal/useSession.ts'
import { Told } from '../../states/Told.tsx'
import { Joining } from './Joining.tsx'
import { PeopleList } from './PeopleList.tsx'
import type { Happened } from './types.ts'

const AddDialog = lazy(() => import('./AddDialog.tsx'))
const InviteDialog = lazy(() => import('./InviteDialog.tsx'))

/** Who works for this organisation, with which roles; who was invited, and who asks to be let in. */
export default function PeopleRoom() {
  const words = useWords()
  const look = useLook()
  const { name } = useSubject()
  const behalf = useBehalf() !== undefined
  const manages = useCan('people.create')
  const [opened, setOpened] = useState<'add' | 'invite'>()
  const [happened, setHappened] = useState<Happened>()
  const close = () => setOpened(undefined)
  return (
    <div className={look.stack}>
      <p className={look.body}>{words('rooms.people.lead', { organisation: name })}</p>
      {behalf && <p className={look.quiet}>{words('rooms.people.recorded', { organisation: name })}</p>}
      {happened && <JustNow key={`${happened.what} ${happened.name}`} {...happened} />}
      {manages && !behalf && <Joining />}
      <div>
        <PeopleList actions={manages && <Ways open={setOpened} />} onHappened={setHappened} />
      </div>
      <Suspense fallback={null}>
        {opened === 'add' && <AddDialog onClose={close} onHappened={setHappened} />}
        {opened === 'invite' && <InviteDialog onClose={close} />}
      </Suspense>
    </div>
  )
}

/** A customer adds its users; those who work for a partner or the provider are invited. */
function Ways({ open }: { open: (way: 'add' | 'invite') => void }) {
  const words = useWords()
  const behalf = useBehalf() !== undefined
  const adds = useOrganisation().kind === 'customer' || behalf
  const icon = <PersonAddRegular />
  return (
    <>
      {adds && (
        <Button appearance="primary" icon={icon} onClick={() => open('add')}>
          {words('rooms.people.add')}
        </Button>
      )}
      {!behalf && (
        <Button
          appearance={adds ? 'secondary' : 'primary'}
          icon={adds ? undefined : icon}
          onClick={() => open('invite')}
        >
          {words('rooms.people.invite')}
        </Button>
      )}
    </>
  )
}

function JustNow({ what, name, until }: Happened) {
  const words = useWords()
  const formats = useFormats()
  return (
    <Told title={words(`rooms.people.${what}`, { name })}>
      {words(`rooms.people.${what}.what`, { name, date: until ? formats.day(until) : '' })}
    </Told>
  )
}
