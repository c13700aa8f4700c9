import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { SecretOnce } from './SecretOnce.tsx'

type Props = { title: string; secret: string; onClose: () => void; children: ReactNode }

/** What was made, shown once; closed only by its button, so that a slip does not lose it. */
export default function SecretDialog({ title, secret, onClose, children }: Props) {
  const words = useWords()
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <SecretOnce secret={secret}>{children}</SecretOnce>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {words('rooms.secret.kept')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
