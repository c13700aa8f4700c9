import { useWords } from '../../shared/intl/useWords.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useFilters } from '../../shared/rooms/parts/useFilters.ts'
import { AskForm } from '../../shared/rooms/support/AskForm.tsx'
import type { DutyToCustomer } from '../../shared/rooms/support/types.ts'
import { useWhere } from '../../shared/rooms/support/useWhere.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Notice } from '../../shared/states/Notice.tsx'
import { ChooseCustomer } from './ChooseCustomer.tsx'
import { useWay } from './useWay.ts'

/** For a customer: on its behalf where a right allows it, else through the provider; the page says which, and who reads it. */
export function NewServiceRequestPage() {
  const words = useWords()
  const { get } = useFilters()
  const customer = get('customer')
  return (
    <Page title={words('support.new')} above={<Back to="service-requests">{words('support.back')}</Back>}>
      {customer === undefined ? <ChooseCustomer /> : <ForCustomer id={customer} />}
    </Page>
  )
}

function ForCustomer({ id }: { id: string }) {
  const read = useRead<DutyToCustomer>(`${useOrganisationPath()}/customers/${id}/support-duty`)
  return <Shown of={read}>{(duty) => <ByTheWay duty={duty} />}</Shown>
}

function ByTheWay({ duty }: { duty: DutyToCustomer }) {
  const words = useWords()
  const where = useWhere()
  const { way, title, what } = useWay(duty)
  const at = `${useOrganisationPath()}/customers/${duty.customer.id}`
  const says = (
    <Notice tone={way === 'closed' ? 'warning' : 'info'} live={false} title={title}>
      {what}
    </Notice>
  )
  if (way === 'closed') return says
  return (
    <AskForm where={where} path={`${at}/${way === 'on-behalf' ? 'service-requests' : 'provider-requests'}`}>
      <p>
        {words('support.customer')}: <strong>{duty.customer.name}</strong>
      </p>
      {says}
    </AskForm>
  )
}
