import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { addressOf } from '../../api.ts'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useOrganisationPath, useSubject } from '../../portal/useSession.ts'
import { Facts } from '../parts/Facts.tsx'
import { useRoleNames } from '../parts/useRoleNames.ts'
import { BlockDialog } from './BlockDialog.tsx'
import { DeleteDialog } from './DeleteDialog.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import { PersonLimits } from './PersonLimits.tsx'
import { PersonLicences } from './PersonLicences.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import type { Happened, PersonRow } from './types.ts'

const EditDialog = lazy(() => import('./EditDialog.tsx'))
const ResetDialog = lazy(() => import('./ResetDialog.tsx'))
const RolesDialog = lazy(() => import('./RolesDialog.tsx'))

type Asked = 'edit' | 'roles' | 'block' | 'reset' | 'delete' | 'restore' | 'erase'
type Props = { person: PersonRow; onHappened: (happened: Happened) => void }

/** One person, opened: since when, where, which language, and what you may do for them. */
export function PersonDetails({ person, onHappened }: Props) {
  const look = useLook()
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  const props = { person, onClose: close }
  return (
    <div className={look.stack}>
      <About person={person} />
      <PersonLicences person={person} />
      <PersonLimits person={person} />
      <Moves person={person} ask={setAsked} />
      <Suspense fallback={null}>
        {asked === 'edit' && <EditDialog {...props} />}
        {asked === 'roles' && <RolesDialog {...props} />}
        {asked === 'reset' && <ResetDialog {...props} />}
      </Suspense>
      <BlockDialog {...props} open={asked === 'block'} />
      <DeleteDialog {...props} open={asked === 'delete'} onHappened={onHappened} />
      <RestoreDialog {...props} open={asked === 'restore'} onHappened={onHappened} />
      <EraseDialog {...props} open={asked === 'erase'} onHappened={onHappened} />
    </div>
  )
}

function About({ person }: { person: PersonRow }) {
  const words = useWords()
  const formats = useFormats()
  const role = useRoleNames()
  const { name } = useSubject()
  return (
    <Facts
      items={[
        { label: words('rooms.people.roles', { organisation: name }), value: formats.list(person.roles.map(role)) },
        { label: words('rooms.people.since'), value: formats.day(person.since) },
        { label: words('shared.language'), value: formats.language(person.language) },
        { label: words('rooms.people.usageLocation'), value: formats.country(person.usageLocation) },
      ]}
    />
  )
}

function Moves({ person, ask }: { person: PersonRow; ask: (asked: Asked) => void }) {
  const words = useWords()
  const look = useLook()
  const path = useOrganisationPath()
  const { mayEdit, mayChangeRoles, mayReset, mayBlock, mayDelete, mayRestore, mayErase, mayExport } = person
  const may = mayChangeRoles || mayReset || mayBlock || mayDelete || mayRestore
  return (
    <>
      {!may && <p className={look.quiet}>{words(person.isYou ? 'rooms.people.yourself' : 'rooms.people.readOnly')}</p>}
      <div className={look.row}>
        {mayRestore && (
          <Button appearance="primary" onClick={() => ask('restore')}>
            {words('rooms.people.restore')}
          </Button>
        )}
        {mayEdit && <Button onClick={() => ask('edit')}>{words('rooms.people.edit')}</Button>}
        {mayChangeRoles && <Button onClick={() => ask('roles')}>{words('rooms.people.changeRoles')}</Button>}
        {mayReset && <Button onClick={() => ask('reset')}>{words('rooms.people.reset')}</Button>}
        {mayBlock && (
          <Button onClick={() => ask('block')}>
            {words(person.state === 'blocked' ? 'rooms.people.unblock' : 'rooms.people.block')}
          </Button>
        )}
        {mayExport && (
          <Button as="a" href={addressOf(`${path}/people/${person.id}/export`)} download>
            {words('rooms.people.export')}
          </Button>
        )}
        {mayDelete && <Button onClick={() => ask('delete')}>{words('rooms.people.delete')}</Button>}
        {mayErase && <Button onClick={() => ask('erase')}>{words('rooms.people.erase')}</Button>}
      </div>
    </>
  )
}
