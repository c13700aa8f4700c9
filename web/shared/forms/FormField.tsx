import { Field, makeStyles, type FieldProps } from '@fluentui/react-components'
import { useWords } from '../intl/useWords.ts'
import { useFault } from './faults.ts'

// A list is as wide as its longest choice unless it is told that it may be narrower.
const useStyles = makeStyles({ field: { gridTemplateColumns: 'minmax(0, 1fr)' } })

export type FieldFrame = {
  label: string
  /** Where its value stands in what is sent: binds the server's fault to this field. */
  pointer?: string
  hint?: string
  optional?: boolean
  /** A fault found here, before asking the server. */
  fault?: string
}

/** Label, control, hint and fault, tied together for eyes and ears. */
export function FormField({
  label,
  pointer,
  hint,
  optional,
  fault,
  empty,
  children,
}: FieldFrame & Pick<FieldProps, 'children'> & { empty?: boolean }) {
  const words = useWords()
  const styles = useStyles()
  const found = useFault(pointer)
  // Whatever rule it broke: nothing stands there.
  const message = fault ?? (found && empty ? words('fault.required') : found)
  return (
    <Field
      className={styles.field}
      label={optional ? `${label} (${words('shared.optional')})` : label}
      hint={hint}
      validationMessage={message}
      validationState={message ? 'error' : 'none'}
    >
      {children}
    </Field>
  )
}
