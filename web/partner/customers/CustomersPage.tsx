import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { addressOf } from '../../shared/api.ts'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { GoButton, GoLink } from '../../shared/portal/Go.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Page } from '../../shared/shell/Page.tsx'
import type { Options } from '../requests/types.ts'
import { Blocked } from '../requests/wizard/Blocked.tsx'
import { CustomerFilters } from './CustomerFilters.tsx'
import { CustomerList } from './CustomerList.tsx'
import type { CustomerCount } from './types.ts'
import { useCustomerFilters } from './useCustomerFilters.ts'

/** The partner’s customers. */
export function CustomersPage() {
  const words = useWords()
  const title = useCountedTitle()
  const mayAsk = useMay('requests.open')
  const mayReadRequests = useMay('requests.read')
  const mayCreate = useMay('customers.create')
  const actions = (
    <>
      <Download />
      {mayReadRequests && <Renew />}
      {mayCreate && <GoButton to="customers/new">{words('account.new')}</GoButton>}
      {mayAsk && (
        <GoButton to="requests/new" appearance="primary" icon={<AddRegular />}>
          {words('partner.customers.request')}
        </GoButton>
      )}
    </>
  )
  return (
    <Page title={title} actions={actions}>
      {mayAsk && <Suspended />}
      <div>
        <CustomerFilters />
        <CustomerList />
      </div>
      <p>
        <GoLink to="former-customers">{words('partner.customers.former')}</GoLink>
      </p>
    </Page>
  )
}

/** What is shown, all of it, as a file. */
function Download() {
  const words = useWords()
  const { conditions } = useCustomerFilters()
  const path = useOrganisationPath()
  return (
    <Button as="a" appearance="subtle" href={addressOf(`${path}/customers/export`, conditions)} download>
      {words('account.export')}
    </Button>
  )
}

/** Many at once; whoever may not ask sees what was asked. */
function Renew() {
  const words = useWords()
  const { conditions } = useCustomerFilters()
  if (!useMay('requests.open-with-rights')) return <GoButton to="renewals">{words('renewals.menu')}</GoButton>
  const filtered = conditions.country ? `?country=${conditions.country}` : ''
  return (
    <>
      <GoButton to="renewals" appearance="subtle">
        {words('renewals.menu')}
      </GoButton>
      <GoButton to={`renewals/new${filtered}`}>{words('renewals.new.short')}</GoButton>
    </>
  )
}

/** Told before anything is begun that would be refused. */
function Suspended() {
  const { data } = useRead<Options>(`${useOrganisationPath()}/request-options`)
  return data?.blockedBy === 'partner-suspended' ? <Blocked code={data.blockedBy} /> : null
}

/** “Customers (10,000+)”: as many as the filters let through. */
function useCountedTitle(): string {
  const words = useWords()
  const formats = useFormats()
  const { conditions } = useCustomerFilters()
  const { data } = useRead<CustomerCount>(`${useOrganisationPath()}/customers/count`, conditions, {
    keepPrevious: true,
  })
  if (!data) return words('partner.customers')
  return words('partner.customers.counted', { count: formats.counted(data) })
}
