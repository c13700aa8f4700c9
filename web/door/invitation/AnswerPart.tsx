import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { ProveYou } from '../../shared/prove/ProveYou.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { useSession } from '../session.ts'
import { Forwarding } from './Forwarding.tsx'
import { PartOf } from './PartOf.tsx'
import type { ReadingProps } from './Reading.tsx'
import type { Accepting } from './useAcceptance.ts'
import { useSaying } from './useSaying.ts'
import type { Consent } from './types.ts'

// What opens on a click is fetched then.
const Declining = lazy(() => import('./Declining.tsx'))

type Props = ReadingProps & {
  acceptance: Accepting
  /** The document as it would be given. */
  given: Consent
  /** A second administrator must agree to it. */
  ofTwo: boolean
  /** How to give less than is asked. */
  less: ReactNode
}

/** The three answers, and what stands between the yes and its effect. */
export function AnswerPart({ path, invitation, onDeclined, acceptance, given, ofTwo, less }: Props) {
  const { document, may } = invitation
  const words = useWords()
  const look = useLook()
  const saying = useSaying(given)
  const no = useNo()
  return (
    <section className={look.card}>
      <PartOf title={words('invitation.answer.title')}>
        <p className={look.body}>{saying}</p>
        {ofTwo && <p className={look.strong}>{words('invitation.two')}</p>}
        {document.rights && !acceptance.step && less}
        {acceptance.problem && <Problem problem={acceptance.problem} />}
        {acceptance.step && (
          <ProveYou
            step={acceptance.step}
            verb={words(ofTwo ? 'invitation.two.confirm' : 'invitation.confirm.submit')}
            busy={acceptance.busy}
            onProved={acceptance.run}
            onStop={acceptance.stop}
          />
        )}
        {no.proving && <ProveYou step="mailbox" verb="" busy={false} onProved={no.proved} onStop={no.stop} />}
        {!acceptance.step && !no.proving && (
          <div className={look.row}>
            <Button size="large" appearance="primary" disabledFocusable={acceptance.busy} onClick={acceptance.press}>
              {words(acceptance.busy ? 'shared.working' : ofTwo ? 'invitation.two.first' : 'invitation.accept')}
            </Button>
            {may.decline && (
              <Button size="large" onClick={no.press}>
                {words('invitation.decline')}
              </Button>
            )}
            {may.forward && <Forwarding path={path} invitation={invitation} label={words('invitation.forward')} />}
          </div>
        )}
      </PartOf>
      {no.declining !== undefined && (
        <Suspense fallback={null}>
          <Declining open={no.declining} onClose={no.close} path={path} document={document} onDeclined={onDeclined} />
        </Suspense>
      )}
    </section>
  )
}

/** The no; with a password that somebody else set, the mailbox is proved before it. */
function useNo() {
  const { session, reload } = useSession()
  const [declining, setDeclining] = useState<boolean>()
  const [proving, setProving] = useState(false)
  return {
    declining,
    proving,
    press: () => (session.lentPassword ? setProving(true) : setDeclining(true)),
    proved: () => {
      setProving(false)
      setDeclining(true)
      reload()
    },
    stop: () => setProving(false),
    close: () => setDeclining(false),
  }
}
