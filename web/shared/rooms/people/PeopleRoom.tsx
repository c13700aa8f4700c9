import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { lazy, Suspense, useState } from 'react'
import { addressOf } from '../../api.ts'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { GoButton } from '../../portal/Go.tsx'
import { useBehalf, useCan, useOrganisation, useOrganisationPath, useSubject } from '../../portal/useSession.ts'
import { Told } from '../../states/Told.tsx'
import { Joining } from './Joining.tsx'
import { PeopleList } from './PeopleList.tsx'
import type { Happened } from './types.ts'
import { usePeopleFilters } from './usePeopleFilters.ts'

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
      {manages && <Joining />}
      <div>
        <PeopleList actions={<Actions manages={manages} open={setOpened} />} onHappened={setHappened} />
      </div>
      <Suspense fallback={null}>
        {opened === 'add' && <AddDialog onClose={close} onHappened={setHappened} />}
        {opened === 'invite' && <InviteDialog onClose={close} />}
      </Suspense>
    </div>
  )
}

/** What adds to the list; and the list as a file, for everybody who may read it. */
function Actions({ manages, open }: { manages: boolean; open: (way: 'add' | 'invite') => void }) {
  const words = useWords()
  const path = useOrganisationPath()
  const { conditions } = usePeopleFilters()
  return (
    <>
      {manages && <Ways open={open} />}
      <Button as="a" href={addressOf(`${path}/people/export`, conditions)} download icon={<ArrowDownloadRegular />}>
        {words('rooms.people.exportList')}
      </Button>
    </>
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
      {adds && <GoButton to="users/import">{words('rooms.people.import')}</GoButton>}
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

function JustNow({ what, name, until, missing = [] }: Happened) {
  const words = useWords()
  const formats = useFormats()
  return (
    <Told title={words(`rooms.people.${what}`, { name })}>
      {missing.length === 0
        ? words(`rooms.people.${what}.what`, { name, date: until ? formats.day(until) : '' })
        : words('rooms.people.restored.without', {
            licences: formats.list(missing.map((one) => `${one.product} (${one.displayName})`)),
          })}
    </Told>
  )
}
