import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormats } from '../../format.ts'
import { Form } from '../../forms/Form.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct } from '../../portal/useApi.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { ProveYou } from '../../prove/ProveYou.tsx'
import { useProving } from '../../prove/useProving.ts'
import type { DutyOf } from './DutyPart.tsx'

type Props = DutyOf & { what: 'propose' | 'agree'; onClose: () => void }

/** The first yes to ending the duty, or the second; each counts only when it is sure who says it. */
export default function SayYes({ what, duty, side, partner, customer, onClose }: Props) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const path = useOrganisationPath()
  const proving = useProving()
  const [lastDay, setLastDay] = useState('')
  const other = side === 'customer' ? partner : customer
  const { run, busy, problem } = useAct(
    (key) =>
      proving.through(() =>
        what === 'propose'
          ? call('POST', `${path}/support-duty-ends`, {
              key,
              body: { counterpartId: other.id, lastDay: lastDay || null },
            })
          : call('POST', `${path}/support-duty-ends/${duty.end?.id}/agreement`, { key }),
      ),
    [path],
  )
  const submit = async () => {
    if (await run()) onClose()
  }
  const day = duty.end?.lastDay ? formats.date(duty.end.lastDay) : 'none'
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && !busy && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words(`support.duty.${what}.title`)}</DialogTitle>
          <DialogContent className={look.stack}>
            <Form
              onSubmit={submit}
              problem={proving.step ? undefined : problem}
              label={words(`support.duty.${what}.title`)}
            >
              <p className={look.body}>
                {what === 'propose'
                  ? words('support.duty.propose.what', { other: other.name })
                  : words(`support.duty.agree.what.${side}`, { partner: partner.name, customer: customer.name, day })}
              </p>
              {what === 'propose' && (
                <TextField
                  label={words('support.duty.propose.day')}
                  hint={words('support.duty.propose.day.hint', { other: other.name })}
                  optional
                  type="date"
                  pointer="/lastDay"
                  value={lastDay}
                  onChange={setLastDay}
                />
              )}
              {!proving.step && (
                <div className={look.rowEnd}>
                  <Button onClick={onClose} disabled={busy}>
                    {words('shared.cancel')}
                  </Button>
                  <SubmitButton busy={busy}>
                    {words(what === 'propose' ? 'support.duty.propose.verb' : 'support.duty.agree')}
                  </SubmitButton>
                </div>
              )}
            </Form>
            {proving.step && (
              <ProveYou
                step={proving.step}
                verb={words(`support.duty.${what}.confirm`)}
                busy={busy}
                onProved={submit}
                onStop={proving.stop}
              />
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
