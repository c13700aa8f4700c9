import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { useFormats } from '../../shared/format.ts'
import { CheckField } from '../../shared/forms/CheckField.tsx'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import type { Whole } from './types.ts'
import { usePrice } from './usePrice.ts'

type Props = { row: Whole; at: string; customer: string; onClose: () => void }

/** Whether it goes on after its term, and as what. */
export default function RenewalDialog({ row, at, onClose }: Props) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const price = usePrice()
  const organisation = useOrganisationPath()
  const [autoRenew, setAutoRenew] = useState(row.autoRenew)
  const [offerId, setOfferId] = useState(row.next?.offerId ?? row.offerId)
  const [typed, setTyped] = useState(String(row.next?.quantity ?? row.quantity))
  const quantity = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : 0
  const same = offerId === row.offerId && quantity === row.quantity
  const { run, busy, problem } = useAct(
    (key) =>
      call('PUT', `${at}/renewal`, {
        key,
        version: row.version,
        body: { autoRenew, next: autoRenew && !same ? { offerId, quantity } : null },
      }),
    [at, `${organisation}/subscriptions`],
  )
  const submit = async () => {
    if ((quantity > 0 || !autoRenew) && (await run())) onClose()
  }
  return (
    <FormDialog
      title={words('commerce.renewal.title', { offer: row.name })}
      verb={words('shared.save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <CheckField label={words('commerce.renewal.auto')} checked={autoRenew} onChange={setAutoRenew} />
      {autoRenew ? (
        <>
          <SelectField
            label={words('commerce.renewal.as')}
            hint={words('commerce.renewal.price')}
            value={offerId}
            onChange={setOfferId}
            options={row.renewsAs.map((choice) => ({
              value: choice.offerId,
              label: words('commerce.renewal.choice', {
                offer: choice.name,
                price: formats.money({ minor: choice.unitMinor, currency: choice.currency }),
                cycle: price.cycle(choice),
              }),
            }))}
          />
          <TextField
            label={words('commerce.move.seats')}
            hint={quantity < row.quantity ? words('commerce.renewal.fewer') : undefined}
            fault={quantity > 0 ? undefined : words('commerce.cart.number')}
            inputMode="numeric"
            maxLength={7}
            value={typed}
            onChange={setTyped}
          />
        </>
      ) : (
        <p className={look.body}>{words('commerce.renewal.off')}</p>
      )}
    </FormDialog>
  )
}
