import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { LongTextField } from '../../shared/forms/TextField.tsx'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Points } from '../../shared/look/Points.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'
import type { PartnerDialogProps } from './PartnerDialog.tsx'

/** Stops a partner at once, everywhere, without ending what customers have agreed with it. */
export function SuspendPartner({ partner, onClose, onDone }: PartnerDialogProps) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const path = useInstallationPath()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct(
    (key) =>
      call('POST', `${path}/partners/${partner.id}/suspension`, {
        key,
        version: partner.version,
        body: { reason: reason.trim() },
      }),
    [path],
  )
  const submit = async () => {
    setTried(true)
    if (!reason.trim() || !(await act.run())) return
    onDone()
    onClose()
  }
  const values = { partner: partner.name, count: partner.customers.count, shown: formats.counted(partner.customers) }
  return (
    <FormDialog
      title={words('operator.partner.suspend.title', values)}
      verb={words('operator.partner.suspend')}
      busy={act.busy}
      problem={act.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={look.strong}>{words('operator.suspend.stops')}</p>
      <Points sign="no" points={[words('operator.suspend.rights', values), words('operator.suspend.new')]} />
      <p className={look.strong}>{words('operator.suspend.stays')}</p>
      <Points points={[words('operator.suspend.agreed'), words('operator.suspend.read')]} />
      <p className={look.strong}>{words('operator.suspend.told')}</p>
      <Points points={[words('operator.suspend.told.customers'), words('operator.suspend.told.people')]} />
      <LongTextField
        label={words('operator.suspend.reason')}
        hint={words('operator.suspend.reason.hint')}
        pointer="/reason"
        fault={tried && !reason.trim() ? words('fault.required') : undefined}
        rows={3}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  )
}
