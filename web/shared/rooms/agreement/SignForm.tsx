import { useState } from 'react'
import { call } from '../../api.ts'
import { CheckField } from '../../forms/CheckField.tsx'
import { Form } from '../../forms/Form.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct } from '../../portal/useApi.ts'
import { useOrganisation, useOrganisationPath } from '../../portal/useSession.ts'
import { ProveYou } from '../../prove/ProveYou.tsx'
import { useProving } from '../../prove/useProving.ts'
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
  const look = useLook()
  const proving = useProving()
  const body = { readDigest: edition.digest }
  const { run, busy, problem } = useAct(
    (key) => proving.through(() => call('POST', `${path}/agreements/${kind}/acceptances`, { body, key })),
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
    <div className={look.stack}>
      <Form onSubmit={submit} problem={problem} label={words('rooms.agreement.sign')}>
        <CheckField
          checked={ticked}
          disabled={proving.step !== undefined}
          fault={tried && !ticked ? words('rooms.agreement.tick') : undefined}
          label={words('rooms.agreement.accept', { organisation: name, version: edition.version })}
          onChange={setTicked}
        />
        {!proving.step && (
          <div>
            <SubmitButton busy={busy}>{words('rooms.agreement.sign')}</SubmitButton>
          </div>
        )}
      </Form>
      {proving.step && (
        <ProveYou
          step={proving.step}
          verb={words('rooms.agreement.confirm')}
          busy={busy}
          onProved={() => run()}
          onStop={proving.stop}
        />
      )}
    </div>
  )
}
