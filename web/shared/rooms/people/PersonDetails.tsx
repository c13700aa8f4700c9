import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { addressOf } from '../../api.ts'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useOrganisation, useOrganisationPath } from '../../portal/useSession.ts'
import { Facts } from '../parts/Facts.tsx'
import { useRoleNames } from '../parts/useRoleNames.ts'
import { BlockDialog } from './BlockDialog.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import { PersonLicences } from './PersonLicences.tsx'
import { ResetDialog } from './ResetDialog.tsx'
import { RolesDialog } from './RolesDialog.tsx'
import type { PersonRow } from './types.ts'

type Asked = 'roles' | 'block' | 'reset' | 'erase'

/** One person, opened: since when, which language, and what you may do for them. */
export function PersonDetails({ person, onErased }: { person: PersonRow; onErased: (name: string) => void }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const role = useRoleNames()
  const { name } = useOrganisation()
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  return (
    <div className={look.stack}>
      <Facts
        items={[
          { label: words('rooms.people.roles', { organisation: name }), value: formats.list(person.roles.map(role)) },
          { label: words('rooms.people.since'), value: formats.day(person.since) },
          { label: words('shared.language'), value: formats.language(person.language) },
        ]}
      />
      <PersonLicences person={person} />
      <Moves person={person} ask={setAsked} />
      {asked === 'roles' && <RolesDialog person={person} onClose={close} />}
      {asked === 'reset' && <ResetDialog person={person} onClose={close} />}
      <BlockDialog person={person} open={asked === 'block'} onClose={close} />
      <EraseDialog person={person} open={asked === 'erase'} onClose={close} onErased={onErased} />
    </div>
  )
}

function Moves({ person, ask }: { person: PersonRow; ask: (asked: Asked) => void }) {
  const words = useWords()
  const look = useLook()
  const path = useOrganisationPath()
  const { mayChangeRoles, mayReset, mayErase, mayExport } = person
  return (
    <>
      {!mayChangeRoles && !mayReset && (
        <p className={look.quiet}>{words(person.isYou ? 'rooms.people.yourself' : 'rooms.people.readOnly')}</p>
      )}
      <div className={look.row}>
        {mayChangeRoles && <Button onClick={() => ask('roles')}>{words('rooms.people.changeRoles')}</Button>}
        {mayReset && <Button onClick={() => ask('reset')}>{words('rooms.people.reset')}</Button>}
        {mayChangeRoles && (
          <Button onClick={() => ask('block')}>
            {words(person.blocked ? 'rooms.people.unblock' : 'rooms.people.block')}
          </Button>
        )}
        {mayExport && (
          <Button as="a" href={addressOf(`${path}/people/${person.id}/export`)} download>
            {words('rooms.people.export')}
          </Button>
        )}
        {mayErase && <Button onClick={() => ask('erase')}>{words('rooms.people.erase')}</Button>}
      </div>
    </>
  )
}
