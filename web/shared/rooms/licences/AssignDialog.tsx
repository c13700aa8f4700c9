import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Shown } from '../../portal/Shown.tsx'
import { Notice } from '../../states/Notice.tsx'
import type { AssignProps } from './Assign.tsx'
import { BoxForm } from './BoxForm.tsx'
import { Outcomes, Progress } from './Outcomes.tsx'
import { AT_ONCE, type Selection, type Whom } from './types.ts'
import { useChange, type Phase } from './useChange.ts'
import { useSelection } from './useSelection.ts'

/** Products with a box each for the people that were chosen; then how far it is, and what became of it. */
export default function AssignDialog({ open, whom, onClose, onDone }: AssignProps) {
  const phase = useRef<Phase>('asked')
  const note = useCallback((now: Phase) => void (phase.current = now), [])
  const close = () => {
    if (phase.current === 'running') return
    if (phase.current === 'done') onDone?.()
    onClose()
  }
  return (
    <Dialog open={open} onOpenChange={(_, change) => !change.open && close()}>
      <DialogSurface>
        <Asked chosen={whom} note={note} onClose={close} />
      </DialogSurface>
    </Dialog>
  )
}

type Props = { chosen: Whom; note: (phase: Phase) => void; onClose: () => void }

/** Drawn only while it is open, so that it begins anew each time. */
function Asked({ chosen, note, onClose }: Props) {
  const words = useWords()
  const look = useLook()
  // Whoever was chosen when it was opened: the ticks behind it may go before it does.
  const [whom] = useState(chosen)
  const selection = useSelection(whom)
  const change = useChange(whom)
  useEffect(() => note(change.phase), [note, change.phase])
  // There before the boxes are read: a dialog that opens with nothing to focus is hidden from screen readers the next time.
  const leave = (
    <Button appearance="subtle" aria-label={words('shared.close')} icon={<DismissRegular />} onClick={onClose} />
  )
  return (
    <DialogBody>
      <DialogTitle action={leave}>{useTitle(whom, selection.data?.total)}</DialogTitle>
      <DialogContent className={look.stack}>
        <Shown of={selection}>{(asked) => <Step asked={asked} change={change} onClose={onClose} />}</Shown>
      </DialogContent>
    </DialogBody>
  )
}

type StepProps = { asked: Selection; change: ReturnType<typeof useChange>; onClose: () => void }

function Step({ asked, change, onClose }: StepProps) {
  const words = useWords()
  const formats = useFormats()
  if (change.phase === 'done' || change.phase === 'stopped')
    return <Outcomes change={change} asked={asked} onClose={onClose} />
  if (asked.total === 0) return <Notice tone="warning" title={words('rooms.licences.change.none')} />
  if (asked.more) {
    const count = formats.number(asked.total)
    return <Notice tone="warning" title={words('rooms.licences.change.more', { count })} />
  }
  if (change.phase === 'running' && asked.total > AT_ONCE) return <Progress change={change} total={asked.total} />
  return <BoxForm asked={asked} change={change} onClose={onClose} />
}

function useTitle(whom: Whom, total: number | undefined): string {
  const words = useWords()
  if ('people' in whom && whom.people.length === 1)
    return words('rooms.licences.change.titleOne', { name: whom.people[0]?.name ?? '' })
  const count = total ?? ('people' in whom ? whom.people.length : undefined)
  return count === undefined ? words('rooms.licences.change') : words('rooms.licences.change.title', { count })
}
