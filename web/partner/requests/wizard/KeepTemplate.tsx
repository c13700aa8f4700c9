import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../../shared/api.ts'
import { TextField } from '../../../shared/forms/TextField.tsx'
import { useWords } from '../../../shared/intl/useWords.ts'
import { Disclosure } from '../../../shared/look/Disclosure.tsx'
import { useLook } from '../../../shared/look/styles.ts'
import { useAct } from '../../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../../shared/portal/useSession.ts'
import { useMay } from '../../../shared/rooms/parts/useMay.ts'
import { Problem } from '../../../shared/states/Problem.tsx'
import type { Options } from '../types.ts'
import { isWholeTerm, termOf, type AskDraft } from './draft.ts'

/** Keeps an own set under a name, for the next customer. */
export function KeepTemplate({ draft, options }: { draft: AskDraft; options: Options }) {
  const words = useWords()
  const look = useLook()
  const path = useOrganisationPath()
  const [name, setName] = useState('')
  const [kept, setKept] = useState<string>()
  const { run, busy, problem } = useAct(
    (key) =>
      call('POST', `${path}/rights-templates`, {
        key,
        body: {
          name: name.trim(),
          terms: draft.terms.map(termOf),
          groups: [{ group: draft.group, roles: draft.terms.map(({ role }) => role) }],
        },
      }),
    [`${path}/request-options`],
  )
  const whole = draft.terms.every((one) => isWholeTerm(one, options)) && name.trim() !== ''
  const keep = async () => {
    if (whole && (await run())) setKept(name.trim())
  }
  if (!useMay('groups.manage')) return null
  return (
    <Disclosure summary={words('partner.own.keep')}>
      <div className={look.stackTight}>
        <TextField
          label={words('partner.own.keep.name')}
          value={name}
          maxLength={64}
          autoComplete="off"
          onChange={setName}
        />
        {problem && <Problem problem={problem} />}
        {kept && <p role="status">{words('partner.own.keep.done', { name: kept })}</p>}
        <div>
          <Button disabledFocusable={busy || !whole} onClick={() => void keep()}>
            {words('partner.own.keep')}
          </Button>
        </div>
      </div>
    </Disclosure>
  )
}
