import { useState } from 'react'
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
  const now = person.state === 'blocked' ? 'unblock' : 'block'
  // What was asked stays until the dialog is gone, though the list behind it shows the answer by then.
  const [asked, setAsked] = useState<{ open: boolean; verb: 'block' | 'unblock' }>({ open, verb: now })
  if (asked.open !== open) setAsked({ open, verb: open ? now : asked.verb })
  const { verb } = asked
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
      danger={verb === 'block'}
      act={act}
    >
      <p>{words(`rooms.people.${verb}.what`, values)}</p>
    </Confirm>
  )
}
