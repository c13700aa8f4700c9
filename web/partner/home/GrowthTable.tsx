import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import type { Growth } from './types.ts'

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'right',
      fontVariantNumeric: 'tabular-nums',
    },
    '& th:first-child': { textAlign: 'left', paddingLeft: 0 },
    '& thead th': typographyStyles.body1Strong,
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
  },
})

/** What the chart draws, in numbers: the latest month first. */
export function GrowthTable({ months }: Pick<Growth, 'months'>) {
  const words = useWords()
  const formats = useFormats()
  const styles = useStyles()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words('home.growth.month')}</th>
          <th scope="col">{words('home.growth.relationships')}</th>
          <th scope="col">{words('home.growth.rights')}</th>
        </tr>
      </thead>
      <tbody>
        {months.toReversed().map(({ month, relationships, withRights }) => (
          <tr key={month}>
            <th scope="row">{formats.month(month)}</th>
            <td>{formats.number(relationships)}</td>
            <td>{formats.number(withRights)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
