import { Outlet } from 'react-router'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Tabs } from '../../shared/portal/Tabs.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'

/** The agreement that binds, and the proof of each yes. Who may not read receipts has the agreement alone. */
export function AgreementsFrame() {
  const words = useWords()
  const look = useLook()
  const readsReceipts = useMay('receipts.read')
  if (!readsReceipts) return <Outlet />
  const tabs = [
    { to: 'agreements', label: words('customer.agreement') },
    { to: 'agreements/receipts', label: words('customer.receipts') },
  ]
  return (
    <div className={look.stack}>
      <Tabs label={words('customer.agreements')} tabs={tabs} />
      <Outlet />
    </div>
  )
}
