import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useEffect } from 'react'
import type { ConfirmProps } from './Confirm.tsx'
import { useWords } from './intl/useWords.ts'
import { useLook } from './look/styles.ts'
import { Problem } from './states/Problem.tsx'
import { useSubmit } from './useSubmit.ts'

const useStyles = makeStyles({
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': {
      backgroundColor: tokens.colorStatusDangerBackground3Hover,
      color: tokens.colorNeutralForegroundOnBrand,
    },
    ':hover:active': {
      backgroundColor: tokens.colorStatusDangerBackground3Pressed,
      color: tokens.colorNeutralForegroundOnBrand,
    },
  },
})

export default function ConfirmDialog({ open, onClose, title, children, verb, keep, danger, act }: ConfirmProps) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const { run, busy, problem, clear } = useSubmit(act)
  useEffect(() => {
    if (open) clear()
  }, [open, clear])
  const press = async () => {
    if (await run()) onClose()
  }
  return (
    <Dialog
      open={open}
      modalType={danger ? 'alert' : 'modal'}
      onOpenChange={(_, change) => !change.open && !busy && onClose()}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={look.stack}>
            {children}
            {problem && <Problem problem={problem} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose} disabled={busy}>
              {keep ?? words('shared.cancel')}
            </Button>
            <Button
              appearance="primary"
              className={danger ? styles.danger : undefined}
              disabledFocusable={busy}
              onClick={() => void press()}
            >
              {busy ? words('shared.working') : verb}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
