import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { LETTER_HOURS_APART, LETTER_LIMIT } from '../../../../src/domain/request.ts'
import { REMINDER_LIMIT } from '../../../../src/domain/reminder.ts'
import { useFormats } from '../../../shared/format.ts'
import { CheckField } from '../../../shared/forms/CheckField.tsx'
import { Form } from '../../../shared/forms/Form.tsx'
import { SubmitButton } from '../../../shared/forms/SubmitButton.tsx'
import { TextField } from '../../../shared/forms/TextField.tsx'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import { Notice } from '../../../shared/states/Notice.tsx'
import { Section } from '../../../shared/rooms/parts/Section.tsx'
import type { Request } from '../types.ts'
import type { HandOut } from './useHandOut.ts'

type Props = { request: Request; ways: HandOut; disabled?: boolean; onSent: () => void; onClose: () => void }

/** Ombud sends the letter itself: to whom, and how often that may be done. */
export function SendForm({ request, ways, disabled, onSent, onClose }: Props) {
  const words = useWords()
  const look = useLook()
  const [to, setTo] = useState(request.addresseeEmail ?? '')
  const [toName, setToName] = useState(request.addresseeName ?? '')
  const [remind, setRemind] = useState(false)
  // After this letter there may be none left to remind with.
  const more =
    request.lettersLeft > 1 && !request.reminders.on && request.reminders.not !== 'forwarded' && staysOpen(request)
  const [tried, setTried] = useState(false)
  const submit = async () => {
    setTried(true)
    if (!disabled && to.trim() && (await ways.run({ way: 'send', to, toName, remind: remind && more }))) onSent()
  }
  return (
    <Section
      title={words('partner.letter.send')}
      lead={words('partner.letter.send.lead', { most: LETTER_LIMIT, hours: LETTER_HOURS_APART })}
    >
      <Left request={request} />
      {request.lettersLeft > 0 && !request.nextLetterAt && (
        <Form
          onSubmit={submit}
          problem={ways.last === 'send' ? ways.problem : undefined}
          label={words('partner.letter.send')}
        >
          <TextField
            label={words('partner.letter.send.to')}
            pointer="/to"
            type="email"
            autoComplete="off"
            maxLength={254}
            fault={tried && !to.trim() ? words('fault.required') : undefined}
            value={to}
            onChange={setTo}
          />
          <TextField
            label={words('partner.letter.send.name')}
            pointer="/toName"
            optional
            autoComplete="off"
            maxLength={120}
            value={toName}
            onChange={setToName}
          />
          {more && (
            <CheckField
              label={words('reminders.send')}
              hint={words('reminders.send.what', { most: REMINDER_LIMIT, hours: LETTER_HOURS_APART })}
              checked={remind}
              onChange={setRemind}
            />
          )}
          <div className={look.row}>
            <SubmitButton busy={ways.busy} disabled={disabled}>
              {words('partner.letter.send.verb')}
            </SubmitButton>
            <Button onClick={onClose}>{words('shared.cancel')}</Button>
          </div>
        </Form>
      )}
    </Section>
  )
}

/** Long enough for a reminder: no letter goes after the date. */
const staysOpen = ({ expiresAt, openDays }: Request) =>
  (expiresAt ? new Date(expiresAt).getTime() - Date.now() : openDays * 24 * HOUR) > LETTER_HOURS_APART * HOUR
const HOUR = 3_600_000

/** How many letters there still are, and when the next may go. */
function Left({ request }: { request: Request }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  if (request.lettersLeft === 0)
    return (
      <Notice live={false} tone="warning" title={words('partner.letter.send.none')}>
        {words('partner.letter.send.otherWays')}
      </Notice>
    )
  if (request.nextLetterAt)
    return (
      <Notice
        live={false}
        title={words('partner.letter.send.later', {
          at: formats.moment(request.nextLetterAt),
          left: request.lettersLeft,
        })}
      >
        {words('partner.letter.send.otherWays')}
      </Notice>
    )
  return <p className={look.quiet}>{words('partner.letter.send.left', { left: request.lettersLeft })}</p>
}
