import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoButton, GoLink } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { DutyPart } from '../../shared/rooms/support/DutyPart.tsx'
import type { DutyToCustomer } from '../../shared/rooms/support/types.ts'
import { Loading } from '../../shared/states/Loading.tsx'
import { useWay } from '../service-requests/useWay.ts'
import { Part } from './Part.tsx'
import type { Customer } from './types.ts'

/** What we owe the customer, how we may ask for it, and who would like that to end. */
export default function SupportPart({ customer }: { customer: Customer }) {
  const words = useWords()
  const read = useRead<DutyToCustomer>(`${useOrganisationPath()}/customers/${customer.id}/support-duty`)
  return (
    <Part title={words('support.duty')}>
      <Shown of={read} waiting={<Loading lines={2} />}>
        {(duty) => <Owed duty={duty} />}
      </Shown>
    </Part>
  )
}

function Owed({ duty }: { duty: DutyToCustomer }) {
  const words = useWords()
  const look = useLook()
  const { organisationId, name } = useOrganisation()
  const mayAsk = useMay('service-requests.work')
  const { way, title } = useWay(duty)
  const { customer } = duty
  return (
    <div className={look.stackTight}>
      <DutyPart duty={duty} side="partner" partner={{ id: organisationId, name }} customer={customer} />
      {mayAsk && way !== 'closed' && (
        <div className={look.stackTight}>
          <div>
            <GoButton to={`service-requests/new?customer=${customer.id}`}>{words('support.new')}</GoButton>
          </div>
          <p className={look.quiet}>{title}</p>
        </div>
      )}
      {mayAsk && way === 'closed' && <p className={look.quiet}>{title}</p>}
      <GoLink to={`service-requests?customer=${customer.id}`}>
        {words('support.ofCustomer', { customer: customer.name })}
      </GoLink>
    </div>
  )
}
