import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { GrowthTable } from './GrowthTable.tsx'
import type { Growth } from './types.ts'

const useStyles = makeStyles({
  chart: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalS, maxWidth: '720px' },
  scale: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    textAlign: 'right',
    marginBlock: '-8px',
  },
  plot: { display: 'block', width: '100%', height: '140px', overflow: 'visible' },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px' },
  line: { fill: 'none', stroke: tokens.colorBrandForeground1, strokeWidth: '2px', strokeLinejoin: 'round' },
  dashed: { stroke: tokens.colorPaletteDarkOrangeForeground1, strokeDasharray: '6 4' },
  months: { gridColumnStart: 2, display: 'flex', justifyContent: 'space-between', marginTop: tokens.spacingVerticalXS },
  sample: { width: '28px', height: '8px', flexShrink: 0 },
})

/** The line of one series in a square of a hundred, however wide it is drawn: lines keep their width. */
const pointsOf = (values: readonly number[], most: number) =>
  values.map((value, i) => `${(100 * i) / Math.max(1, values.length - 1)},${100 - (100 * value) / most}`).join(' ')

/** Two lines over twelve months, told in words and as a table besides. */
export function GrowthChart({ growth: { months, countedOn } }: { growth: Growth }) {
  const words = useWords()
  const formats = useFormats()
  const styles = useStyles()
  const look = useLook()
  const id = useId()
  const [first, last] = [months[0]!, months.at(-1)!]
  const most = Math.max(2, ...months.map((month) => month.relationships))
  const said = words('home.growth.said', {
    first: formats.month(first.month),
    last: formats.month(last.month),
    before: first.relationships,
    rightsBefore: first.withRights,
    now: last.relationships,
    rightsNow: last.withRights,
  })
  const both = mergeClasses(styles.line, styles.dashed)
  return (
    <Section title={words('home.growth')} lead={words('home.growth.lead', { date: formats.date(countedOn) })}>
      <div className={look.row}>
        <Sample line={styles.line} label={words('home.growth.relationships')} now={last.relationships} />
        <Sample line={both} label={words('home.growth.rights')} now={last.withRights} />
      </div>
      <div className={styles.chart}>
        <div className={mergeClasses(styles.scale, look.quiet)} aria-hidden>
          <span>{formats.number(most)}</span>
          <span>0</span>
        </div>
        <svg className={styles.plot} viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-labelledby={id}>
          <title id={id}>{said}</title>
          {[0, 50, 100].map((y) => (
            <line key={y} className={styles.grid} x1="0" x2="100" y1={y} y2={y} vectorEffect="non-scaling-stroke" />
          ))}
          <Line
            className={styles.line}
            points={pointsOf(
              months.map((one) => one.relationships),
              most,
            )}
          />
          <Line
            className={both}
            points={pointsOf(
              months.map((one) => one.withRights),
              most,
            )}
          />
        </svg>
        <div className={mergeClasses(styles.months, look.quiet)} aria-hidden>
          <span>{formats.month(first.month)}</span>
          <span>{formats.month(last.month)}</span>
        </div>
      </div>
      <Disclosure summary={words('home.growth.table')}>
        <GrowthTable months={months} />
      </Disclosure>
    </Section>
  )
}

const Line = ({ className, points }: { className: string; points: string }) => (
  <polyline className={className} points={points} vectorEffect="non-scaling-stroke" />
)

function Sample({ line, label, now }: { line: string; label: string; now: number }) {
  const formats = useFormats()
  const styles = useStyles()
  const look = useLook()
  return (
    <span className={look.row}>
      <svg className={styles.sample} viewBox="0 0 28 8" aria-hidden>
        <polyline className={line} points="0,4 28,4" />
      </svg>
      <span className={look.body}>
        {label}: <span className={look.strong}>{formats.number(now)}</span>
      </span>
    </span>
  )
}
