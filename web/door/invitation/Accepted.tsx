import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Member } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Points } from '../../shared/look/Points.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Sheet } from '../frame/Sheet.tsx'
import { usePlaces } from './usePlaces.ts'
import type { Acceptance, Consent } from './types.ts'

type Props = { acceptance: Acceptance; document: Consent; member: Member }

/** The yes has been said: what holds now and until when, where the receipt is, and where it is stopped. */
export function Accepted({ acceptance, document, member }: Props) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const places = usePlaces(member)
  const top = useRef<HTMLDivElement>(null)
  const { rightsLastDay, partnerName: partner, acceptedAt, evidenceId } = acceptance
  const values = { partner, customer: member.name, date: rightsLastDay ? formats.date(rightsLastDay) : '' }
  useEffect(() => {
    scrollTo(0, 0)
    top.current?.focus()
  }, [])
  const points = [
    words('invitation.accepted.sell', values),
    words(rightsLastDay ? 'invitation.accepted.rights' : 'invitation.accepted.noRights', values),
    document.agreement && words('invitation.accepted.agreement', values),
  ]
  return (
    <div ref={top} tabIndex={-1} style={{ outline: 'none' }}>
      <Sheet
        wide
        title={words(
          document.purpose === 'rights' ? 'invitation.accepted.title.rights' : 'invitation.accepted.title',
          values,
        )}
        lead={words('invitation.accepted.at', { ...values, date: formats.moment(acceptedAt) })}
      >
        <Points sign="yes" points={points.filter(Boolean)} />
        <div className={look.stackTight}>
          <p className={look.body}>{words('invitation.accepted.receipt.lead')}</p>
          <div>
            <Button as="a" href={places.receipt(evidenceId)}>
              {words('invitation.accepted.receipt')}
            </Button>
          </div>
        </div>
        <div className={look.stackTight}>
          <p className={look.body}>{words('invitation.accepted.stop.lead')}</p>
          <div>
            <Button as="a" appearance="primary" href={places.relationships}>
              {words('invitation.accepted.stop')}
            </Button>
          </div>
        </div>
      </Sheet>
    </div>
  )
}
