import { useState } from 'react'
import { useFormats } from '../../shared/format.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import { QuoteShown } from './QuoteShown.tsx'
import type { Whole, Wish } from './types.ts'
import { usePrice } from './usePrice.ts'
import { useQuote } from './useQuote.ts'

type Props = { verb: 'convert' | 'upgrade'; row: Whole; at: string; customer: string; onClose: () => void }

/** A trial that becomes paid, or something larger for the rest of the term. */
export default function OtherOfferDialog({ verb, row, at, onClose }: Props) {
  const words = useWords()
  const formats = useFormats()
  const price = usePrice()
  const choices = verb === 'convert' ? row.convertsTo : row.upgradesTo
  const [offerId, setOfferId] = useState(choices[0]?.offerId ?? '')
  const [typed, setTyped] = useState(String(row.quantity))
  const quantity = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : 0
  const wish: Wish | undefined =
    verb === 'upgrade' ? { verb, offerId } : quantity > 0 ? { verb, offerId, quantity } : undefined
  const { quote, act } = useQuote(at, row, wish)
  const submit = async () => {
    if (wish && quote.data && (await act.run())) onClose()
  }
  return (
    <FormDialog
      title={words(`commerce.move.${verb}`)}
      verb={words(`commerce.move.${verb}`)}
      busy={act.busy}
      problem={act.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={words('commerce.move.to')}
        value={offerId}
        onChange={setOfferId}
        options={choices.map((choice) => ({
          value: choice.offerId,
          label: words('commerce.renewal.choice', {
            offer: choice.name,
            price: formats.money({ minor: choice.unitMinor, currency: choice.currency }),
            cycle: price.cycle(choice),
          }),
        }))}
      />
      {verb === 'convert' && (
        <TextField
          label={words('commerce.move.seats')}
          fault={quantity > 0 ? undefined : words('commerce.cart.number')}
          inputMode="numeric"
          maxLength={7}
          value={typed}
          onChange={setTyped}
        />
      )}
      {wish && <QuoteShown quote={quote} verb={verb} />}
    </FormDialog>
  )
}
