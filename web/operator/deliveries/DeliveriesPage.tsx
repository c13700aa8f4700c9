import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Deliveries } from './Deliveries.tsx'
import { Jobs } from './Jobs.tsx'

/** What leaves the house, and the work behind it. No address and no text is shown: they are not the operator’s to read. */
export function DeliveriesPage() {
  const words = useWords()
  const look = useLook()
  return (
    <Page title={words('operator.deliveries')} lead={words('operator.deliveries.lead')}>
      <div className={look.stack}>
        <Jobs />
        <Deliveries />
      </div>
    </Page>
  )
}
