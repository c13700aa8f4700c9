import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { ProveYou } from '../../shared/prove/ProveYou.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { PartOf } from './PartOf.tsx'
import type { ReadingProps } from './Reading.tsx'
import { useSaying } from './useSaying.ts'
import type { Accepting } from './useAcceptance.ts'
import type { Consent, Invitation } from './types.ts'

type First = NonNullable<Invitation['firstYes']>
type Props = ReadingProps & { first: First; given: Consent; acceptance: Accepting }

/** What this person may do with the first yes: take one’s own back, agree with another’s or say no to it, or wait. */
export default function Seconding({ member, first, given, acceptance, reload }: Props) {
  const words = useWords()
  const look = useLook()
  const saying = useSaying(given)
  const values = { name: first.by.displayName ?? '—' }
  const path = `/organisations/${member.organisationId}/first-yeses/${first.id}`
  const { agree, refuse, takeBack } = first.may
  return (
    <section className={look.card}>
      <PartOf title={words('invitation.answer.title')}>
        <p className={look.body}>
          {agree ? saying : words(first.own ? 'invitation.first.wait' : 'invitation.first.notYou')}
        </p>
        {acceptance.problem && <Problem problem={acceptance.problem} />}
        {acceptance.step && (
          <ProveYou
            step={acceptance.step}
            verb={words('invitation.second.confirm')}
            busy={acceptance.busy}
            onProved={acceptance.run}
            onStop={acceptance.stop}
          />
        )}
        {!acceptance.step && (
          <div className={look.row}>
            {agree && (
              <Button size="large" appearance="primary" disabledFocusable={acceptance.busy} onClick={acceptance.press}>
                {words(acceptance.busy ? 'shared.working' : 'invitation.second.agree')}
              </Button>
            )}
            {refuse && (
              <Asked
                label={words('invitation.second.refuse')}
                title={words('invitation.second.refuse.title', values)}
                act={(key) => call('POST', `${path}/refusal`, { key }).then(reload)}
              >
                {words('invitation.second.refuse.what', values)}
              </Asked>
            )}
            {takeBack && (
              <Asked
                label={words('invitation.first.takeBack')}
                title={words('invitation.first.takeBack.title')}
                act={(key) => call('DELETE', path, { key }).then(reload)}
              >
                {words('invitation.first.takeBack.what')}
              </Asked>
            )}
          </div>
        )}
      </PartOf>
    </section>
  )
}

type Asking = { label: string; title: string; act: (key: string) => Promise<unknown>; children: string }

/** Asked once more before it is done. */
function Asked({ label, title, act, children }: Asking) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="large" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Confirm open={open} onClose={() => setOpen(false)} title={title} verb={label} act={act}>
        <p>{children}</p>
      </Confirm>
    </>
  )
}
