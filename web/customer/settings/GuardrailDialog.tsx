import type { ReactNode } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { ProveYou } from '../../shared/prove/ProveYou.tsx'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import type { useChangeGuardrails } from './useChangeGuardrails.ts'

type Props = {
  change: ReturnType<typeof useChangeGuardrails>
  title: string
  verb: string
  children: ReactNode
  onSubmit: () => Promise<void>
  onClose: () => void
}

/** What is decided beforehand about partners, typed in; where it gives something away, whoever says it proves who it is. */
export function GuardrailDialog({ change: { busy, problem, proving }, children, ...dialog }: Props) {
  const words = useWords()
  if (proving.step)
    return (
      <ProveYou
        step={proving.step}
        verb={words('guardrails.rule.confirm')}
        busy={busy}
        onProved={dialog.onSubmit}
        onStop={proving.stop}
      />
    )
  return (
    <FormDialog {...dialog} busy={busy} problem={problem}>
      {children}
    </FormDialog>
  )
}
