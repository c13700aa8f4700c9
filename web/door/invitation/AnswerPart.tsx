import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Loading } from '../../shared/states/Loading.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { Forwarding } from './Forwarding.tsx'
import { PartOf } from './PartOf.tsx'
import type { ReadingProps } from './Reading.tsx'
import type { Accepting } from './useAcceptance.ts'
import type { Consent } from './types.ts'

// What opens on a click is fetched then.
const ConfirmYou = lazy(() => import('./ConfirmYou.tsx'))
const Declining = lazy(() => import('./Declining.tsx'))
const ProveMailbox = lazy(() => import('./ProveMailbox.tsx'))

/** The three answers, and what stands between the yes and its effect. */
export function AnswerPart({ path, invitation, onDeclined, acceptance }: ReadingProps & { acceptance: Accepting }) {
  const { document, may } = invitation
  const words = useWords()
  const look = useLook()
  const saying = useSaying(document)
  const [declining, setDeclining] = useState<boolean>()
  return (
    <section className={look.card}>
      <PartOf title={words('invitation.answer.title')}>
        <p className={look.body}>{saying}</p>
        {acceptance.problem && <Problem problem={acceptance.problem} />}
        <Suspense fallback={<Loading lines={3} />}>
          {acceptance.step === 'mailbox' && (
            <ProveMailbox onProved={() => void acceptance.run()} onStop={acceptance.stop} />
          )}
          {acceptance.step === 'confirm' && (
            <ConfirmYou
              code={invitation.secondFactorNeeded}
              busy={acceptance.busy}
              onConfirmed={acceptance.run}
              onStop={acceptance.stop}
            />
          )}
        </Suspense>
        {!acceptance.step && (
          <div className={look.row}>
            <Button size="large" appearance="primary" disabledFocusable={acceptance.busy} onClick={acceptance.press}>
              {words(acceptance.busy ? 'shared.working' : 'invitation.accept')}
            </Button>
            {may.decline && (
              <Button size="large" onClick={() => setDeclining(true)}>
                {words('invitation.decline')}
              </Button>
            )}
            {may.forward && <Forwarding path={path} invitation={invitation} label={words('invitation.forward')} />}
          </div>
        )}
      </PartOf>
      {declining !== undefined && (
        <Suspense fallback={null}>
          <Declining
            open={declining}
            onClose={() => setDeclining(false)}
            path={path}
            document={document}
            onDeclined={onDeclined}
          />
        </Suspense>
      )}
    </section>
  )
}

/** What is said by accepting, in one sentence next to the button. */
function useSaying({ purpose, rights, partner, customer }: Consent): string {
  const words = useWords()
  const formats = useFormats()
  const values = { partner: partner.name, customer: customer.name, date: rights ? formats.date(rights.lastDay) : '' }
  if (purpose === 'rights') return words('invitation.answer.rights', values)
  return words(rights ? 'invitation.answer.both' : 'invitation.answer.relationship', values)
}
