import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Offers } from '../../shared/contracts.ts'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import SecretDialog from '../../shared/rooms/parts/SecretDialog.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'
import { nameIn, type Service } from './types.ts'

type Secret = Answer<Offers['secret']>

/** The secret that signs a service's calls, and the way to a new one. */
export default function SecretOfService({ service, onClose }: { service: Service; onClose: () => void }) {
  const words = useWords()
  const { language } = useLanguage()
  const services = `${useInstallationPath()}/services`
  const at = `${services}/${service.id}/secret`
  const [secret, setSecret] = useState('')
  const show = useAct(async (key) => setSecret((await call<Secret>('POST', at, { key })).secret))
  const renew = useAct(
    async (key) => setSecret((await call<Secret>('POST', `${at}/renewal`, { key })).secret),
    [services],
  )
  const { run } = show
  // Once, when it opens: each look stands in the log.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => void run(), [])
  const problem = show.problem ?? renew.problem
  if (!secret && !problem) return null
  return (
    <SecretDialog
      title={words('operator.service.secret.named', { service: nameIn(service, language) })}
      secret={secret}
      onClose={onClose}
    >
      <p>{words('operator.service.secret.what')}</p>
      {problem && <Problem problem={problem} />}
      <p>{words('operator.service.secret.new.what')}</p>
      <Button disabledFocusable={renew.busy} onClick={() => void renew.run()}>
        {words('operator.service.secret.new')}
      </Button>
    </SecretDialog>
  )
}
