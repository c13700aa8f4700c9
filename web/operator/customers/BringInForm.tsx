import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Installation, Sent } from '../../shared/contracts.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { CompanyFields } from '../parts/CompanyFields.tsx'
import { FirstPerson } from '../parts/FirstPerson.tsx'
import { blankCompany, readyCompany, type NewCompany } from '../parts/newCompany.ts'
import { CloudField, LocaleFields } from '../parts/PlaceFields.tsx'
import { useCompanyForm } from '../parts/useCompanyForm.ts'
import { useInstallationPath } from '../parts/useInstallation.ts'

export type BroughtIn = { name: string; email: string }

/** Who the customer is by its registration, where it belongs, and who is its first Global Administrator. */
export function BringInForm({ onDone }: { onDone: (brought: BroughtIn) => void }) {
  const words = useWords()
  const form = useCompanyForm()
  const path = useInstallationPath()
  const { language } = useLanguage()
  const [input, setInput] = useState<NewCompany>(() => blankCompany(language))
  const set = (part: Partial<NewCompany>) => setInput({ ...input, ...part })
  const act = useAct<Sent<Installation['customerInput']>>(
    async (key, body) => {
      await call('POST', `${path}/customers`, { key, body })
      onDone({ name: body.name, email: body.administrator.email })
    },
    [path],
  )
  return (
    <div className={form}>
      <Form onSubmit={() => act.run(readyCompany(input))} problem={act.problem} label={words('operator.bringIn')}>
        <Organisation input={input} set={set} />
        <Section title={words('operator.bringIn.place')}>
          <CloudField
            hint={words('operator.bringIn.cloud.hint')}
            value={input.cloud}
            onChange={(cloud) => set({ cloud })}
          />
          <LocaleFields
            input={input}
            set={set}
            languageHint={words('operator.bringIn.language.hint')}
            zoneHint={words('operator.bringIn.timeZone.hint')}
          />
        </Section>
        <FirstPerson
          title={words('operator.bringIn.person')}
          lead={words('operator.bringIn.person.lead')}
          person={input.administrator}
          set={(administrator) => set({ administrator })}
        />
        <div>
          <SubmitButton busy={act.busy}>{words('operator.bringIn.verb')}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}

type Props = { input: NewCompany; set: (part: Partial<NewCompany>) => void }

function Organisation({ input, set }: Props) {
  const words = useWords()
  const hints = { country: words('operator.bringIn.country.hint'), domain: words('operator.bringIn.domain.hint') }
  return (
    <Section title={words('operator.bringIn.organisation')} lead={words('operator.bringIn.organisation.lead')}>
      <CompanyFields input={input} set={set} hints={hints} />
    </Section>
  )
}
