import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Points } from '../../shared/look/Points.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useOrganisation } from '../../shared/portal/useSession.ts'
import { COMMERCE } from '../../../src/domain/consent.ts'
import type { Relationship } from './usePartnerRelationships.ts'

/** What every reseller may do. */
export function Commerce({ relationship }: { relationship: Relationship }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const customer = useOrganisation().name
  return (
    <section className={look.stackTight}>
      <h3 className={look.title3}>{words('customer.commerce')}</h3>
      {relationship.partner.suspended && <p className={look.quiet}>{words('customer.commerce.rests')}</p>}
      <Points
        points={COMMERCE.map((code) => name('commerce', code, { customer, partner: relationship.partner.name }))}
        sign="yes"
      />
    </section>
  )
}
