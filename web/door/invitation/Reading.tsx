import { lazy, Suspense, useEffect, useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Member } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useTitle } from '../frame/useTitle.ts'
import { AgreementPart } from './AgreementPart.tsx'
import { AnswerPart } from './AnswerPart.tsx'
import { ChangedNotice } from './ChangedNotice.tsx'
import { ConsentShown } from './ConsentShown.tsx'
import { GiveLess } from './GiveLess.tsx'
import { chosenBy, narrowed, nothingLess } from './narrowing.ts'
import { MayNotAnswer } from './MayNotAnswer.tsx'
import { Support } from './Support.tsx'
import { useAcceptance, type Way } from './useAcceptance.ts'
import type { Acceptance, Drawn, Face } from './types.ts'

// Only where two must agree and one has.
const FirstYesNotice = lazy(() => import('./FirstYesNotice.tsx'))
const Seconding = lazy(() => import('./Seconding.tsx'))

export type ReadingProps = {
  face: Face
  member: Member
  path: string
  invitation: Drawn
  reload: () => void
  onAccepted: (acceptance: Acceptance) => void
  onDeclined: () => void
}

/** The consent document, drawn; what is accepted is exactly this. */
export function Reading(props: ReadingProps) {
  const { face, member, path, invitation, reload, onAccepted } = props
  const { document } = invitation
  const words = useWords()
  const look = useLook()
  const [agreed, setAgreed] = useState(false)
  const [less, setLess] = useState(() => nothingLess(document.rights))
  const forget = () => {
    setAgreed(false)
    setLess(nothingLess(document.rights))
  }
  const { firstYes: first, may, twoMustAgreeTo: two } = invitation
  const waits = first?.standing === 'waits' ? first : undefined
  const given = narrowed(document, waits ? chosenBy(waits.narrowing, document.rights) : less)
  const ofTwo = given.rights?.roles.some(({ id }) => two.includes(id)) ?? false
  const way: Way = waits ? { as: 'second-yes', firstYesId: waits.id } : { as: ofTwo ? 'first-yes' : 'acceptance' }
  const acceptance = useAcceptance({ path, invitation, agreed, less, way, onAccepted, reload, forget })
  useTitle(
    words(document.purpose === 'rights' ? 'invitation.title.rights' : 'invitation.title.relationship', {
      partner: document.partner.name,
      customer: document.customer.name,
    }),
  )
  useSighting(path)
  return (
    <div className={look.stack}>
      {acceptance.changed && <ChangedNotice parts={acceptance.changed} />}
      {!invitation.may.accept && <MayNotAnswer path={path} invitation={invitation} face={face} member={member} />}
      {first && (
        <Suspense fallback={null}>
          <FirstYesNotice first={first} asked={document} given={given} />
        </Suspense>
      )}
      <ConsentShown invitation={{ ...invitation, document: given }} changed={acceptance.changed ?? []} />
      <AgreementPart
        document={document}
        organisationId={member.organisationId}
        changed={acceptance.changed?.includes('agreement') ?? false}
        tick={
          may.accept && (!waits || waits.may.agree) ? { agreed, setAgreed, fault: acceptance.tickMissing } : undefined
        }
      />
      {waits && (
        <Suspense fallback={null}>
          <Seconding {...props} first={waits} given={given} acceptance={acceptance} />
        </Suspense>
      )}
      {may.accept && !waits && (
        <AnswerPart
          {...props}
          given={given}
          ofTwo={ofTwo}
          acceptance={acceptance}
          less={<GiveLess {...{ document, less, setLess }} tried={acceptance.pressed} />}
        />
      )}
      <Support code={invitation.supportCode} installation={document.installation} />
    </div>
  )
}

/** “Seen” is told by the drawn page of a signed-in member; that it fails harms nobody. */
function useSighting(path: string) {
  useEffect(() => {
    void call('POST', `${path}/sighting`).catch(() => undefined)
  }, [path])
}
