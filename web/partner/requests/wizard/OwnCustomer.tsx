import { Combobox, Option } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { FormField } from '../../../shared/forms/FormField.tsx'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useReadList } from '../../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../../shared/portal/useSession.ts'
import type { CustomerRow } from '../../customers/types.ts'
import { languageOf } from './draft.ts'
import type { WhoProps } from './WhoFields.tsx'

const SHOWN = 8

/** One of the partner’s own customers, found by the beginning of its name, domain or id. */
export function OwnCustomer({ draft, change, tried }: WhoProps) {
  const words = useWords()
  const [typed, setTyped] = useState(draft.customerName)
  const q = useLater(typed.trim())
  const chosen = draft.customerId !== null
  const { rows, isPending } = useReadList<CustomerRow>(
    `${useOrganisationPath()}/customers`,
    { q: chosen && q === draft.customerName ? undefined : q, limit: SHOWN },
    { keepPrevious: true },
  )
  const choose = (row: CustomerRow | undefined) => {
    if (!row) return
    setTyped(row.name)
    change({ customerId: row.id, customerName: row.name, language: languageOf(row.country) })
  }
  const type = (text: string) => {
    setTyped(text)
    change({ customerId: null, customerName: '' })
  }
  return (
    <FormField
      label={words('partner.what.own')}
      hint={words('partner.what.own.hint')}
      pointer="/customerId"
      fault={tried && !chosen ? words('partner.what.own.none') : undefined}
    >
      <Combobox
        freeform
        value={typed}
        selectedOptions={draft.customerId ? [draft.customerId] : []}
        onChange={(event) => type(event.target.value)}
        onOptionSelect={(_, { optionValue }) => choose(rows.find((row) => row.id === optionValue))}
      >
        {rows.map((row) => (
          <Option key={row.id} value={row.id} text={row.name}>
            {row.domain ? `${row.name} (${row.domain})` : row.name}
          </Option>
        ))}
        {rows.length === 0 && !isPending && (
          <Option key="none" value="" text="" disabled>
            {words('shared.list.nothing')}
          </Option>
        )}
      </Combobox>
    </FormField>
  )
}

function useLater(value: string): string {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), 250)
    return () => clearTimeout(timer)
  }, [value])
  return later
}
