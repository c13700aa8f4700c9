import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { useFormats } from '../../shared/format.ts'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'
import { minorOf, nameIn, type Offer, type Prices } from './types.ts'

/** What it cost, costs and will cost; and another price from now or from a day to come. */
export default function PricesDialog({ offer, onClose }: { offer: Offer; onClose: () => void }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const { language } = useLanguage()
  const offers = `${useInstallationPath()}/offers`
  const at = `${offers}/${offer.id}/prices`
  const read = useRead<Prices>(at)
  const [price, setPrice] = useState('')
  const [from, setFrom] = useState('')
  const [tried, setTried] = useState(false)
  const unitMinor = minorOf(price, offer.currency)
  const { run, busy, problem } = useAct(
    (key) =>
      call('POST', at, { key, body: { unitMinor, validFrom: from ? new Date(`${from}T00:00`).toISOString() : null } }),
    [offers],
  )
  const submit = async () => {
    setTried(true)
    if (unitMinor !== undefined && (await run())) {
      setPrice('')
      setFrom('')
      setTried(false)
    }
  }
  const now = new Date()
  return (
    <FormDialog
      title={words('operator.offer.price.change.named', { offer: nameIn(offer, language) })}
      verb={words('operator.offer.price.set')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Shown of={read}>
        {({ items, currency }) => {
          const current = items.find(({ validFrom }) => new Date(validFrom) <= now)
          const when = (validFrom: string) =>
            new Date(validFrom) > now ? 'coming' : validFrom === current?.validFrom ? 'now' : 'past'
          return (
            <Facts
              items={items.map(({ validFrom, unitMinor: minor }) => ({
                label: formats.day(validFrom),
                value: (
                  <span className={look.row}>
                    {formats.money({ minor, currency })}
                    <span className={look.quiet}>{words(`operator.offer.price.${when(validFrom)}`)}</span>
                  </span>
                ),
              }))}
            />
          )
        }}
      </Shown>
      <TextField
        label={words('operator.offer.price.unit')}
        hint={words('operator.offer.price.unit.hint')}
        fault={tried && unitMinor === undefined ? words('operator.offer.price.fault') : undefined}
        pointer="/unitMinor"
        inputMode="decimal"
        maxLength={16}
        value={price}
        onChange={setPrice}
      />
      <TextField
        label={words('operator.offer.price.from')}
        hint={words('operator.offer.price.from.hint')}
        pointer="/validFrom"
        type="date"
        optional
        value={from}
        onChange={setFrom}
      />
    </FormDialog>
  )
}
