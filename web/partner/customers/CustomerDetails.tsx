import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { PHONE } from '../../shared/look/styles.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Loading } from '../../shared/states/Loading.tsx'
import { AccountPart } from './AccountPart.tsx'
import { ChecklistPart } from './ChecklistPart.tsx'
import { LicencesPart } from './LicencesPart.tsx'
import { RightsPart } from './RightsPart.tsx'
import { SubscriptionsPart } from './SubscriptionsPart.tsx'
import type { Customer } from './types.ts'
import { UsersPart } from './UsersPart.tsx'

const RecoveryNote = lazy(() => import('./RecoveryNote.tsx'))
const SupportPart = lazy(() => import('./SupportPart.tsx'))

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
    [PHONE]: { gap: tokens.spacingVerticalXL },
  },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
  wide: { gridColumnStart: 1, gridColumnEnd: -1, minWidth: 0 },
})

/** What opens under a customer: the account, the rights, and its people as far as they were granted. */
export default function CustomerDetails({ customerId }: { customerId: string }) {
  const styles = useStyles()
  const read = useRead<Customer>(`${useOrganisationPath()}/customers/${customerId}`)
  return (
    <Shown of={read} waiting={<Loading lines={4} />}>
      {(customer) => (
        <div className={styles.parts}>
          {customer.recovery && (
            <div className={styles.wide}>
              <Suspense fallback={<Loading lines={2} />}>
                <RecoveryNote customer={customer} recovery={customer.recovery} />
              </Suspense>
            </div>
          )}
          <div className={styles.stack}>
            <AccountPart customer={customer} />
            <ChecklistPart customer={customer} />
            <SubscriptionsPart customer={customer} />
            <LicencesPart customer={customer} />
          </div>
          <div className={styles.stack}>
            <RightsPart customer={customer} />
            <Suspense fallback={<Loading lines={2} />}>
              <SupportPart customer={customer} />
            </Suspense>
          </div>
          <div className={styles.wide}>
            <UsersPart customer={customer} />
          </div>
        </div>
      )}
    </Shown>
  )
}
