import { useFormats } from '../../../shared/format.ts'
import { useNames, useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import { Facts } from '../../../shared/rooms/parts/Facts.tsx'
import { StateBadge } from '../StateBadge.tsx'
import type { Request } from '../types.ts'

/** The roles by name; where they have terms of their own, each with them. */
function AskedRoles({ request: { roles, terms, lengthDays } }: { request: Request }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  const plain = terms.every(
    (one) => one.lengthDays === lengthDays && one.startDays === 0 && one.extendDays === 0 && !one.optionalBecause,
  )
  if (plain) return <>{formats.list(roles.map((role) => name('role', role)))}</>
  return (
    <>
      {terms.map((one) => (
        <div key={one.role}>
          {name('role', one.role)}
          <div className={look.quiet}>
            {[
              words('terms.days', { days: one.lengthDays }),
              one.startDays > 0 && words('terms.startDays', { days: one.startDays }),
              one.extendDays > 0 && words('terms.extends', { days: one.extendDays }),
              one.optionalBecause && words('terms.optional.own', { reason: one.optionalBecause }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
      ))}
    </>
  )
}

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
          value: r.template ? (r.templateName ?? name('template', r.template)) : words('partner.ask.noRights'),
        },
        r.template ? { label: words('partner.request.roles'), value: <AskedRoles request={r} /> } : undefined,
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
        r.through !== null ? { label: words('partner.request.through'), value: r.through } : undefined,
        { label: words('partner.request.createdBy'), value: r.createdBy },
        { label: words('partner.request.openedBy'), value: r.openedBy },
      ]}
    />
  )
}
