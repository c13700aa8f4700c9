import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useAct } from '../../portal/useApi.ts'
import { useOrganisationPath, useSubject } from '../../portal/useSession.ts'
import { CheckGroup } from '../parts/CheckGroup.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import type { Happened, PersonRow, Restored } from './types.ts'

type Props = { people: readonly PersonRow[]; onClose: () => void; onHappened: (happened: Happened) => void }

/** Several at once: all that are ticked come back, or, where one cannot, none. */
export default function RestoreSeveral({ people, onClose, onHappened }: Props) {
  const words = useWords()
  const formats = useFormats()
  const path = `${useOrganisationPath()}/people`
  const { name } = useSubject()
  const [chosen, setChosen] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useAct<string[]>(
    async (key, personIds) => {
      const { missing } = await call<Restored>('POST', `${path}/restorations`, { body: { personIds }, key })
      const names = people.filter(({ id }) => personIds.includes(id)).map(({ displayName }) => displayName)
      onHappened({ what: 'restored', name: formats.list(names), missing })
    },
    [path],
  )
  const submit = async () => {
    setTried(true)
    if (chosen.length === 0 || !(await run(chosen))) return
    onClose()
  }
  return (
    <FormDialog
      title={words('rooms.people.restoreSeveral.title')}
      verb={words('rooms.people.restore')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <CheckGroup
        label={words('rooms.people.restoreSeveral.who', { organisation: name })}
        pointer="/personIds"
        fault={tried && chosen.length === 0 ? words('rooms.people.restoreSeveral.none') : undefined}
        options={people.map(({ id, displayName, email }) => ({ value: id, label: `${displayName} (${email})` }))}
        chosen={chosen}
        onChange={setChosen}
      />
    </FormDialog>
  )
}
