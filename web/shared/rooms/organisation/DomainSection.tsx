import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../api.ts'
import { CopyButton } from '../../CopyButton.tsx'
import { useFormats } from '../../format.ts'
import { Form } from '../../forms/Form.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct, useRead } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { Notice } from '../../states/Notice.tsx'
import { Problem } from '../../states/Problem.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Section } from '../parts/Section.tsx'
import type { DomainProof } from './types.ts'

const useStyles = makeStyles({ form: { maxWidth: '480px' } })

/** Proves that a domain is ours: a record that only its owner can publish. */
export function DomainSection() {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  const path = `${useOrganisationPath()}/domain-proof`
  const read = useRead<DomainProof>(path)
  return (
    <Section title={words('rooms.domain')} lead={words('rooms.domain.lead')}>
      <Shown of={read}>
        {(proof) => (
          <div className={look.stack}>
            {proof.domain && proof.provedAt && (
              <Notice
                live={false}
                tone="success"
                title={words('rooms.domain.proved', { domain: proof.domain, date: formats.day(proof.provedAt) })}
              />
            )}
            {proof.domain && !proof.provedAt && <Publish proof={proof} path={path} />}
            {!proof.provedAt && <Claim proof={proof} path={path} />}
          </div>
        )}
      </Shown>
    </Section>
  )
}

function Publish({ proof, path }: { proof: DomainProof; path: string }) {
  const words = useWords()
  const look = useLook()
  const { run, busy, problem } = useAct(
    (key) => call('POST', `${path}/check`, { body: {}, key }),
    [path, path.replace('/domain-proof', '')],
  )
  const copied = (text: string) => (
    <span className={look.row}>
      <span className={look.mono}>{text}</span>
      <CopyButton text={text} size="small" appearance="subtle" />
    </span>
  )
  return (
    <div className={look.stackTight}>
      <p>{words('rooms.domain.publish', { domain: proof.domain ?? '' })}</p>
      <Facts
        items={[
          { label: words('rooms.domain.record'), value: copied(proof.record) },
          { label: words('rooms.domain.value'), value: copied(proof.value) },
        ]}
      />
      {problem && <Problem problem={problem} />}
      <div>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void run()}>
          {words(busy ? 'shared.working' : 'rooms.domain.check')}
        </Button>
      </div>
    </div>
  )
}

function Claim({ proof, path }: { proof: DomainProof; path: string }) {
  const words = useWords()
  const styles = useStyles()
  const [domain, setDomain] = useState(proof.domain ?? '')
  const { run, busy, problem } = useAct<{ domain: string }>((key, body) => call('PUT', path, { body, key }), [path])
  return (
    <div className={styles.form}>
      <Form
        onSubmit={() => domain.trim() && void run({ domain: domain.trim() })}
        problem={problem}
        label={words('rooms.domain')}
      >
        <TextField
          label={words('rooms.domain.name')}
          pointer="/domain"
          hint={words('rooms.domain.hint')}
          value={domain}
          maxLength={253}
          autoComplete="off"
          onChange={setDomain}
        />
        <div>
          <SubmitButton busy={busy}>{words(proof.domain ? 'rooms.domain.replace' : 'rooms.domain.claim')}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}
