import { useState } from 'react'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import { QuoteShown } from './QuoteShown.tsx'
import type { Whole, Wish } from './types.ts'
import { useQuote } from './useQuote.ts'

type Props = { row: Whole; at: string; customer: string; onClose: () => void }

/** More or fewer seats, with what it comes to as one types. */
export default function QuantityDialog({ row, at, onClose }: Props) {
  const words = useWords()
  const [typed, setTyped] = useState(String(row.quantity))
  const quantity = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : 0
  const differs = quantity > 0 && quantity !== row.quantity
  const wish: Wish | undefined = differs ? { verb: 'change-quantity', quantity } : undefined
  const { quote, act } = useQuote(at, row, wish)
  const submit = async () => {
    if (differs && quote.data && (await act.run())) onClose()
  }
  return (
    <FormDialog
      title={words('commerce.move.change-quantity')}
      verb={words('commerce.move.change-quantity')}
      busy={act.busy}
      problem={act.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words('commerce.move.seats')}
        hint={words('commerce.move.seats.now', { count: row.quantity, least: row.least, most: row.most })}
        fault={quantity > 0 ? undefined : words('commerce.cart.number')}
        inputMode="numeric"
        maxLength={7}
        takesFocus
        value={typed}
        onChange={setTyped}
      />
      {differs && <QuoteShown quote={quote} verb="change-quantity" />}
    </FormDialog>
  )
}
