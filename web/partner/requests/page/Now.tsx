import type { Tone } from '../../../shared/states/Notice.tsx'
import { useFormats } from '../../../shared/format.ts'
import { useNames, useWords } from '../../../shared/intl/useWords.ts'
import { GoButton } from '../../../shared/portal/Go.tsx'
import { useOrganisation } from '../../../shared/portal/useSession.ts'
import { Notice } from '../../../shared/states/Notice.tsx'
import type { Request } from '../types.ts'

const TONES: Record<Request['state'], Tone> = {
  draft: 'info',
  open: 'info',
  accepted: 'success',
  declined: 'error',
  withdrawn: 'warning',
  expired: 'warning',
}

/** How the request stands, and what that means. */
export function Now({ request }: { request: Request }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const { name: organisation } = useOrganisation()
  const day = (at: string | null) => (at ? formats.day(at) : '')
  const dates: Record<Request['state'], string> = {
    draft: day(request.createdAt),
    open: day(request.expiresAt),
    accepted: day(request.answeredAt),
    declined: day(request.answeredAt),
    withdrawn: day(request.withdrawnAt),
    expired: day(request.expiresAt),
  }
  const values = {
    organisation,
    date: dates[request.state],
    reason: request.declineReason ? name('decline', request.declineReason) : 'none',
    note: request.declineNote ?? 'none',
  }
  const key =
    request.state === 'draft' && request.handedOver
      ? 'handedOver'
      : request.state === 'open' && !request.linkHandedOutAt && !request.sentAt
        ? 'notOut'
        : request.state
  const customers = request.state === 'accepted' && (
    <GoButton
      to={`customers?q=${encodeURIComponent(request.customerName ?? request.domain ?? request.customerId ?? '')}`}
      size="small"
    >
      {words('partner.now.toCustomer')}
    </GoButton>
  )
  return (
    <Notice
      live={false}
      tone={key === 'notOut' ? 'warning' : TONES[request.state]}
      title={words(`partner.now.${key}`, values)}
      actions={customers || undefined}
    >
      {words(`partner.now.${key}.what`, values)}
    </Notice>
  )
}
