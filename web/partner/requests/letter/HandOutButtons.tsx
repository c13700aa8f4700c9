import { Button } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { SendRegular } from '@fluentui/react-icons/svg/send'
import { useState } from 'react'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import type { Request } from '../types.ts'
import { HandOutOutcome } from './HandOutOutcome.tsx'
import { SendForm } from './SendForm.tsx'
import type { HandOut } from './useHandOut.ts'

type Props = { request: Request; ways: HandOut; disabled?: boolean }

/** Open in e-mail, copy, send from here. Each says what it did. */
export function HandOutButtons({ request, ways, disabled }: Props) {
  const words = useWords()
  const look = useLook()
  const [sending, setSending] = useState(false)
  const off = disabled || ways.busy
  const copied = ways.outcome?.kind === 'copied'
  return (
    <div className={look.stack}>
      <div className={look.row}>
        <Button icon={<MailRegular />} disabledFocusable={off} onClick={() => void ways.run({ way: 'mail-program' })}>
          {words('partner.letter.open')}
        </Button>
        <Button icon={<CopyRegular />} disabledFocusable={off} onClick={() => void ways.run({ way: 'copy' })}>
          {words(copied ? 'shared.copied' : 'partner.letter.copy')}
        </Button>
        <Button
          icon={<SendRegular />}
          disabledFocusable={off}
          aria-expanded={sending}
          onClick={() => setSending(!sending)}
        >
          {words('partner.letter.send')}
        </Button>
      </div>
      <HandOutOutcome ways={ways} request={request} />
      {sending && (
        <SendForm
          request={request}
          ways={ways}
          disabled={disabled}
          onSent={() => setSending(false)}
          onClose={() => setSending(false)}
        />
      )}
    </div>
  )
}
