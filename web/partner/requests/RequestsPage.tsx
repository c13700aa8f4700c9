import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useWords } from '../../shared/intl/useWords.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { RequestFilters } from './RequestFilters.tsx'
import { RequestList } from './RequestList.tsx'

/** Everything that was asked of customers, and what became of it. */
export function RequestsPage() {
  const words = useWords()
  const mayAsk = useMay('requests.open')
  const request = (
    <>
      <GoButton to="standing-links">{words('partner.requests.standing')}</GoButton>
      {mayAsk && (
        <GoButton to="requests/new" appearance="primary" icon={<AddRegular />}>
          {words('partner.customers.request')}
        </GoButton>
      )}
    </>
  )
  return (
    <Page title={words('partner.requests')} actions={request}>
      <div>
        <RequestFilters />
        <RequestList />
      </div>
    </Page>
  )
}
