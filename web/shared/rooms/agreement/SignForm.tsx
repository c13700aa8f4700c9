import { useState } from 'react'
import { call } from '../../api.ts'
import { CheckField } from '../../forms/CheckField.tsx'
import { Form } from '../../forms/Form.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useAct } from '../../portal/useApi.ts'
import { useOrganisation, useOrganisationPath } from '../../portal/useSession.ts'
import { Notice } from '../../states/Notice.tsx'
import type { AgreementKind, Edition } from './types.ts'

type Props = { kind: AgreementKind; edition: Edition; maySign: boolean }

/** Signs for the whole organisation what stands above; for those who may not, says who may. */
export function SignForm({ kind, edition, maySign }: Props) {
  const words = useWords()
  const { name } = useOrganisation()
  const path = useOrganisationPath()
  const [ticked, setTicked] = useState(false)
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useAct(
    (key) => call('POST', `${path}/agreements/${kind}/acceptances`, { body: { readDigest: edition.digest }, key }),
    [`${path}/agreements`, `${path}/request-options`],
  )
  if (!maySign)
    return (
      <Notice live={false} title={words('rooms.agreement.notYou')}>
        {words(`rooms.agreement.notYou.${kind}`, { organisation: name })}
      </Notice>
    )
  const submit = () => {
    setTried(true)
    if (ticked) void run()
  }
  return (
    <Form onSubmit={submit} problem={problem} label={words('rooms.agreement.sign')}>
      <CheckField
        checked={ticked}
        fault={tried && !ticked ? words('rooms.agreement.tick') : undefined}
        label={words('rooms.agreement.accept', { organisation: name, version: edition.version })}
        onChange={setTicked}
      />
      <div>
        <SubmitButton busy={busy}>{words('rooms.agreement.sign')}</SubmitButton>
      </div>
    </Form>
  )
}
