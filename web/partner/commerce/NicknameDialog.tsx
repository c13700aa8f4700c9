import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import type { Whole } from './types.ts'

/** What the partner calls it, so that two of the same are told apart. */
export default function NicknameDialog({ row, at, onClose }: { row: Whole; at: string; onClose: () => void }) {
  const words = useWords()
  const organisation = useOrganisationPath()
  const [nickname, setNickname] = useState(row.nickname ?? '')
  const { run, busy, problem } = useAct(
    (key) => call('PUT', `${at}/nickname`, { key, version: row.version, body: { nickname: nickname.trim() || null } }),
    [at, `${organisation}/subscriptions`],
  )
  const submit = async () => {
    if (await run()) onClose()
  }
  return (
    <FormDialog
      title={words('commerce.page.nickname')}
      verb={words('shared.save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words('commerce.page.nickname')}
        hint={words('commerce.page.nickname.hint')}
        pointer="/nickname"
        maxLength={80}
        value={nickname}
        onChange={setNickname}
      />
    </FormDialog>
  )
}
