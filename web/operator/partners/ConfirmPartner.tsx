import { call } from '../../shared/api.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { ConfirmChecked } from '../parts/ConfirmChecked.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'
import type { PartnerDialogProps } from './PartnerDialog.tsx'

/** Vouches for the partner: customers read “verified by …” from now on. */
export function ConfirmPartner({ partner, onClose, onDone }: PartnerDialogProps) {
  const words = useWords()
  const path = useInstallationPath()
  const act = useAct(
    (key) => call('POST', `${path}/partners/${partner.id}/confirmation`, { key, version: partner.version, body: {} }),
    [path],
  )
  return (
    <ConfirmChecked
      organisation={partner}
      title={words('operator.partner.confirm.title', { partner: partner.name })}
      what={words('operator.partner.confirm.what')}
      act={act}
      onClose={onClose}
      onDone={onDone}
    />
  )
}
