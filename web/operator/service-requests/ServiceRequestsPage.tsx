import { useWords } from '../../shared/intl/useWords.ts'
import { ServiceList } from '../../shared/rooms/support/ServiceList.tsx'
import { useWhere } from '../../shared/rooms/support/useWhere.ts'
import { Page } from '../../shared/shell/Page.tsx'

/** The provider's queue: what was opened with it or handed on to it. */
export function ServiceRequestsPage() {
  const words = useWords()
  return (
    <Page title={words('support.menu')} lead={words('support.lead.operator')}>
      <ServiceList where={useWhere()} />
    </Page>
  )
}
