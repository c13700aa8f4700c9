import { Checkbox, Field, makeStyles, tokens, type CheckboxProps } from '@fluentui/react-components'
import { useFault } from './faults.ts'

// A sentence that binds somebody must not be grey until it is ticked.
const useStyles = makeStyles({ box: { '& label': { color: tokens.colorNeutralForeground1 } } })

type Props = {
  pointer?: string
  hint?: string
  fault?: string
  checked: boolean
  onChange: (checked: boolean) => void
} & Pick<CheckboxProps, 'label' | 'disabled' | 'id'>

/** Yes or no, with room for why not. Never ticked beforehand where it would give something away. */
export function CheckField({ pointer, hint, fault, onChange, ...box }: Props) {
  const styles = useStyles()
  const message = useFault(pointer) ?? fault
  return (
    <Field hint={hint} validationMessage={message} validationState={message ? 'error' : 'none'}>
      <Checkbox {...box} className={styles.box} onChange={(_, data) => onChange(data.checked === true)} />
    </Field>
  )
}
