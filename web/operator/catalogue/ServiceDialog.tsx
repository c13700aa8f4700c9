import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'
import { nameIn, type Service } from './types.ts'

type Props = { service: Service | undefined; actions: readonly string[]; onClose: () => void }

/** A new service, or where one is administered and told from now on. */
export default function ServiceDialog({ service, actions, onClose }: Props) {
  const words = useWords()
  const name = useNames()
  const { language } = useLanguage()
  const at = `${useInstallationPath()}/services`
  const [draft, setDraft] = useState({
    nameEn: service?.nameEn ?? '',
    nameSv: service?.nameSv ?? '',
    adminUrl: service?.adminUrl ?? '',
    action: service?.action ?? '',
    provisioningUrl: service?.provisioningUrl ?? '',
  })
  const { run, busy, problem } = useAct<typeof draft>(
    (key, { adminUrl, action, provisioningUrl, ...names }) => {
      const body = {
        ...names,
        adminUrl: adminUrl.trim() || null,
        action: action || null,
        provisioningUrl: provisioningUrl.trim() || null,
      }
      return service
        ? call('PUT', `${at}/${service.id}`, { key, version: service.version, body })
        : call('POST', at, { key, body })
    },
    [at],
  )
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const submit = async () => {
    if (await run(draft)) onClose()
  }
  return (
    <FormDialog
      title={
        service
          ? words('operator.service.change.named', { service: nameIn(service, language) })
          : words('operator.service.publish')
      }
      verb={words(service ? 'shared.save' : 'operator.product.publish.verb')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words('operator.product.nameEn')}
        pointer="/nameEn"
        maxLength={80}
        value={draft.nameEn}
        onChange={(nameEn) => set({ nameEn })}
      />
      <TextField
        label={words('operator.product.nameSv')}
        pointer="/nameSv"
        maxLength={80}
        value={draft.nameSv}
        onChange={(nameSv) => set({ nameSv })}
      />
      <TextField
        label={words('operator.service.admin')}
        hint={words('operator.service.admin.hint', { place: '{customer}' })}
        pointer="/adminUrl"
        optional
        maxLength={500}
        value={draft.adminUrl}
        onChange={(adminUrl) => set({ adminUrl })}
      />
      <SelectField
        label={words('operator.service.action')}
        pointer="/action"
        value={draft.action}
        onChange={(action) => set({ action })}
        options={[
          { value: '', label: words('operator.service.none') },
          ...actions.map((value) => ({ value, label: name('action', value) })),
        ]}
      />
      <TextField
        label={words('operator.service.provisioning')}
        hint={words('operator.service.provisioning.hint')}
        pointer="/provisioningUrl"
        optional
        maxLength={500}
        value={draft.provisioningUrl}
        onChange={(provisioningUrl) => set({ provisioningUrl })}
      />
    </FormDialog>
  )
}
