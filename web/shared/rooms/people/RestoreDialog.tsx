import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useDoing } from '../../portal/useDoing.ts'
import { useOrganisationPath, useSubject } from '../../portal/useSession.ts'
import type { Happened, PersonRow, Restored } from './types.ts'

type Props = { person: PersonRow; open: boolean; onClose: () => void; onHappened: (happened: Happened) => void }

/** Back as it was. */
export function RestoreDialog({ person, open, onClose, onHappened }: Props) {
  const words = useWords()
  const path = `${useOrganisationPath()}/people`
  const doing = useDoing(path)
  const values = { name: person.displayName, organisation: useSubject().name }
  const act = (key: string) =>
    doing(async () => {
      const body = { personIds: [person.id] }
      const { missing } = await call<Restored>('POST', `${path}/restorations`, { body, key })
      onHappened({ what: 'restored', name: person.displayName, missing })
    })
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={words('rooms.people.restore.title', values)}
      verb={words('rooms.people.restore')}
      act={act}
    >
      <p>{words('rooms.people.restore.what', values)}</p>
    </Confirm>
  )
}
