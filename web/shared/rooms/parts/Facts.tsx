import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { PHONE } from '../../look/styles.ts'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
  },
  label: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground3,
    maxWidth: '24ch',
    [PHONE]: { ...typographyStyles.caption1, maxWidth: 'none' },
  },
  value: { ...typographyStyles.body1, overflowWrap: 'anywhere', [PHONE]: { marginBottom: tokens.spacingVerticalM } },
})

export type FactItem = { label: string; value: ReactNode }

/** Labels and values; what has no value is left out. */
export function Facts({ items }: { items: readonly (FactItem | false | undefined)[] }) {
  const styles = useStyles()
  const given = items.filter(
    (item): item is FactItem =>
      Boolean(item) && (item as FactItem).value !== null && (item as FactItem).value !== undefined,
  )
  return (
    <dl className={styles.list}>
      {given.map(({ label, value }) => (
        <Pair key={label} label={label} value={value} />
      ))}
    </dl>
  )
}

function Pair({ label, value }: FactItem) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  )
}
