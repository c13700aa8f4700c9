import { Button } from '@fluentui/react-components'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { ProveYou } from '../../shared/prove/ProveYou.tsx'
import type { Guardrails } from '../../shared/rooms/elevation/types.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Problem } from '../../shared/states/Problem.tsx'
import { useChangeGuardrails } from './useChangeGuardrails.ts'

/** Whether whoever acts here for a partner must have a second factor. */
export function SecondFactorRule({ guardrails }: { guardrails: Guardrails }) {
  const words = useWords()
  const look = useLook()
  const mayChange = useMay('organisation.manage')
  const { run, busy, problem, proving } = useChangeGuardrails(guardrails)
  const on = guardrails.requireSecondFactor
  const change = () => run({ requireSecondFactor: !on })
  return (
    <Section
      title={words('guardrails.factor')}
      lead={words('guardrails.factor.what')}
      actions={
        mayChange &&
        !proving.step && (
          <Button disabledFocusable={busy} onClick={() => void change()}>
            {words(on ? 'guardrails.factor.off' : 'guardrails.factor.on')}
          </Button>
        )
      }
    >
      <p className={look.strong}>{words(on ? 'guardrails.factor.is' : 'guardrails.factor.isNot')}</p>
      {problem && !proving.step && <Problem problem={problem} />}
      {proving.step && (
        <ProveYou
          step={proving.step}
          verb={words('guardrails.rule.confirm')}
          busy={busy}
          onProved={change}
          onStop={proving.stop}
        />
      )}
    </Section>
  )
}
