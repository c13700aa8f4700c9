import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Problem } from '../../shared/states/Problem.tsx'
import { Told } from '../../shared/states/Told.tsx'
import { useSubmit } from '../../shared/useSubmit.ts'

/** Something is wrong with the letter: the provider is told which partner sent it. Beside stopping, not instead of it. */
export function Report({ token, installation }: { token: string; installation: string }) {
  const words = useWords()
  const look = useLook()
  const [told, setTold] = useState(false)
  const { run, busy, problem } = useSubmit(async (key) => {
    await call('POST', '/unwanted/report', { body: { token }, key })
    setTold(true)
  })
  if (told) return <Told title={words('stop.report.done', { installation })}>{words('stop.report.done.what')}</Told>
  return (
    <section className={look.stackTight}>
      <h2 className={look.title3}>{words('stop.report.title')}</h2>
      <p className={look.body}>{words('stop.report.lead', { installation })}</p>
      {problem && <Problem problem={problem} />}
      <div>
        <Button disabledFocusable={busy} onClick={() => void run()}>
          {words(busy ? 'shared.working' : 'stop.report.verb')}
        </Button>
      </div>
    </section>
  )
}
