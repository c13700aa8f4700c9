import { useWords } from '../../shared/intl/useWords.ts'
import { Tabs } from '../../shared/portal/Tabs.tsx'
import { Outlet } from 'react-router'
import { useLook } from '../../shared/look/styles.ts'

/** The parts of the settings; each has an address of its own. */
export function SettingsFrame() {
  const words = useWords()
  const look = useLook()
  const tabs = (['organisation', 'guardrails', 'tokens', 'account'] as const).map((part) => ({
    to: `settings/${part}`,
    label: words(`customer.settings.${part}`),
  }))
  return (
    <div className={look.stack}>
      <Tabs label={words('customer.settings')} tabs={tabs} />
      <Outlet />
    </div>
  )
}
