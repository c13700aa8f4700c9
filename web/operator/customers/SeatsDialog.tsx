import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Products } from '../../shared/contracts.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import { useInstallationPath, type CustomerRow, type ProductRow, type Provisioned } from '../parts/useInstallation.ts'

type Props = {
  customer: CustomerRow
  provisioned: Provisioned['items']
  /** The one whose number changes; none where seats of another product are provisioned. */
  product: Provisioned['items'][number] | undefined
  onClose: () => void
}

/** How many seats of a product a customer has: the number as it shall be, not what is added. */
export default function SeatsDialog({ customer, provisioned, product, onClose }: Props) {
  const words = useWords()
  const look = useLook()
  const path = useInstallationPath()
  const at = `${path}/customers/${customer.id}/seats`
  const choices = useChoices(provisioned, product)
  const [chosen, setChosen] = useState(product?.productId ?? '')
  const [seats, setSeats] = useState(product ? String(product.seats - product.ordered) : '')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useAct<{ seats: number }>(
    (key, body) => call('PUT', `${at}/${chosen}`, { key, body }),
    [at],
  )
  const isNumber = /^\d{1,7}$/.test(seats.trim())
  const submit = async () => {
    setTried(true)
    if (isNumber && chosen && (await run({ seats: Number(seats) }))) onClose()
  }
  const assigned = Math.max(0, (product?.assigned ?? 0) - (product?.ordered ?? 0))
  return (
    <FormDialog
      title={words('operator.seats.title', { customer: customer.name })}
      verb={words('shared.save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={look.body}>{words('operator.seats.what')}</p>
      <SelectField
        label={words('operator.product')}
        hint={choices.length === 0 ? words('operator.seats.all') : undefined}
        fault={tried && !chosen ? words('fault.required') : undefined}
        value={chosen}
        disabled={product !== undefined}
        onChange={setChosen}
        options={[{ value: '', label: words('operator.choose'), disabled: true }, ...choices]}
      />
      <TextField
        label={words('operator.seats.number')}
        hint={assigned > 0 ? words('operator.seats.number.assigned', { assigned }) : undefined}
        fault={tried && !isNumber ? words('operator.seats.number.fault') : undefined}
        pointer="/seats"
        inputMode="numeric"
        maxLength={7}
        value={seats}
        onChange={setSeats}
      />
    </FormDialog>
  )
}

function useChoices(provisioned: Provisioned['items'], product: Props['product']) {
  const { language } = useLanguage()
  const { data } = useRead<Answer<Products['products']>>(`${useInstallationPath()}/products`)
  if (product) return [{ value: product.productId, label: product.name }]
  const there = new Set(provisioned.map((one) => one.productId))
  const name = (row: ProductRow) => (language === 'sv' ? row.nameSv : row.nameEn)
  return (data?.items ?? [])
    .filter((row) => !row.withdrawn && !there.has(row.id))
    .map((row) => ({ value: row.id, label: name(row) }))
}
