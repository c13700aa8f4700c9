import { useFormats } from '../../../shared/format.ts'
import { useNames, useWords } from '../../../shared/intl/useWords.ts'
import { Facts } from '../../../shared/rooms/parts/Facts.tsx'
import { StateBadge } from '../StateBadge.tsx'
import type { Request } from '../types.ts'

/** The whole of what is asked; locked since the request was opened. */
export function AskFacts({ request }: { request: Request }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const r = request
  return (
    <Facts
      items={[
        { label: words('partner.requests.state'), value: <StateBadge state={r.state} /> },
        { label: words('partner.what.purpose'), value: words(`partner.ask.purpose.${r.purpose}`) },
        {
          label: words('partner.what.customer'),
          value: r.customerName ?? r.domain ?? words('partner.requests.anyone'),
        },
        {
          label: words('partner.request.person'),
          value: [r.addresseeName, r.addresseeEmail].filter(Boolean).join(', ') || undefined,
        },
        {
          label: words('partner.rights'),
          value: r.template ? name('template', r.template) : words('partner.ask.noRights'),
        },
        r.template
          ? { label: words('partner.request.roles'), value: formats.list(r.roles.map((role) => name('role', role))) }
          : undefined,
        r.lengthDays
          ? { label: words('partner.request.length'), value: words('partner.request.days', { days: r.lengthDays }) }
          : undefined,
        { label: words('partner.what.language'), value: formats.language(r.language) },
        r.state === 'draft'
          ? { label: words('partner.request.open'), value: words('partner.request.days', { days: r.openDays }) }
          : undefined,
        r.state === 'open' && r.expiresAt
          ? {
              label: words('partner.request.open'),
              value: words('partner.requests.openUntil', { date: formats.moment(r.expiresAt) }),
            }
          : undefined,
        { label: words('partner.request.createdBy'), value: r.createdBy },
        { label: words('partner.request.openedBy'), value: r.openedBy },
      ]}
    />
  )
}
