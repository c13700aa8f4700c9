import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { isUncertain } from '../../problem.ts'
import { Problem } from '../../states/Problem.tsx'
import { Told } from '../../states/Told.tsx'
import type { Selection } from './types.ts'
import type { useChange } from './useChange.ts'

const useStyles = makeStyles({ lines: { paddingLeft: tokens.spacingHorizontalL } })

type Running = ReturnType<typeof useChange>

/** Thousands take a while: how far it is, and a way to stop. */
export function Progress({ change, total }: { change: Running; total: number }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const values = { done: formats.number(change.done), total: formats.number(total) }
  return (
    <div className={look.stack}>
      <output>{words('rooms.licences.progress', values)}</output>
      <ProgressBar aria-label={words('rooms.licences.progress', values)} value={change.done} max={total} />
      <div className={look.rowEnd}>
        <Button disabledFocusable={change.stopping} onClick={change.stop}>
          {words(change.stopping ? 'rooms.licences.progress.stopping' : 'rooms.licences.progress.stop')}
        </Button>
      </div>
    </div>
  )
}

type Props = { change: Running; asked: Selection; onClose: () => void }

/** What became of whom, product by product; where it was stopped or refused on the way, how far it came. */
export function Outcomes({ change, asked, onClose }: Props) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const styles = useStyles()
  const names = new Map(asked.products.map((product) => [product.id, product.name]))
  const values = { done: formats.number(change.done), total: formats.number(asked.total) }
  const moved = change.lines.some(({ outcome }) => outcome === 'given' || outcome === 'taken')
  const stopped = change.phase === 'stopped'
  const unsure = change.problem !== undefined && isUncertain(change.problem)
  const title = stopped
    ? words('rooms.licences.stopped', values)
    : words(moved ? 'rooms.licences.done' : 'rooms.licences.done.idle')
  return (
    <div className={look.stack}>
      {change.problem && <Problem problem={change.problem} />}
      <Told tone={stopped ? 'warning' : 'success'} title={title}>
        <ul className={styles.lines}>
          {change.lines.map(({ productId, outcome, count }) => (
            <li key={`${productId} ${outcome}`}>
              {words(`rooms.licences.outcome.${outcome}`, { product: names.get(productId) ?? '', count })}
            </li>
          ))}
        </ul>
        {stopped && <p>{words(unsure ? 'rooms.licences.stopped.unsure' : 'rooms.licences.stopped.what')}</p>}
      </Told>
      <div className={look.rowEnd}>
        {stopped && <Button onClick={change.goOn}>{words('rooms.licences.progress.goOn')}</Button>}
        <Button appearance="primary" onClick={onClose}>
          {words('shared.close')}
        </Button>
      </div>
    </div>
  )
}
