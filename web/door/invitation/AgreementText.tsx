import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import { call } from '../../shared/api.ts'
import type { Agreements, Answer } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Prose } from '../../shared/rooms/agreement/Prose.tsx'
import { Loading } from '../../shared/states/Loading.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { useLoad } from '../../shared/useLoad.ts'

type Edition = Answer<Agreements['editionWithText']>

const useStyles = makeStyles({
  surface: { maxWidth: 'min(760px, calc(100vw - 24px))' },
  text: { maxHeight: '60vh', overflowY: 'auto' },
})

/** The whole text, over the page, so that nothing on it is lost. */
export default function AgreementText({ path, open, onClose }: { path: string; open: boolean; onClose: () => void }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const { data: edition, problem, reload } = useLoad((signal) => call<Edition>('GET', path, { signal }), [path])
  return (
    <Dialog open={open} onOpenChange={(_, change) => !change.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{edition?.title ?? words('invitation.agreement.title')}</DialogTitle>
          <DialogContent>
            {problem && <Problem problem={problem} retry={reload} />}
            {!edition && !problem && <Loading lines={8} />}
            {edition && (
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
              <section className={styles.text} tabIndex={0} aria-label={edition.title} lang={edition.language}>
                <Prose text={edition.body} />
              </section>
            )}
            {edition && (
              <p className={look.quiet}>{words('invitation.agreement.digest', { digest: edition.digest })}</p>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words('shared.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
