import { Input, type InputProps } from '@fluentui/react-components'
import { FormField, type FieldFrame } from './FormField.tsx'

export { LongTextField } from './LongTextField.tsx'

type Props = FieldFrame & {
  value: string
  onChange: (value: string) => void
  /** The step has just opened for this. */ takesFocus?: boolean
} & Pick<
    InputProps,
    | 'type'
    | 'autoComplete'
    | 'maxLength'
    | 'inputMode'
    | 'placeholder'
    | 'contentAfter'
    | 'contentBefore'
    | 'name'
    | 'disabled'
    | 'size'
    | 'required'
  >

/** One line of text. */
export function TextField({ label, pointer, hint, optional, fault, onChange, takesFocus, ...input }: Props) {
  return (
    <FormField {...{ label, pointer, hint, optional, fault }} empty={input.value.trim() === ''}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a step that replaced the one before must not lose the focus */}
      <Input {...input} autoFocus={takesFocus} onChange={(_, data) => onChange(data.value)} />
    </FormField>
  )
}

/** Six digits that came by mail or from an authenticator; browsers offer them by themselves. */
export function CodeField(props: Props) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={24}
      {...props}
      onChange={(value) => props.onChange(value.replaceAll(/\s/g, ''))}
    />
  )
}
