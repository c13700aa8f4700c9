import { Button, type ButtonProps } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { useEffect, useState } from 'react'
import { copy } from './clipboard.ts'
import { useWords } from './intl/useWords.ts'
import { useLook } from './look/styles.ts'

type Props = { text: string; html?: string; label?: string; onCopied?: () => void } & Pick<
  ButtonProps,
  'appearance' | 'size' | 'disabled'
>

/** Copies, and says “Copied” to eyes and ears; where the browser refuses, says so. */
export function CopyButton({ text, html, label, onCopied, ...button }: Props) {
  const words = useWords()
  const look = useLook()
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  useEffect(() => {
    if (outcome !== 'copied') return undefined
    const timer = setTimeout(() => setOutcome(undefined), 4000)
    return () => clearTimeout(timer)
  }, [outcome])
  const press = async () => {
    const copied = await copy(text, html)
    setOutcome(copied ? 'copied' : 'failed')
    if (copied) onCopied?.()
  }
  const copied = outcome === 'copied'
  return (
    <>
      <Button {...button} icon={copied ? <CheckmarkRegular /> : <CopyRegular />} onClick={() => void press()}>
        {copied ? words('shared.copied') : (label ?? words('shared.copy'))}
      </Button>
      <output className={outcome === 'failed' ? look.quiet : look.hidden}>
        {copied && words('shared.copied')}
        {outcome === 'failed' && words('shared.copy.failed')}
      </output>
    </>
  )
}
