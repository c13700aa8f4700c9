import { useNavigate } from 'react-router'
import { call } from '../../../shared/api.ts'
import { Confirm } from '../../../shared/Confirm.tsx'
import { useFormats } from '../../../shared/format.ts'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useDoing } from '../../../shared/portal/useDoing.ts'
import { useOrganisation, useOrganisationPath, usePlace } from '../../../shared/portal/useSession.ts'
import { forgetLetter } from '../letter/keptLetter.ts'
import type { Request } from '../types.ts'

type Props = { request: Request; open: boolean; onClose: () => void }

const DAY = 86_400_000

function useMove(request: Request) {
  const all = `${useOrganisationPath()}/relationship-requests`
  return { path: `${all}/${request.id}`, doing: useDoing(all) }
}

/** Every link handed out before is dead afterwards: said before it is done. */
export function ReissueDialog({ request, open, onClose }: Props) {
  const words = useWords()
  const formats = useFormats()
  const { path, doing } = useMove(request)
  const until = formats.day(new Date(Date.now() + request.openDays * DAY))
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={words('partner.move.reissue.title')}
      verb={words('partner.move.reissue')}
      act={(key) => doing(() => call('POST', `${path}/re-issue`, { body: {}, version: request.version, key }))}
    >
      <p>{words('partner.move.reissue.what', { date: until })}</p>
      <p>{words('partner.move.reissue.then')}</p>
    </Confirm>
  )
}

export function WithdrawDialog({ request, open, onClose }: Props) {
  const words = useWords()
  const { path, doing } = useMove(request)
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={words('partner.move.withdraw.title')}
      verb={words('partner.move.withdraw')}
      danger
      act={(key) => doing(() => call('POST', `${path}/withdrawal`, { body: {}, version: request.version, key }))}
    >
      <p>{words('partner.move.withdraw.what')}</p>
    </Confirm>
  )
}

export function DiscardDialog({ request, open, onClose }: Props) {
  const words = useWords()
  const place = usePlace()
  const navigate = useNavigate()
  const { path, doing } = useMove(request)
  const discard = async (key: string) => {
    await call('DELETE', path, { version: request.version, key })
    forgetLetter(request.id)
    // Away first: the page would read again what is gone.
    await navigate(place('requests'), { replace: true })
    await doing(async () => undefined)
  }
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={words('partner.move.discard.title')}
      verb={words('partner.move.discard')}
      danger
      act={discard}
    >
      <p>{words('partner.move.discard.what')}</p>
    </Confirm>
  )
}

export function HandOverDialog({ request, open, onClose }: Props) {
  const words = useWords()
  const { name } = useOrganisation()
  const { path, doing } = useMove(request)
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={words('partner.agent.ask.title')}
      verb={words('partner.agent.ask')}
      act={(key) => doing(() => call('POST', `${path}/handover`, { body: {}, version: request.version, key }))}
    >
      <p>{words('partner.agent.what', { organisation: name })}</p>
    </Confirm>
  )
}
