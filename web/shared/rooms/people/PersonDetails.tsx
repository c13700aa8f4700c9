import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useOrganisation } from '../../portal/useSession.ts'
import { Facts } from '../parts/Facts.tsx'
import { useRoleNames } from '../parts/useRoleNames.ts'
import { BlockDialog } from './BlockDialog.tsx'
import { ResetDialog } from './ResetDialog.tsx'
import { RolesDialog } from './RolesDialog.tsx'
import type { PersonRow } from './types.ts'

type Asked = 'roles' | 'block' | 'reset'

/** One person, opened: since when, which language, and what you may do for them. */
export function PersonDetails({ person }: { person: PersonRow }) {
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
      <Moves person={person} ask={setAsked} />
      {asked === 'roles' && <RolesDialog person={person} onClose={close} />}
      {asked === 'reset' && <ResetDialog person={person} onClose={close} />}
      <BlockDialog person={person} open={asked === 'block'} onClose={close} />
    </div>
  )
}

function Moves({ person, ask }: { person: PersonRow; ask: (asked: Asked) => void }) {
  const words = useWords()
  const look = useLook()
  if (!person.mayChangeRoles && !person.mayReset)
    return <p className={look.quiet}>{words(person.isYou ? 'rooms.people.yourself' : 'rooms.people.readOnly')}</p>
  return (
    <div className={look.row}>
      {person.mayChangeRoles && <Button onClick={() => ask('roles')}>{words('rooms.people.changeRoles')}</Button>}
      {person.mayReset && <Button onClick={() => ask('reset')}>{words('rooms.people.reset')}</Button>}
      {person.mayChangeRoles && !person.isYou && (
        <Button onClick={() => ask('block')}>
          {words(person.blocked ? 'rooms.people.unblock' : 'rooms.people.block')}
        </Button>
      )}
    </div>
  )
}
