import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useRefresh } from '../../portal/useApi.ts'
import { useOrganisationPath, useSubject } from '../../portal/useSession.ts'
import type { PersonRow } from './types.ts'

/** Out, at once and everywhere; or in again. */
export function BlockDialog({ person, open, onClose }: { person: PersonRow; open: boolean; onClose: () => void }) {
  const words = useWords()
  const path = `${useOrganisationPath()}/people`
  const { name } = useSubject()
  const refresh = useRefresh()
  const verb = person.state === 'blocked' ? 'unblock' : 'block'
  const act = async (key: string) => {
    await call('POST', `${path}/${person.id}/${verb}`, { body: {}, key })
    await refresh([path])
  }
  const values = { name: person.displayName, organisation: name }
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={words(`rooms.people.${verb}.title`, values)}
      verb={words(`rooms.people.${verb}`)}
      danger={person.state !== 'blocked'}
      act={act}
    >
      <p>{words(`rooms.people.${verb}.what`, values)}</p>
    </Confirm>
  )
}
