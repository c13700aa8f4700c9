import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { Form } from '../../forms/Form.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Fault } from './Fault.tsx'
import { boxOf, meaningOf, nextWish, type Wish, type Wishes } from './boxes.ts'
import type { SelectedProduct, Selection } from './types.ts'
import type { useChange } from './useChange.ts'

const useStyles = makeStyles({
  boxes: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  box: { display: 'flex', flexDirection: 'column', paddingBottom: tokens.spacingVerticalXS },
  // Under the words of the box, not under the box.
  note: { paddingLeft: '36px' },
  wish: { color: tokens.colorNeutralForeground1 },
})

type Props = { asked: Selection; change: ReturnType<typeof useChange>; onClose: () => void }

/** One box for each product: ticked where all have it, empty where nobody has, in between where some have. */
export function BoxForm({ asked, change, onClose }: Props) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const [wishes, setWishes] = useState<Wishes>({})
  const [tried, setTried] = useState(false)
  const busy = change.phase === 'running'
  const idle = Object.keys(wishes).length === 0
  const short = asked.products.some((product) => meaningOf(product, wishes[product.id], asked.total).short)
  const click = (product: SelectedProduct) => {
    const { [product.id]: before, ...others } = wishes
    const wish = nextWish(product, before)
    setWishes(wish ? { ...others, [product.id]: wish } : others)
  }
  const submit = () => {
    setTried(true)
    if (!idle && !short) void change.start(wishes)
  }
  return (
    <Form label={words('rooms.licences.change')} problem={change.problem} onSubmit={submit}>
      {asked.total > 1 && <p className={look.quiet}>{words('rooms.licences.change.lead')}</p>}
      <fieldset className={styles.boxes}>
        <legend className={look.hidden}>{words('rooms.licences.box.products')}</legend>
        {asked.products.map((product) => (
          <Box
            key={product.id}
            product={product}
            total={asked.total}
            wish={wishes[product.id]}
            onClick={() => click(product)}
          />
        ))}
      </fieldset>
      {tried && idle && <Fault>{words('rooms.licences.box.nothing')}</Fault>}
      <div className={look.rowEnd}>
        <Button onClick={onClose} disabled={busy}>
          {words('shared.cancel')}
        </Button>
        <SubmitButton busy={busy}>{words('shared.save')}</SubmitButton>
      </div>
    </Form>
  )
}

type BoxProps = { product: SelectedProduct; total: number; wish: Wish | undefined; onClick: () => void }

function Box({ product, total, wish, onClick }: BoxProps) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const formats = useFormats()
  const id = useId()
  const { people, short } = meaningOf(product, wish, total)
  const free = product.free
  const note = [
    total > 1 && words('rooms.licences.box.holding', { holding: formats.number(product.holding), count: total }),
    words('rooms.licences.box.free', { free }),
    wish &&
      total > 1 &&
      words(wish === 'give' ? 'rooms.licences.box.gives' : 'rooms.licences.box.takes', { count: people }),
  ].filter(Boolean)
  return (
    <div className={styles.box}>
      <Checkbox
        label={product.name}
        checked={boxOf(product, wish)}
        aria-describedby={id}
        aria-invalid={short || undefined}
        onChange={onClick}
      />
      <div className={styles.note}>
        {short ? (
          <Fault id={id}>
            {words('rooms.licences.box.short', { needed: formats.number(people), free: formats.number(free) })}
          </Fault>
        ) : (
          <p id={id} className={mergeClasses(look.quiet, wish && styles.wish)}>
            {note.join(' · ')}
          </p>
        )}
      </div>
    </div>
  )
}
