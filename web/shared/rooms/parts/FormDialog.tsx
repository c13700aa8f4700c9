import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ProblemBody } from '../../contracts.ts'
import { Form } from '../../forms/Form.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'

type Props = {
  title: string
  verb: string
  busy: boolean
  problem?: ProblemBody
  onSubmit: () => unknown
  onClose: () => void
  children: ReactNode
}

/** A form that opens over the page. Drawn only while it is open, so that it begins empty each time. */
export function FormDialog({ title, verb, busy, problem, onSubmit, onClose, children }: Props) {
  const words = useWords()
  const look = useLook()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && !busy && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Form onSubmit={onSubmit} problem={problem} label={title}>
              {children}
              <div className={look.rowEnd}>
                <Button onClick={onClose} disabled={busy}>
                  {words('shared.cancel')}
                </Button>
                <SubmitButton busy={busy}>{verb}</SubmitButton>
              </div>
            </Form>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
