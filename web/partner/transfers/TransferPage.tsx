import { Button } from '@fluentui/react-components'
import { useParams } from 'react-router'
import { call } from '../../shared/api.ts'
import type { Answer, Transfers } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { AreaWords } from '../../shared/intl/AreaWords.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { commerceArea } from '../../shared/rooms/commerce/area.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { transfersArea } from '../../shared/rooms/transfers/area.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Notice } from '../../shared/states/Notice.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { usePrice } from '../commerce/usePrice.ts'

type Whole = Answer<Transfers['receivedWhole']>

/** One subscription that a customer wants to have go on with this partner. */
export const TransferPage = () => (
  <AreaWords area={commerceArea}>
    <AreaWords area={transfersArea}>
      <Room />
    </AreaWords>
  </AreaWords>
)

function Room() {
  const words = useWords()
  const look = useLook()
  const { customerId = '', transferId = '' } = useParams()
  const path = useOrganisationPath()
  const at = `${path}/customers/${customerId}/transfers/${transferId}`
  const read = useRead<Whole>(at)
  return (
    <Shown of={read}>
      {(one) => (
        <Page
          title={words('transfers.one', { name: one.name })}
          lead={words('transfers.one.lead', { customer: one.customer.name })}
          above={<Back to="transfers">{words('transfers.list')}</Back>}
        >
          <div className={look.stack}>
            <Standing one={one} />
            <Section title={words('transfers.what')}>
              <What one={one} />
            </Section>
            {one.state === 'asked' && <Answering one={one} at={at} touched={[`${path}/transfers`, at]} />}
          </div>
        </Page>
      )}
    </Shown>
  )
}

/** What became of it, or what stands in its way. */
function Standing({ one }: { one: Whole }) {
  const words = useWords()
  if (one.state === 'done')
    return (
      <Notice
        tone="success"
        title={words('transfers.state.done')}
        actions={
          <GoButton to={`customers/${one.customer.id}/subscriptions/${one.subscriptionId}`}>
            {words('transfers.see')}
          </GoButton>
        }
      />
    )
  if (one.unfit) return <Notice tone="warning" live={false} title={words(`transfers.unfit.${one.unfit}`)} />
  if (one.stays === 'not-active')
    return <Notice tone="warning" live={false} title={words('transfers.stays.not-active')} />
  return one.state === 'asked' ? null : <Notice live={false} title={words(`transfers.state.${one.state}`)} />
}

function What({ one }: { one: Whole }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const price = usePrice()
  const over =
    one.atOnce || !one.goesOverDay
      ? words('transfers.from.once')
      : words('transfers.from.term', { date: formats.date(one.goesOverDay) })
  return (
    <>
      <Facts
        items={[
          { label: words('commerce.page.product'), value: one.product },
          one.kind === 'licence' && {
            label: words('commerce.quantity'),
            value: words('commerce.seats', { count: one.quantity, there: one.quantity }),
          },
          { label: words('transfers.price'), value: price.unit(one) },
          { label: words('commerce.page.term'), value: price.term(one) },
          one.goesOverAt !== null && { label: words('transfers.from'), value: over },
          one.state === 'asked' && { label: words('transfers.until'), value: formats.moment(one.lapsesAt) },
        ]}
      />
      {one.owned && <p className={look.body}>{words('transfers.owned')}</p>}
      {!one.atOnce && one.goesOverAt && <p className={look.quiet}>{words('transfers.price.then')}</p>}
    </>
  )
}

type AnsweringProps = { one: Whole; at: string; touched: readonly string[] }

function Answering({ one, at, touched }: AnsweringProps) {
  const words = useWords()
  const look = useLook()
  const sells = useMay('orders.place')
  const body = { subscriptionVersion: one.subscriptionVersion }
  const accept = useAct((key) => call('POST', `${at}/acceptance`, { key, body }), touched)
  const decline = useAct((key) => call('POST', `${at}/refusal`, { key }), touched)
  const busy = accept.busy || decline.busy
  const problem = accept.problem ?? decline.problem
  if (!sells) return null
  return (
    <div className={look.stackTight}>
      <div className={look.row}>
        {!one.unfit && !one.stays && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void accept.run()}>
            {words('transfers.accept')}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={() => void decline.run()}>
          {words('transfers.decline')}
        </Button>
      </div>
      {problem && <Problem problem={problem} />}
    </div>
  )
}
