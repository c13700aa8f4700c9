import { useState } from 'react'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { useLanguage } from '../../intl/useLanguage.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct } from '../../portal/useApi.ts'
import { useSubject } from '../../portal/useSession.ts'
import { CheckGroup } from '../parts/CheckGroup.tsx'
import { PlaceFields } from '../people/PersonFields.tsx'
import { useRoleOptions } from '../people/useRoleOptions.ts'
import { Cancel } from './Cancel.tsx'
import type { ImportRow } from './types.ts'

const ORDINARY = ['customer.user']

type Chosen = { language: string; usageLocation: string; roles: string[] }

/** What all of them get, and the yes. */
export function RunForm({ row, at }: { row: ImportRow; at: string }) {
  const words = useWords()
  const look = useLook()
  const { language } = useLanguage()
  const { name: organisation } = useSubject()
  const [chosen, setChosen] = useState<Chosen>({ language, usageLocation: '', roles: ORDINARY })
  const options = useRoleOptions(ORDINARY)
  const left = row.good - row.created - row.refused
  const { run, busy, problem } = useAct<Chosen>(
    (key, { usageLocation, ...rest }) =>
      call('POST', `${at}/run`, { body: { ...rest, usageLocation: usageLocation || undefined }, key }),
    [at],
  )
  const nobody = chosen.roles.length === 0
  return (
    <Form problem={problem} onSubmit={async () => void (nobody || (await run(chosen)))}>
      <h3 className={look.title3}>{words('imports.options')}</h3>
      <PlaceFields
        {...chosen}
        unsaid={words('rooms.people.usageLocation.own')}
        onChange={(change) => setChosen({ ...chosen, ...change })}
      />
      <CheckGroup
        label={words('rooms.people.roles', { organisation })}
        pointer="/roles"
        fault={nobody ? words('rooms.people.roles.none') : undefined}
        options={options}
        chosen={chosen.roles}
        onChange={(roles) => setChosen({ ...chosen, roles })}
      />
      <p className={look.body}>{words('imports.link')}</p>
      <div className={look.row}>
        <SubmitButton busy={busy}>
          {row.state === 'stopped' ? words('imports.resume', { left }) : words('imports.run', { good: row.good })}
        </SubmitButton>
        <Cancel at={at} />
      </div>
    </Form>
  )
}
