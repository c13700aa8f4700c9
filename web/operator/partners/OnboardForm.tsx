import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Installation, Sent } from '../../shared/contracts.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { LanguageField } from '../parts/LanguageField.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'
import { blankPartner, type NewPartner } from './newPartner.ts'
import { Company, Dealing } from './OnboardParts.tsx'

const useStyles = makeStyles({
  form: { maxWidth: '720px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
})

export type Onboarded = { id: string; name: string; email: string }

/** Who the partner is by its registration, how it deals, and who is its first person. */
export function OnboardForm({ onDone }: { onDone: (onboarded: Onboarded) => void }) {
  const words = useWords()
  const styles = useStyles()
  const path = useInstallationPath()
  const [input, setInput] = useState<NewPartner>(blankPartner)
  const set = (part: Partial<NewPartner>) => setInput({ ...input, ...part })
  const { administrator } = input
  const setPerson = (part: Partial<NewPartner['administrator']>) =>
    set({ administrator: { ...administrator, ...part } })
  const act = useAct<Sent<Installation['partnerInput']>>(
    async (key, body) => {
      const { partnerId } = await call<{ partnerId: string }>('POST', `${path}/partners`, { key, body })
      onDone({ id: partnerId, name: body.name, email: body.administrator.email })
    },
    [path],
  )
  return (
    <div className={styles.form}>
      <Form onSubmit={() => act.run(ready(input))} problem={act.problem} label={words('operator.onboard')}>
        <Company input={input} set={set} />
        <Dealing input={input} set={set} />
        <Section title={words('operator.onboard.person')} lead={words('operator.onboard.person.lead')}>
          <TextField
            label={words('operator.person.name')}
            pointer="/administrator/displayName"
            autoComplete="off"
            maxLength={120}
            value={administrator.displayName}
            onChange={(displayName) => setPerson({ displayName })}
          />
          <TextField
            label={words('operator.person.email')}
            pointer="/administrator/email"
            type="email"
            autoComplete="off"
            maxLength={254}
            value={administrator.email}
            onChange={(email) => setPerson({ email })}
          />
          <LanguageField
            label={words('operator.person.language')}
            pointer="/administrator/language"
            value={administrator.language}
            onChange={(language) => setPerson({ language })}
          />
        </Section>
        <div>
          <SubmitButton busy={act.busy}>{words('operator.onboard.verb')}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}

/** Left empty is unknown, not an empty text. */
const ready = (input: NewPartner): Sent<Installation['partnerInput']> => ({
  ...input,
  registrationNumber: input.registrationNumber.trim() || null,
  domain: input.domain.trim() || null,
  distributorId: input.channel === 'reseller' ? input.distributorId || null : null,
})
