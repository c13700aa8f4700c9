import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import type { InvitationRoom, Sent } from '../../shared/contracts.ts'
import { LongTextField } from '../../shared/forms/LongTextField.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import type { Consent } from './types.ts'

type Reason = Sent<InvitationRoom['declineInput']>['reason']
const REASONS: readonly Reason[] = [
  'not-asked-for',
  'unknown-partner',
  'other-partner',
  'too-many-rights',
  'not-now',
  'other',
]

type Props = { open: boolean; onClose: () => void; path: string; document: Consent; onDeclined: () => void }

/** No, with a reason that helps the partner; what the partner is told stands there before. */
export default function Declining({ open, onClose, path, document, onDeclined }: Props) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const [reason, setReason] = useState<Reason>('other')
  const [note, setNote] = useState('')
  const values = { partner: document.partner.name, customer: document.customer.name }
  const act = async (key: string) => {
    await call('POST', `${path}/decline`, { body: { reason, note: note.trim() || null }, key })
    onDeclined()
  }
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={words('invitation.declining.title')}
      verb={words('invitation.declining.verb')}
      act={act}
    >
      <p className={look.body}>{words('invitation.declining.lead', values)}</p>
      <Field label={words('invitation.declining.reason')}>
        <RadioGroup value={reason} onChange={(_, data) => setReason(data.value as Reason)}>
          {REASONS.map((code) => (
            <Radio key={code} value={code} label={name('decline', code)} />
          ))}
        </RadioGroup>
      </Field>
      <LongTextField
        optional
        label={words('invitation.declining.note', values)}
        rows={3}
        maxLength={500}
        value={note}
        onChange={setNote}
      />
    </Confirm>
  )
}
