import { Select, type SelectProps } from '@fluentui/react-components'
import { FormField, type FieldFrame } from './FormField.tsx'

export type Option = { value: string; label: string; disabled?: boolean }
type Props = FieldFrame &
  Pick<SelectProps, 'onBlur' | 'onKeyDown' | 'onPointerDown'> & {
    value: string
    onChange: (value: string) => void
    options: readonly Option[]
    autoComplete?: string
    disabled?: boolean
  }

/** One of several. The browser's own list: small, and at home on a telephone. */
export function SelectField({ label, pointer, hint, optional, fault, onChange, options, ...select }: Props) {
  return (
    <FormField {...{ label, pointer, hint, optional, fault }} empty={select.value === ''}>
      <Select {...select} onChange={(_, data) => onChange(data.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </Select>
    </FormField>
  )
}
