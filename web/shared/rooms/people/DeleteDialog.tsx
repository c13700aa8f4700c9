import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useWords } from '../../intl/useWords.ts'
import { Points } from '../../look/Points.tsx'
import { useLook } from '../../look/styles.ts'
import { useDoing } from '../../portal/useDoing.ts'
import { useOrganisationPath, useSubject } from '../../portal/useSession.ts'
import type { Happened, PersonRow } from './types.ts'

type Props = { person: PersonRow; open: boolean; onClose: () => void; onHappened: (happened: Happened) => void }

const GOES = ['signIn', 'lists', 'address'] as const
const STAYS = ['restore', 'licences', 'gone'] as const

/** Out at once, and back within thirty days: what happens now, and what then. */
export function DeleteDialog({ person, open, onClose, onHappened }: Props) {
  const words = useWords()
  const look = useLook()
  const path = `${useOrganisationPath()}/people`
  const doing = useDoing(path)
  const values = { name: person.displayName, organisation: useSubject().name, email: person.email }
  const act = (key: string) =>
    doing(async () => {
      const { goneAt } = await call<PersonRow>('DELETE', `${path}/${person.id}`, { key })
      onHappened({ what: 'deleted', name: person.displayName, until: goneAt })
    })
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={words('rooms.people.delete.title', values)}
      verb={words('rooms.people.delete.verb')}
      danger
      act={act}
    >
      <p className={look.body}>{words('rooms.people.delete.now')}</p>
      <Points sign="no" points={GOES.map((what) => words(`rooms.people.delete.now.${what}`, values))} />
      <p className={look.body}>{words('rooms.people.delete.then')}</p>
      <Points points={STAYS.map((what) => words(`rooms.people.delete.then.${what}`, values))} />
    </Confirm>
  )
}
