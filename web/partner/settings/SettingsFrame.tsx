import { Outlet } from 'react-router'
import type { Capability } from '../../../src/domain/permission-matrix.ts'
import { may } from '../../../src/domain/permission-matrix.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Tabs } from '../../shared/portal/Tabs.tsx'
import { useOrganisation } from '../../shared/portal/useSession.ts'

const PARTS = ['organisation', 'people', 'agreement', 'calendar', 'tokens', 'account'] as const
const NEEDS: Partial<Record<(typeof PARTS)[number], Capability>> = {
  organisation: 'organisation.read',
  people: 'people.read',
  agreement: 'organisation.read',
  calendar: 'customers.read',
}

/** The parts of the settings that this person’s roles open; each has an address of its own. */
export function SettingsFrame() {
  const words = useWords()
  const look = useLook()
  const { roles } = useOrganisation()
  const shown = PARTS.filter((part) => NEEDS[part] === undefined || may(roles, NEEDS[part]))
  return (
    <div className={look.stack}>
      <Tabs
        label={words('partner.menu.settings')}
        tabs={shown.map((part) => ({
          to: `settings/${part}`,
          label: words(part === 'calendar' ? 'calendar.settings' : `partner.settings.${part}`),
        }))}
      />
      <Outlet />
    </div>
  )
}
