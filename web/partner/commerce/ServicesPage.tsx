import { useParams } from 'react-router'
import type { Answer, Customers, Provided } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { WhyNotI } from '../../shared/rooms/commerce/OwnServices.tsx'
import { ServiceList } from '../../shared/rooms/commerce/ServiceList.tsx'
import { Page } from '../../shared/shell/Page.tsx'

/** What a customer has of each service, and the way to administer it as far as the rights go. */
export function ServicesPage() {
  const words = useWords()
  const look = useLook()
  const { customerId = '' } = useParams()
  const there = `${useOrganisationPath()}/customers/${customerId}`
  const named = useRead<Answer<Customers['customer']>>(there)
  const read = useRead<Answer<Provided['services']>>(`${there}/services`)
  const customer = named.data?.name ?? ''
  return (
    <Page
      title={words('commerce.services.of', { customer })}
      above={<Back to="customers">{words('commerce.order.back')}</Back>}
    >
      <Shown of={read}>
        {({ items, whole }) => (
          <div className={look.stack}>
            <p className={look.body}>
              {words(whole ? 'commerce.services.whole' : 'commerce.services.sold', { customer })}
            </p>
            <ServiceList
              services={items}
              customer={customer}
              why={(action) => <WhyNotI path={there} action={action} />}
            />
          </div>
        )}
      </Shown>
    </Page>
  )
}
