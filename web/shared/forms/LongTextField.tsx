import { Textarea } from '@fluentui/react-components'
import { FormField, type FieldFrame } from './FormField.tsx'

type Props = FieldFrame & { value: string; onChange: (value: string) => void; rows?: number; maxLength?: number }

/** Several lines of text. */
export function LongTextField({ label, pointer, hint, optional, fault, onChange, rows = 4, ...area }: Props) {
  return (
    <FormField {...{ label, pointer, hint, optional, fault }} empty={area.value.trim() === ''}>
      <Textarea {...area} rows={rows} resize="vertical" onChange={(_, data) => onChange(data.value)} />
    </FormField>
  )
}
