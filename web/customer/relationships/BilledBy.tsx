import { useState } from 'react'
import type { Answer, Billing } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { History } from '../../shared/rooms/billing/History.tsx'
import { ProfileFacts } from '../../shared/rooms/billing/ProfileFacts.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import type { Relationship } from './usePartnerRelationships.ts'

/** What the partner has written down to bill by: read when somebody wants to. */
export function BilledBy({ relationship }: { relationship: Relationship }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  if (!useMay('billing-profiles.read')) return null
  return (
    <Disclosure summary={words('account.here', { partner: relationship.partner.name })} onToggle={setOpen}>
      {open && <Written relationship={relationship} />}
    </Disclosure>
  )
}

function Written({ relationship: { id, partner } }: { relationship: Relationship }) {
  const words = useWords()
  const look = useLook()
  const path = `${useOrganisationPath()}/partner-relationships/${id}/billing-profile`
  const read = useRead<Answer<Billing['billingHere']>>(path)
  return (
    <Shown of={read}>
      {({ profile }) =>
        profile ? (
          <div className={look.stack}>
            <ProfileFacts profile={profile} />
            <p className={look.quiet}>{words('account.here.wrong', { partner: partner.name })}</p>
            <History path={path} plain />
          </div>
        ) : (
          <p className={look.body}>{words('account.here.none', { partner: partner.name })}</p>
        )
      }
    </Shown>
  )
}
