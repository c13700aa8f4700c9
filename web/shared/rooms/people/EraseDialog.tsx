import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useWords } from '../../intl/useWords.ts'
import { Points } from '../../look/Points.tsx'
import { useLook } from '../../look/styles.ts'
import { useRefresh } from '../../portal/useApi.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import type { Happened, PersonRow } from './types.ts'

type Props = { person: PersonRow; open: boolean; onClose: () => void; onHappened: (happened: Happened) => void }

const GOES = ['name', 'signIn', 'here', 'traces'] as const
const STAYS = ['log', 'receipts'] as const

/** For good: what goes, what the law wants kept and without whose name, and that nobody can take it back. */
export function EraseDialog({ person, open, onClose, onHappened }: Props) {
  const words = useWords()
  const look = useLook()
  const path = `${useOrganisationPath()}/people`
  const refresh = useRefresh()
  const values = { name: person.displayName }
  const act = async (key: string) => {
    await call('POST', `${path}/${person.id}/erasure`, { key })
    onHappened({ what: 'erased', name: person.displayName })
    await refresh([path])
  }
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={words('rooms.people.erase.title', values)}
      verb={words('rooms.people.erase.verb')}
      danger
      act={act}
    >
      <p className={look.strong}>{words('rooms.people.erase.never')}</p>
      <p className={look.body}>{words('rooms.people.erase.goes')}</p>
      <Points sign="no" points={GOES.map((what) => words(`rooms.people.erase.goes.${what}`, values))} />
      <p className={look.body}>{words('rooms.people.erase.stays')}</p>
      <Points points={STAYS.map((what) => words(`rooms.people.erase.stays.${what}`, values))} />
      <p className={look.body}>{words('rooms.people.erase.backups', values)}</p>
      <p className={look.body}>{words('rooms.people.erase.instead', values)}</p>
    </Confirm>
  )
}
