import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Orders } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Notice } from '../../shared/states/Notice.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import type { Cart, CartLine } from './types.ts'
import { usePrice } from './usePrice.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  number: { width: '120px' },
  total: { fontVariantNumeric: 'tabular-nums' },
})

type Order = Answer<Orders['order']>
type Props = { cart: Cart; there: string; customer: string; onPlaced: (order: Order) => void }

/** What is in the cart, what it costs, what stands in its way, and the button that buys it. */
export function CartPanel({ cart, there, customer, onPlaced }: Props) {
  const words = useWords()
  const look = useLook()
  const organisation = useOrganisationPath()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [tried, setTried] = useState(false)
  const numbers = cart.lines.map((line) => ({ line, text: typed[line.offerId] ?? String(line.quantity) }))
  const sound = numbers.every(({ text }) => isNumber(text))
  const changed = numbers.some(({ line, text }) => text.trim() !== String(line.quantity))
  const save = useAct<readonly { offerId: string; quantity: number }[]>(
    (key, lines) => call('PUT', `${there}/cart`, { key, version: cart.version, body: { lines } }),
    [`${there}/cart`],
  )
  const place = useAct(
    async (key) => onPlaced(await call<Order>('POST', `${there}/orders`, { key, body: { digest: cart.digest } })),
    [there, `${organisation}/subscriptions`],
  )
  const update = () => {
    setTried(true)
    if (sound) void save.run(numbers.map(({ line, text }) => ({ offerId: line.offerId, quantity: Number(text) })))
  }
  const without = (id: string) =>
    cart.lines.filter(({ offerId }) => offerId !== id).map(({ offerId, quantity }) => ({ offerId, quantity }))
  return (
    <Section title={words('commerce.cart')}>
      {cart.blocks.map(({ code, title, way }) => (
        <Notice key={code} tone="warning" title={title} live={false}>
          {way}
        </Notice>
      ))}
      {cart.lines.length === 0 && <p className={look.body}>{words('commerce.cart.none')}</p>}
      {numbers.map(({ line, text }) => (
        <Line
          key={line.offerId}
          line={line}
          text={text}
          tried={tried}
          onChange={(next) => setTyped({ ...typed, [line.offerId]: next })}
          onRemove={() => void save.run(without(line.offerId))}
        />
      ))}
      {cart.lines.length > 0 && <Totals cart={cart} />}
      {(save.problem ?? place.problem) && <Problem problem={(save.problem ?? place.problem)!} />}
      {changed ? (
        <div className={look.stackTight}>
          <p className={look.quiet}>{words('commerce.cart.unsaved')}</p>
          <div>
            <Button appearance="primary" disabledFocusable={save.busy} onClick={update}>
              {words('commerce.cart.update')}
            </Button>
          </div>
        </div>
      ) : (
        cart.digest && (
          <div>
            <Button
              appearance="primary"
              aria-label={words('commerce.cart.place.named', { customer })}
              disabledFocusable={place.busy}
              onClick={() => void place.run()}
            >
              {words('commerce.cart.place')}
            </Button>
          </div>
        )
      )}
    </Section>
  )
}

const isNumber = (text: string) => /^\d{1,7}$/.test(text.trim()) && Number(text) > 0

type LineProps = {
  line: CartLine
  text: string
  tried: boolean
  onChange: (text: string) => void
  onRemove: () => void
}

function Line({ line, text, tried, onChange, onRemove }: LineProps) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const formats = useFormats()
  const price = usePrice()
  const offer = line.name ?? line.offerId
  return (
    <div className={styles.line}>
      <span className={look.strong}>{offer}</span>
      {line.price && line.kind === 'licence' && (
        <span className={look.quiet}>
          {line.price.firstMinor === 0
            ? words('commerce.free')
            : words('commerce.cart.line', {
                first: formats.money({ minor: line.price.firstMinor, currency: line.price.currency }),
                cycle: price.cycle(line.price),
              })}
        </span>
      )}
      {line.problem && (
        <Notice tone="warning" title={line.problem.title} live={false}>
          {line.problem.way}
        </Notice>
      )}
      <div className={styles.foot}>
        {line.kind !== 'usage' && (
          <div className={styles.number}>
            <TextField
              label={words('commerce.quantity')}
              fault={tried && !isNumber(text) ? words('commerce.cart.number') : undefined}
              inputMode="numeric"
              maxLength={7}
              value={text}
              onChange={onChange}
            />
          </div>
        )}
        <Button appearance="subtle" aria-label={words('commerce.cart.remove.named', { offer })} onClick={onRemove}>
          {words('commerce.cart.remove')}
        </Button>
      </div>
    </div>
  )
}

function Totals({ cart }: { cart: Cart }) {
  const words = useWords()
  const styles = useStyles()
  const formats = useFormats()
  const sum = (amounts: Cart['first']) => (
    <span className={styles.total}>{formats.list(amounts.map((amount) => formats.money(amount)))}</span>
  )
  return (
    <Facts
      items={[
        { label: words('commerce.cart.first'), value: sum(cart.first) },
        { label: words('commerce.cart.whole'), value: sum(cart.whole) },
      ]}
    />
  )
}
