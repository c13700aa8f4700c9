import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Notice } from '../../states/Notice.tsx'
import { Section } from '../parts/Section.tsx'
import { NewCodes } from './NewCodes.tsx'
import { RemoveFactor } from './RemoveFactor.tsx'
import { SetUpFactor } from './SetUpFactor.tsx'

type Doing = 'set-up' | 'codes' | 'remove'

/** Something one has besides something one knows; a passkey is one as well. */
export function SecondFactor({ on, passkey }: { on: boolean; passkey: boolean }) {
  const words = useWords()
  const [doing, setDoing] = useState<Doing>()
  const state = on ? 'on' : passkey ? 'passkey' : 'off'
  const stop = () => setDoing(undefined)
  return (
    <Section title={words('rooms.account.factor')} lead={words('rooms.account.factor.lead')}>
      <Notice live={false} tone={state === 'off' ? 'info' : 'success'} title={words(`rooms.account.factor.${state}`)}>
        {words(`rooms.account.factor.${state}.what`)}
      </Notice>
      {doing === 'set-up' && <SetUpFactor onClose={stop} />}
      {doing === 'codes' && <NewCodes onClose={stop} />}
      {doing === 'remove' && <RemoveFactor onClose={stop} />}
      {!doing && <Choices on={on} choose={setDoing} />}
    </Section>
  )
}

function Choices({ on, choose }: { on: boolean; choose: (doing: Doing) => void }) {
  const words = useWords()
  const look = useLook()
  if (!on)
    return (
      <div>
        <Button appearance="primary" onClick={() => choose('set-up')}>
          {words('rooms.account.factor.setUp')}
        </Button>
      </div>
    )
  return (
    <div className={look.row}>
      <Button onClick={() => choose('codes')}>{words('rooms.account.codes.new')}</Button>
      <Button onClick={() => choose('remove')}>{words('rooms.account.factor.remove')}</Button>
    </div>
  )
}
