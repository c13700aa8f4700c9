import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { datedFacts } from './datedFacts.ts'
import type { RequestRow } from './types.ts'

/** A row of the list, opened: each thing that happened with its date, and the way to the whole. */
export function DatedFacts({ request }: { request: RequestRow }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  const facts = datedFacts(request).map((fact) => ({
    label: words(`partner.fact.${fact.kind}`),
    value: formats.moment(fact.at),
  }))
  return (
    <div className={look.stackTight}>
      <Facts
        items={[
          ...facts,
          request.declineReason
            ? { label: words('partner.requests.reason'), value: name('decline', request.declineReason) }
            : undefined,
          request.addresseeEmail ? { label: words('rooms.people.email'), value: request.addresseeEmail } : undefined,
          request.handedOver && request.state === 'draft'
            ? { label: words('partner.requests.handedOver'), value: words('partner.requests.handedOver.what') }
            : undefined,
        ]}
      />
      <div>
        <GoButton to={`requests/${request.id}`} size="small">
          {words('partner.requests.see')}
        </GoButton>
      </div>
    </div>
  )
}
