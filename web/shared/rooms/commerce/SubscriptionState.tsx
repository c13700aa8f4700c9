import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import type { Answer, Subscriptions } from '../../contracts.ts'
import { Tag } from '../parts/Tag.tsx'

type State = Answer<Subscriptions['ownSubscription']>['state']
const COLORS = {
  pending: 'brand',
  active: 'success',
  suspended: 'warning',
  expired: 'warning',
  disabled: 'danger',
  deleted: undefined,
} as const

/** In which state a subscription is, in a word. */
export function SubscriptionState({ state }: { state: State }) {
  const words = useWords()
  return <Tag color={COLORS[state]}>{words(`commerce.state.${state}`)}</Tag>
}

type Termed = Pick<Answer<Subscriptions['ownSubscription']>, 'lastDay' | 'autoRenew' | 'state'>

/** Until when it goes, and whether it goes on. */
export function TermEnd({ lastDay, autoRenew, state }: Termed) {
  const words = useWords()
  const formats = useFormats()
  if (state === 'pending' || state === 'deleted' || state === 'disabled') return <>–</>
  if (!lastDay) return <>{words('commerce.noEnd')}</>
  const renewed = autoRenew && state === 'active'
  return <>{words(renewed ? 'commerce.renews' : 'commerce.endsOn', { date: formats.date(lastDay) })}</>
}

/** How many seats, and how many of them are there already. */
export function Seats({ quantity, provisioned, kind, state }: Counted) {
  const words = useWords()
  if (kind === 'usage') return <>{words('commerce.usage')}</>
  const waiting = provisioned < quantity && state !== 'deleted'
  return <>{words(waiting ? 'commerce.seats.some' : 'commerce.seats', { count: quantity, there: provisioned })}</>
}
type Counted = Pick<Answer<Subscriptions['ownSubscription']>, 'quantity' | 'provisioned' | 'kind' | 'state'>
