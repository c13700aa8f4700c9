import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Installation, Sent } from '../../shared/contracts.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { FirstPerson } from '../parts/FirstPerson.tsx'
import { readyCompany } from '../parts/newCompany.ts'
import { useCompanyForm } from '../parts/useCompanyForm.ts'
import { useInstallationPath } from '../parts/useInstallation.ts'
import { blankPartner, type NewPartner } from './newPartner.ts'
import { Company, Dealing } from './OnboardParts.tsx'

export type Onboarded = { id: string; name: string; email: string }

/** Who the partner is by its registration, how it deals, and who is its first person. */
export function OnboardForm({ onDone }: { onDone: (onboarded: Onboarded) => void }) {
  const words = useWords()
  const form = useCompanyForm()
  const path = useInstallationPath()
  const { language } = useLanguage()
  const [input, setInput] = useState<NewPartner>(() => blankPartner(language))
  const set = (part: Partial<NewPartner>) => setInput({ ...input, ...part })
  const act = useAct<Sent<Installation['partnerInput']>>(
    async (key, body) => {
      const { partnerId } = await call<{ partnerId: string }>('POST', `${path}/partners`, { key, body })
      onDone({ id: partnerId, name: body.name, email: body.administrator.email })
    },
    [path],
  )
  return (
    <div className={form}>
      <Form onSubmit={() => act.run(ready(input))} problem={act.problem} label={words('operator.onboard')}>
        <Company input={input} set={set} />
        <Dealing input={input} set={set} />
        <FirstPerson
          title={words('operator.onboard.person')}
          lead={words('operator.onboard.person.lead')}
          person={input.administrator}
          set={(administrator) => set({ administrator })}
        />
        <div>
          <SubmitButton busy={act.busy}>{words('operator.onboard.verb')}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}

const ready = (input: NewPartner): Sent<Installation['partnerInput']> => ({
  ...readyCompany(input),
  distributorId: input.channel === 'reseller' ? input.distributorId || null : null,
})
