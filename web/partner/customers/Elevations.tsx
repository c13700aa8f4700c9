import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { ElevationList } from '../../shared/rooms/elevation/ElevationList.tsx'
import { EndElevation } from '../../shared/rooms/elevation/EndElevation.tsx'
import { useElevations } from '../../shared/rooms/elevation/useElevations.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import type { Customer } from './types.ts'

const AskElevation = lazy(() => import('./AskElevation.tsx'))

/** What one’s people asked this customer for and what runs, and asking for more of it. */
export function Elevations({ customer }: { customer: Customer }) {
  const words = useWords()
  const look = useLook()
  const path = `${useOrganisationPath()}/customers/${customer.id}`
  const { data } = useElevations(path)
  const assigns = useMay('delegations.assign')
  const mayAsk = useMay('users-of-customers.manage')
  const [asking, setAsking] = useState(false)
  const items = data?.items ?? []
  const waits = items.some((one) => one.own && one.phase === 'asked')
  const shut = customer.frozenAt !== null || customer.missing.some((one) => one.reason === 'partner-suspended')
  if (items.length === 0 && (shut || !mayAsk)) return null
  return (
    <div className={look.stackTight}>
      {items.length > 0 && <h3 className={look.strong}>{words('elevation.now')}</h3>}
      <ElevationList
        items={items}
        action={(one) => (one.own || assigns) && <EndElevation path={path} elevation={one} />}
      />
      {mayAsk && !waits && !shut && data && (
        <div>
          <Button size="small" onClick={() => setAsking(true)}>
            {words('elevation.ask')}
          </Button>
        </div>
      )}
      {asking && (
        <Suspense fallback={null}>
          <AskElevation customer={customer} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  )
}
