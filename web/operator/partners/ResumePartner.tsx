import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Points } from '../../shared/look/Points.tsx'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useInstallationPath } from '../parts/useInstallation.ts'
import type { PartnerDialogProps } from './PartnerDialog.tsx'

/** Lifts the suspension: what still runs works again at once. */
export function ResumePartner({ partner, onClose, onDone }: PartnerDialogProps) {
  const words = useWords()
  const formats = useFormats()
  const path = useInstallationPath()
  const doing = useDoing(path)
  const resume = async (key: string) => {
    await doing(() => call('DELETE', `${path}/partners/${partner.id}/suspension`, { key, version: partner.version }))
    onDone()
  }
  const since = partner.suspendedAt ? formats.moment(partner.suspendedAt) : ''
  return (
    <Confirm
      open
      onClose={onClose}
      title={words('operator.partner.resume.title', { partner: partner.name })}
      verb={words('operator.partner.resume')}
      act={resume}
    >
      <p>{words('operator.resume.since', { since })}</p>
      <Points
        sign="yes"
        points={[
          words('operator.resume.rights', {
            partner: partner.name,
            count: partner.customers.count,
            shown: formats.counted(partner.customers),
          }),
          words('operator.resume.new'),
        ]}
      />
    </Confirm>
  )
}
