import { useState } from 'react'
import { call } from '../../api.ts'
import { useWords } from '../../intl/useWords.ts'
import { useAct } from '../../portal/useApi.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { FormDialog } from '../parts/FormDialog.tsx'
import { NameFields, PlaceFields } from './PersonFields.tsx'
import type { PersonRow } from './types.ts'

/** Name, language and where services are used; the address to sign in with stays. */
export default function EditDialog({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const words = useWords()
  const path = `${useOrganisationPath()}/people`
  const [tried, setTried] = useState(false)
  const [input, setInput] = useState({
    givenName: person.givenName ?? '',
    familyName: person.familyName ?? '',
    displayName: person.displayName,
    language: person.language,
    usageLocation: person.usageLocation,
  })
  const { run, busy, problem } = useAct<typeof input>(
    (key, { givenName, familyName, ...rest }) => {
      const body = { ...rest, givenName: givenName.trim() || null, familyName: familyName.trim() || null }
      return call('PATCH', `${path}/${person.id}`, { body, version: person.version, key })
    },
    [path],
  )
  const submit = async () => {
    setTried(true)
    if (input.displayName.trim() && (await run(input))) onClose()
  }
  return (
    <FormDialog
      title={words('rooms.people.edit.title', { name: person.displayName })}
      verb={words('shared.save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <NameFields names={input} tried={tried} onChange={(names) => setInput({ ...input, ...names })} />
      <PlaceFields {...input} onChange={(change) => setInput({ ...input, ...change })} />
    </FormDialog>
  )
}
