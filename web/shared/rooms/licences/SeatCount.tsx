import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { PHONE } from '../../look/styles.ts'
import type { ProductSeats } from './types.ts'

const useStyles = makeStyles({
  count: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxWidth: '220px',
    [PHONE]: { minWidth: '140px' },
  },
})

/** “24 of 30”, and the same as a bar. */
export function SeatCount({ product: { assigned, seats } }: { product: Pick<ProductSeats, 'assigned' | 'seats'> }) {
  const words = useWords()
  const formats = useFormats()
  const styles = useStyles()
  const values = { assigned: formats.number(assigned), seats: formats.number(seats) }
  return (
    <div className={styles.count}>
      <span>{words('rooms.licences.assigned.of', values)}</span>
      <ProgressBar aria-hidden thickness="large" value={assigned} max={Math.max(seats, 1)} />
    </div>
  )
}
