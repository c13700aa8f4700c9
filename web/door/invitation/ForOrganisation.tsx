import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Member } from '../../shared/contracts.ts'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { Loading } from '../../shared/states/Loading.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { useLoad } from '../../shared/useLoad.ts'
import { Accepted } from './Accepted.tsx'
import { Declined } from './Declined.tsx'
import { Reading } from './Reading.tsx'
import { Situation } from './Situation.tsx'
import { isDrawn, type Acceptance, type Consent, type Face, type Invitation } from './types.ts'

type Outcome = { accepted: Acceptance; document: Consent } | 'declined'

/** The invitation as one organisation meets it: to be read and answered, answered just now, or not answerable and why. */
export function ForOrganisation({ face, member }: { face: Face; member: Member }) {
  const { language } = useLanguage()
  const all = `/organisations/${member.organisationId}/invitations`
  const path = `${all}/${face.requestId}`
  const [outcome, setOutcome] = useState<Outcome>()
  // The document is written for its reader: another language is another document.
  const {
    data: invitation,
    problem,
    reload,
  } = useLoad((signal) => call<Invitation>('GET', path, { signal }), [path, language])
  if (outcome === 'declined') return <Declined face={face} member={member} />
  if (outcome) return <Accepted acceptance={outcome.accepted} document={outcome.document} member={member} />
  if (problem && !invitation) return <Problem problem={problem} retry={reload} />
  if (!invitation) return <Loading lines={10} />
  if (!isDrawn(invitation)) return <Situation face={face} member={member} invitation={invitation} />
  return (
    <Reading
      face={face}
      member={member}
      path={`${all}/${invitation.requestId}`}
      invitation={invitation}
      reload={reload}
      onAccepted={(accepted) => setOutcome({ accepted, document: invitation.document })}
      onDeclined={() => setOutcome('declined')}
    />
  )
}
