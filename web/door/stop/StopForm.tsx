import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { Points } from '../../shared/look/Points.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Told } from '../../shared/states/Told.tsx'
import { useSubmit } from '../../shared/useSubmit.ts'
import { Sheet } from '../frame/Sheet.tsx'
import { PartnerFacts } from '../invitation/PartnerFacts.tsx'
import { Report } from './Report.tsx'
import type { StopFace } from './StopLetters.tsx'

/** Who wrote, what stopping does and what it does not, and one button; then that it is done. */
export function StopForm({ token, face }: { token: string; face: StopFace }) {
  const words = useWords()
  const look = useLook()
  const [stopped, setStopped] = useState(face.stopped)
  const { run, busy, problem } = useSubmit(async (key) => {
    await call('POST', `/unwanted/${encodeURIComponent(token)}`, { key })
    setStopped(true)
  })
  const values = { partner: face.partner.name, installation: face.installation }
  return (
    <Sheet
      wide
      title={words('stop.title')}
      lead={`${words('stop.lead', values)} ${stopped ? '' : words('stop.notYet')}`}
    >
      <PartnerFacts partner={face.partner} />
      {stopped ? (
        <Told title={words('stop.done')}>{words('stop.done.what', values)}</Told>
      ) : (
        <div className={look.stack}>
          <Points sign="yes" points={[words('stop.does', values)]} />
          <div className={look.stackTight}>
            <h2 className={look.title3}>{words('stop.stays')}</h2>
            <Points points={[words('stop.not.mails', values), words('stop.not.agreed'), words('stop.not.own')]} />
          </div>
          <Form onSubmit={() => void run()} problem={problem} label={words('stop.verb')}>
            <div>
              <SubmitButton size="large" busy={busy}>
                {words('stop.verb')}
              </SubmitButton>
            </div>
          </Form>
        </div>
      )}
      <Report token={token} installation={face.installation} />
    </Sheet>
  )
}
