import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../shared/api.ts'
import { TextField } from '../../shared/forms/TextField.tsx'
import { AreaWords } from '../../shared/intl/AreaWords.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useOrganisationPath, usePlace } from '../../shared/portal/useSession.ts'
import { Problem } from '../../shared/states/Problem.tsx'
import { forgetLetter } from '../requests/letter/keptLetter.ts'
import type { Request } from '../requests/types.ts'
import { standingArea } from './area.ts'

/** A draft that is for whoever gets the link may become a standing one. */
export default function MakeStanding({ request }: { request: Request }) {
  return (
    <AreaWords area={standingArea}>
      <Making request={request} />
    </AreaWords>
  )
}

function Making({ request }: { request: Request }) {
  const words = useWords()
  const look = useLook()
  const place = usePlace()
  const navigate = useNavigate()
  const path = useOrganisationPath()
  const [name, setName] = useState('')
  const { run, busy, problem } = useAct(
    async (key) => {
      const body = { requestId: request.id, version: request.version, name: name.trim() }
      await call('POST', `${path}/standing-links`, { body, key })
      forgetLetter(request.id)
      await navigate(place('standing-links'), { replace: true })
    },
    [`${path}/standing-links`],
  )
  return (
    <Disclosure summary={words('standing.make')}>
      <div className={look.stack}>
        <p className={look.body}>{words('standing.make.what')}</p>
        <TextField
          label={words('standing.make.name')}
          hint={words('standing.make.name.hint')}
          pointer="/name"
          autoComplete="off"
          maxLength={100}
          value={name}
          onChange={setName}
        />
        {problem && <Problem problem={problem} />}
        <div>
          <Button disabledFocusable={busy || name.trim() === ''} onClick={() => void run()}>
            {words('standing.make')}
          </Button>
        </div>
      </div>
    </Disclosure>
  )
}
