import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Installation, Sent } from '../../shared/contracts.ts'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import { CountryField } from '../parts/CountryField.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'
import type { PartnerDialogProps } from './PartnerDialog.tsx'

type Change = Sent<Installation['partnerChange']>

/** A partner’s name changes only here, so that nobody takes the name of another. */
export function ChangePartner({ partner, onClose, onDone }: PartnerDialogProps) {
  const words = useWords()
  const look = useLook()
  const path = useInstallationPath()
  const [input, setInput] = useState({
    name: partner.name,
    legalName: partner.legalName,
    requestLimit: String(partner.requestLimit),
    country: partner.country,
  })
  const act = useAct<Change>(
    (key, body) => call('PATCH', `${path}/partners/${partner.id}`, { key, version: partner.version, body }),
    [path],
  )
  const submit = async () => {
    if (!(await act.run(changes(input, partner)))) return
    onDone()
    onClose()
  }
  const set = (part: Partial<typeof input>) => setInput({ ...input, ...part })
  return (
    <FormDialog
      title={words('operator.partner.change.title', { partner: partner.name })}
      verb={words('shared.save')}
      busy={act.busy}
      problem={act.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={look.body}>{words('operator.partner.change.what')}</p>
      <TextField
        label={words('operator.name')}
        hint={words('operator.name.hint')}
        pointer="/name"
        maxLength={100}
        value={input.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={words('operator.legalName')}
        pointer="/legalName"
        maxLength={200}
        value={input.legalName}
        onChange={(legalName) => set({ legalName })}
      />
      <TextField
        label={words('operator.requestLimit')}
        hint={words('operator.requestLimit.hint')}
        pointer="/requestLimit"
        type="number"
        inputMode="numeric"
        value={input.requestLimit}
        onChange={(requestLimit) => set({ requestLimit })}
      />
      <CountryField
        label={words('operator.country')}
        hint={words('operator.country.correct')}
        pointer="/country"
        value={input.country}
        onChange={(country) => set({ country })}
      />
    </FormDialog>
  )
}

/** Only what was changed is sent, so that the log does not tell of changes that are none. */
function changes(
  input: { name: string; legalName: string; requestLimit: string; country: string },
  partner: { name: string; legalName: string; requestLimit: number; country: string },
): Change {
  const limit = Number(input.requestLimit)
  return {
    ...(input.name.trim() !== partner.name ? { name: input.name.trim() } : {}),
    ...(input.legalName.trim() !== partner.legalName ? { legalName: input.legalName.trim() } : {}),
    ...(limit !== partner.requestLimit ? { requestLimit: limit } : {}),
    ...(input.country !== partner.country ? { country: input.country } : {}),
  }
}
