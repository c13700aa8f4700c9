import type { PartnerRow } from '../parts/useInstallation.ts'
import { ChangePartner } from './ChangePartner.tsx'
import { ConfirmPartner } from './ConfirmPartner.tsx'
import type { PartnerVerb } from './PartnerDetails.tsx'
import { ResumePartner } from './ResumePartner.tsx'
import { SuspendPartner } from './SuspendPartner.tsx'

export type PartnerDialogProps = { partner: PartnerRow; onClose: () => void; onDone: () => void }

const DIALOGS = { confirm: ConfirmPartner, suspend: SuspendPartner, resume: ResumePartner, change: ChangePartner }

/** The dialog of one verb; all of them come in one file when the first is opened. */
export default function PartnerDialog({ verb, ...props }: PartnerDialogProps & { verb: PartnerVerb }) {
  const Dialog = DIALOGS[verb]
  return <Dialog {...props} />
}
