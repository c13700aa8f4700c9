import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { CheckField } from '../../shared/forms/CheckField.tsx'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import { useSubmit } from '../../shared/useSubmit.ts'
import { arrive } from '../arrive.ts'
import { Sheet } from '../frame/Sheet.tsx'
import { blank, faultsOf, foundingOf, type Draft } from './draft.ts'
import type { Proven } from './Founding.tsx'
import { OrganisationFields } from './OrganisationFields.tsx'
import { FounderFields } from './FounderFields.tsx'

/** What an organisation is founded with: who it is, who founds it, and the word that this person may. */
export function Details({ proven, above }: { proven: Proven; above: string }) {
  const words = useWords()
  const look = useLook()
  const { language } = useLanguage()
  const [draft, setDraft] = useState<Draft>(blank)
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useSubmit(async (key, body: object) => {
    await call('POST', '/organisations', { body, key })
    await arrive()
  })
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const faults = tried ? faultsOf(draft, words) : {}
  const submit = () => {
    setTried(true)
    if (Object.keys(faultsOf(draft, words)).length === 0) void run(foundingOf(draft, proven, language))
  }
  const { domain } = proven
  return (
    <Sheet wide above={above} title={words('door.found.details.title')} lead={words('door.found.details.lead')}>
      <Notice
        live={false}
        title={words(proven.domainClaimable ? 'door.found.domain' : 'door.found.domain.none', { domain })}
      />
      <Form onSubmit={submit} problem={problem}>
        <OrganisationFields draft={draft} set={set} faults={faults} />
        <h2 className={look.title2}>{words('door.found.you.title')}</h2>
        <p className={look.body}>{words('door.found.you.lead')}</p>
        <FounderFields draft={draft} set={set} faults={faults} email={proven.email} />
        <CheckField
          label={words('door.found.authority', {
            organisation: draft.legalName || draft.name || words('door.found.authority.none'),
          })}
          hint={words('door.found.authority.hint')}
          pointer="/declaresAuthority"
          checked={draft.declaresAuthority}
          onChange={(declaresAuthority) => set({ declaresAuthority })}
          fault={faults.declaresAuthority}
        />
        <SubmitButton busy={busy} size="large">
          {words('door.found.submit')}
        </SubmitButton>
      </Form>
    </Sheet>
  )
}
