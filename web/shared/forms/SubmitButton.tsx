import { Button, type ButtonProps } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useWords } from '../intl/useWords.ts'

type Props = { busy: boolean; children: ReactNode } & Pick<ButtonProps, 'size' | 'disabled' | 'icon'>

/** The form's verb. Stays in reach of the keyboard while it works. */
export function SubmitButton({ busy, children, ...button }: Props) {
  const words = useWords()
  return (
    <Button {...button} type="submit" appearance="primary" disabledFocusable={busy}>
      {busy ? words('shared.working') : children}
    </Button>
  )
}
