import { Select, makeStyles } from '@fluentui/react-components'
import { PHONE } from '../../shared/look/styles.ts'
import { useFilters } from '../../shared/rooms/parts/useFilters.ts'

const useStyles = makeStyles({ select: { minWidth: '180px', [PHONE]: { width: '100%' } } })

type Props = { label: string; name: string; all: string; options: readonly { value: string; label: string }[] }

/** One filter of a list, in the address. */
export function StateFilter({ label, name, all, options }: Props) {
  const styles = useStyles()
  const { get, set } = useFilters()
  return (
    <Select
      className={styles.select}
      aria-label={label}
      value={get(name) ?? ''}
      onChange={(_, { value }) => set({ [name]: value || undefined })}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  )
}
