import { useSearchParams } from 'react-router'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useRead } from '../../../shared/portal/useApi.ts'
import { Shown } from '../../../shared/portal/Shown.tsx'
import { useOrganisationPath } from '../../../shared/portal/useSession.ts'
import { Page } from '../../../shared/shell/Page.tsx'
import type { Customer, Delegation } from '../../customers/types.ts'
import type { Options } from '../types.ts'
import { blankDraft, languageOf, newTerm, OWN, type AskDraft } from './draft.ts'
import { WhatStep } from './WhatStep.tsx'

/** The wizard from its beginning; the address may name the purpose and the customer already. */
export function NewRequestPage() {
  const words = useWords()
  const path = useOrganisationPath()
  const [params] = useSearchParams()
  const customerId = params.get('customer') ?? undefined
  const rights = params.get('purpose') === 'rights'
  const options = useRead<Options>(`${path}/request-options`)
  const customer = useRead<Customer>(`${path}/customers/${customerId}`, undefined, {
    enabled: customerId !== undefined,
  })
  if (!options.data || (customerId && customer.isPending))
    return (
      <Page title={words('partner.wizard')}>
        <Shown of={options}>{() => <Shown of={customer}>{() => null}</Shown>}</Shown>
      </Page>
    )
  const blank = { ...blankDraft(options.data), address: params.get('address') ?? '' }
  const asked = rights ? rightsDraft(blank, customer.data) : blank
  const changed = customer.data?.delegations.find(({ id }) => id === params.get('changes'))
  const begun = changed ? moreOf(asked, changed, options.data) : asked
  const waiting = customer.data?.openRequestId ?? undefined
  return <WhatStep key={customerId ?? ''} options={options.data} begun={begun} waiting={waiting} />
}

/** What runs, asked for anew: longer, with what is added to it. */
const moreOf = (asking: AskDraft, running: Delegation, { rightsDays }: Options): AskDraft => ({
  ...asking,
  template: OWN,
  changes: running.id,
  terms: running.roles
    .filter(({ endedAt }) => endedAt === null)
    .map(({ role, extendDays }) => ({ ...newTerm(role, rightsDays.usual), extendDays: String(extendDays) })),
})

/** A customer that cannot be read is simply not chosen yet. */
function rightsDraft(blank: AskDraft, customer: Customer | undefined): AskDraft {
  const asking: AskDraft = { ...blank, purpose: 'rights', to: 'own', includeRights: true }
  return customer
    ? { ...asking, customerId: customer.id, customerName: customer.name, language: languageOf(customer.country) }
    : asking
}
