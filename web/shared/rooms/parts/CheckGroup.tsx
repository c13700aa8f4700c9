import { Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { useId } from 'react'
import { useFault } from '../../forms/faults.ts'
import { useLook } from '../../look/styles.ts'

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  label: { ...typographyStyles.body1, padding: 0, marginBottom: tokens.spacingVerticalXXS },
  boxes: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(230px, 100%), 1fr))',
  },
  fault: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground1 },
})

type Props = {
  label: string
  hint?: string
  pointer?: string
  fault?: string
  options: readonly { value: string; label: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Several of several. A group of its own: a field of Fluent has one control and would give all boxes the same name. */
export function CheckGroup({ label, hint, pointer, fault, options, chosen, onChange }: Props) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const message = useFault(pointer) ?? fault
  const tick = (value: string, on: boolean) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))
  return (
    <fieldset className={styles.group} aria-describedby={id}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.boxes}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={chosen.includes(option.value)}
            aria-invalid={message ? true : undefined}
            onChange={(_, data) => tick(option.value, data.checked === true)}
          />
        ))}
      </div>
      <p id={id} role={message ? 'alert' : undefined} className={mergeClasses(look.quiet, message && styles.fault)}>
        {message ?? hint}
      </p>
    </fieldset>
  )
}
