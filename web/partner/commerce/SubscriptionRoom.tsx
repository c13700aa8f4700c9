import { useParams } from 'react-router'
import type { Answer, Customers } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { SubscriptionState } from '../../shared/rooms/commerce/SubscriptionState.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { Notice } from '../../shared/states/Notice.tsx'
import { Charges } from './Charges.tsx'
import { Moves } from './Moves.tsx'
import { SubscriptionFacts } from './SubscriptionFacts.tsx'
import type { Whole } from './types.ts'

/** One subscription: what was bought, where it stands, what can be done with it, and what it has cost. Looks again while its service is asked. */
export function SubscriptionRoom() {
  const words = useWords()
  const look = useLook()
  const { customerId = '', subscriptionId = '' } = useParams()
  const there = `${useOrganisationPath()}/customers/${customerId}`
  const at = `${there}/subscriptions/${subscriptionId}`
  const customer = useRead<Answer<Customers['customer']>>(there)
  const first = useRead<Whole>(at)
  const waits = first.data?.provisioning?.state === 'waiting'
  const one = useRead<Whole>(at, undefined, { refetchInterval: waits ? 2_000 : false })
  const name = customer.data?.name ?? ''
  return (
    <Shown of={one}>
      {(row) => (
        <Page
          title={row.nickname ?? row.name}
          lead={name}
          above={<Back to="subscriptions">{words('commerce.page.back')}</Back>}
        >
          <div className={look.stack}>
            <State row={row} />
            {row.leaves && <Leaves row={row} customer={name} />}
            <Section title={words('commerce.page.facts')}>
              <SubscriptionFacts row={row} at={at} customer={name} />
            </Section>
            <Moves row={row} at={at} customer={name} />
            <Charges row={row} />
          </div>
        </Page>
      )}
    </Shown>
  )
}

/** What its state means for people, where it is not simply there. */
function State({ row }: { row: Whole }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  if (row.state === 'active')
    return (
      <div>
        <SubscriptionState state={row.state} />
      </div>
    )
  const date = row.until ? formats.day(row.until) : ''
  return (
    <Notice
      tone={row.state === 'pending' ? 'info' : 'warning'}
      title={words(`commerce.state.${row.state}`)}
      live={false}
    >
      <p>{words(`commerce.state.${row.state}.what`, { date })}</p>
      {row.endedBecause && <p>{name('commerce.ended', row.endedBecause)}</p>}
    </Notice>
  )
}

/** The customer has chosen another partner for it. */
function Leaves({ row, customer }: { row: Whole; customer: string }) {
  const words = useWords()
  const formats = useFormats()
  return (
    <Notice live={false} title={words('commerce.leaves')}>
      {words('commerce.leaves.what', { customer, date: row.lastDay ? formats.date(row.lastDay) : '' })}
    </Notice>
  )
}
