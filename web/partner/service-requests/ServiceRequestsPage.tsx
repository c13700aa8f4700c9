import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useWords } from '../../shared/intl/useWords.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { ServiceList } from '../../shared/rooms/support/ServiceList.tsx'
import { useWhere } from '../../shared/rooms/support/useWhere.ts'
import { Page } from '../../shared/shell/Page.tsx'

/** What customers need of the partner, and the partner of the provider. */
export function ServiceRequestsPage() {
  const words = useWords()
  const where = useWhere()
  const mayAsk = useMay('service-requests.work')
  const ask = mayAsk && (
    <GoButton to="service-requests/new" appearance="primary" icon={<AddRegular />}>
      {words('support.new')}
    </GoButton>
  )
  return (
    <Page title={words('support.menu')} lead={words('support.lead.partner')} actions={ask}>
      <ServiceList where={where} />
    </Page>
  )
}
