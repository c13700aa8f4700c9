import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useDoing } from '../../portal/useDoing.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { Notice } from '../../states/Notice.tsx'
import type { Duty } from './types.ts'

const SayYes = lazy(() => import('./SayYes.tsx'))

export type DutyOf = {
  duty: Duty
  side: 'customer' | 'partner'
  partner: { id: string; name: string }
  customer: { id: string; name: string }
}

/** Since when the partner has to support the customer, who would like that to end, and what this side can say to it (R15). */
export function DutyPart(of: DutyOf) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const [open, setOpen] = useState<'propose' | 'agree'>()
  const { duty, partner, customer } = of
  const until = duty.until === null ? '' : formats.moment(duty.until)
  return (
    <div className={look.stackTight}>
      <p className={look.body}>
        {duty.until === null
          ? words('support.duty.since', {
              partner: partner.name,
              customer: customer.name,
              since: formats.day(duty.since),
            })
          : words(duty.runs ? 'support.duty.until' : 'support.duty.ended', { until })}
      </p>
      {duty.end && <Waiting {...of} onAgree={() => setOpen('agree')} />}
      {duty.may.propose && (
        <div>
          <Button onClick={() => setOpen('propose')}>{words('support.duty.propose')}</Button>
        </div>
      )}
      {open && (
        <Suspense fallback={null}>
          <SayYes {...of} what={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </div>
  )
}

function Waiting({ duty, side, partner, customer, onAgree }: DutyOf & { onAgree: () => void }) {
  const words = useWords()
  const formats = useFormats()
  if (!duty.end) return null
  const { side: by, lastDay } = duty.end
  const values = {
    side: by === side ? 'own' : 'other',
    who: by === 'partner' ? partner.name : customer.name,
    day: lastDay === null ? 'none' : formats.date(lastDay),
  }
  const said = { person: duty.end.by ?? 'none', at: formats.moment(duty.end.at) }
  return (
    <Notice
      live={false}
      title={words('support.duty.proposed', values)}
      actions={
        <>
          {duty.may.answer && (
            <>
              <Button appearance="primary" onClick={onAgree}>
                {words('support.duty.agree')}
              </Button>
              <NoLonger verb="refuse" id={duty.end.id} />
            </>
          )}
          {duty.may.takeBack && <NoLonger verb="takeBack" id={duty.end.id} />}
        </>
      }
    >
      {words('support.duty.proposed.what', said)}
    </Notice>
  )
}

function NoLonger({ verb, id }: { verb: 'refuse' | 'takeBack'; id: string }) {
  const words = useWords()
  const path = useOrganisationPath()
  const doing = useDoing(path)
  const [open, setOpen] = useState(false)
  const at = `${path}/support-duty-ends/${id}`
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words(`support.duty.${verb}`)}</Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={words(`support.duty.${verb}.title`)}
        verb={words(`support.duty.${verb}`)}
        act={(key) =>
          doing(() => (verb === 'refuse' ? call('POST', `${at}/refusal`, { key }) : call('DELETE', at, { key })))
        }
      >
        {words(`support.duty.${verb}.what`)}
      </Confirm>
    </>
  )
}
