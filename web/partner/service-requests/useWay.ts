import { useNames, useWords } from '../../shared/intl/useWords.ts'
import type { DutyToCustomer } from '../../shared/rooms/support/types.ts'

/** By which way a service request for this customer goes now, and what that means for who reads it. */
export function useWay({ customer, onBehalf, throughProvider }: DutyToCustomer) {
  const words = useWords()
  const name = useNames()
  const values = { customer: customer.name }
  if (onBehalf === null || throughProvider === null) {
    const way = onBehalf === null ? ('on-behalf' as const) : ('without-rights' as const)
    return { way, title: words(`support.new.${way}`, values), what: words(`support.new.${way}.what`, values) }
  }
  return {
    way: 'closed' as const,
    title: words('support.new.closed', values),
    what: name('support.new.closed', throughProvider),
  }
}
