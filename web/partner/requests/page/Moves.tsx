import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import { GoButton } from '../../../shared/portal/Go.tsx'
import { HandOutButtons } from '../letter/HandOutButtons.tsx'
import { useHandOut } from '../letter/useHandOut.ts'
import type { Request } from '../types.ts'
import { DiscardDialog, HandOverDialog, ReissueDialog, WithdrawDialog } from './MoveDialogs.tsx'

type Asked = 'discard' | 're-issue' | 'withdraw' | 'hand-over'

/** What this person may do with the request now, as the server says it. */
export function Moves({ request }: { request: Request }) {
  const look = useLook()
  const ways = useHandOut(request)
  const may = (move: Request['moves'][number]) => request.moves.includes(move)
  if (request.moves.length === 0) return null
  return (
    <div className={look.stack}>
      {may('hand-out-link') && <HandOutButtons request={request} ways={ways} />}
      <OtherMoves request={request} />
    </div>
  )
}

function OtherMoves({ request }: { request: Request }) {
  const words = useWords()
  const look = useLook()
  const [asked, setAsked] = useState<Asked>()
  const may = (move: Request['moves'][number]) => request.moves.includes(move)
  const dialog = (which: Asked) => ({ request, open: asked === which, onClose: () => setAsked(undefined) })
  const button = (which: Asked, label: string) => <Button onClick={() => setAsked(which)}>{label}</Button>
  return (
    <div className={look.row}>
      {may('open') && (
        <GoButton to={`requests/${request.id}/email`} appearance="primary">
          {words('partner.move.review')}
        </GoButton>
      )}
      {may('edit') && (
        <GoButton to={`requests/${request.id}/what`} appearance={may('open') ? 'secondary' : 'primary'}>
          {words('partner.move.edit')}
        </GoButton>
      )}
      {may('hand-over') && button('hand-over', words('partner.agent.ask'))}
      {may('hand-out-link') && <GoButton to={`requests/${request.id}/email`}>{words('partner.move.letter')}</GoButton>}
      {may('re-issue') && button('re-issue', words('partner.move.reissue'))}
      {may('withdraw') && button('withdraw', words('partner.move.withdraw'))}
      {may('discard') && button('discard', words('partner.move.discard'))}
      <HandOverDialog {...dialog('hand-over')} />
      <ReissueDialog {...dialog('re-issue')} />
      <WithdrawDialog {...dialog('withdraw')} />
      <DiscardDialog {...dialog('discard')} />
    </div>
  )
}
