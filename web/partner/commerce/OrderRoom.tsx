import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useParams } from 'react-router'
import type { Answer, Customers, Orders } from '../../shared/contracts.ts'
import { call } from '../../shared/api.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { NARROW } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { CartPanel } from './CartPanel.tsx'
import { Catalogue } from './Catalogue.tsx'
import { Placed } from './Placed.tsx'
import type { Cart, Sold } from './types.ts'

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(320px, 2fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  cart: { position: 'sticky', top: tokens.spacingVerticalL, [NARROW]: { position: 'static' } },
  // Where the cart is not beside the list it is far below it.
  jump: { display: 'none', [NARROW]: { display: 'inline-flex', marginBottom: tokens.spacingVerticalM } },
})

type Order = Answer<Orders['order']>

/** What may be ordered for a customer, and what is in the cart, with its price. */
export function OrderRoom() {
  const words = useWords()
  const { customerId = '' } = useParams()
  const there = `${useOrganisationPath()}/customers/${customerId}`
  const customer = useRead<Answer<Customers['customer']>>(there)
  const [placed, setPlaced] = useState<Order>()
  const back = <Back to="customers">{words('commerce.order.back')}</Back>
  return (
    <Shown of={customer}>
      {({ name }) => (
        <Page
          title={words('commerce.order.title', { customer: name })}
          lead={placed ? undefined : words('commerce.order.lead', { customer: name })}
          above={back}
        >
          {placed ? (
            <Placed order={placed} customer={{ id: customerId, name }} again={() => setPlaced(undefined)} />
          ) : (
            <Sides there={there} customer={name} onPlaced={setPlaced} />
          )}
        </Page>
      )}
    </Shown>
  )
}

type SidesProps = { there: string; customer: string; onPlaced: (order: Order) => void }

function Sides({ there, customer, onPlaced }: SidesProps) {
  const styles = useStyles()
  const words = useWords()
  const beside = useRef<HTMLDivElement>(null)
  const cart = useRead<Cart>(`${there}/cart`)
  const { run, problem } = useAct<Sold>(
    (key, offer) => {
      const { lines, version } = cart.data!
      const kept = lines.map(({ offerId, quantity }) => ({ offerId, quantity }))
      return call('PUT', `${there}/cart`, {
        key,
        version,
        body: { lines: [...kept, { offerId: offer.id, quantity: offer.least }] },
      })
    },
    [`${there}/cart`],
  )
  return (
    <Shown of={cart}>
      {(now) => (
        <div className={styles.sides}>
          <div>
            {now.lines.length > 0 && (
              <Button className={styles.jump} onClick={() => goTo(beside.current)}>
                {words('commerce.cart.jump', { count: now.lines.length })}
              </Button>
            )}
            <Catalogue
              there={there}
              chosen={now.lines.map(({ offerId }) => offerId)}
              add={(offer) => void run(offer)}
              problem={problem && <Problem problem={problem} />}
            />
          </div>
          <div className={styles.cart} ref={beside} tabIndex={-1}>
            <CartPanel key={now.version} cart={now} there={there} customer={customer} onPlaced={onPlaced} />
          </div>
        </div>
      )}
    </Shown>
  )
}

function goTo(place: HTMLElement | null) {
  place?.scrollIntoView()
  place?.focus({ preventScroll: true })
}
