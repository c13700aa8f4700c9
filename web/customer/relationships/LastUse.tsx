import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoLink } from '../../shared/portal/Go.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import type { Relationship } from './usePartnerRelationships.ts'

/** Rights that nobody has used for so long are pointed out. */
const UNUSED_DAYS = 30
const DAY = 86_400_000

/** When the partner last used its rights, what it did with them; or that nobody uses them. */
export function LastUse({ relationship: { partner, delegations, lastActAt } }: { relationship: Relationship }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const sees = useMay('activity.read')
  const given = delegations.filter(({ endedAt }) => endedAt === null).map(({ grantedAt }) => Date.parse(grantedAt))
  const since = Math.max(lastActAt ? Date.parse(lastActAt) : 0, ...given)
  const days = Math.floor((Date.now() - since) / DAY)
  return (
    <>
      {lastActAt && (
        <p className={look.quiet}>
          {words('delegation.used', { at: formats.moment(lastActAt) })}{' '}
          {sees && (
            <GoLink inline to={`activity?counterpart=${partner.id}`}>
              {words('delegation.used.see', { partner: partner.name })}
            </GoLink>
          )}
        </p>
      )}
      {given.length > 0 && days >= UNUSED_DAYS && (
        <Notice live={false} title={words('delegation.unused', { partner: partner.name, days })}>
          {words('delegation.unused.what', { partner: partner.name })}
        </Notice>
      )}
    </>
  )
}
