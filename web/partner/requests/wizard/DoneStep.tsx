import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '../../../shared/format.ts'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import { GoButton } from '../../../shared/portal/Go.tsx'
import { Notice } from '../../../shared/states/Notice.tsx'
import type { Request } from '../types.ts'
import { useAddressee } from '../useAddressee.ts'
import { WizardFrame } from './WizardFrame.tsx'

const useStyles = makeStyles({
  list: {
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
})

/** Step four: what happens next, and where to follow it. */
export function DoneStep({ request }: { request: Request }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const formats = useFormats()
  const addressee = useAddressee()
  const out = request.linkHandedOutAt !== null || request.sentAt !== null
  const values = { to: addressee(request), date: request.expiresAt ? formats.day(request.expiresAt) : '' }
  const letter = (
    <GoButton to={`requests/${request.id}/email`} appearance="primary">
      {words('partner.done.toLetter')}
    </GoButton>
  )
  return (
    <WizardFrame purpose={request.purpose} step="done">
      <div className={look.stack}>
        {out ? (
          <Notice tone="success" title={words('partner.done.open', values)}>
            {words('partner.done.open.what', values)}
          </Notice>
        ) : (
          <Notice tone="warning" title={words('partner.done.notOut')} actions={letter}>
            {words('partner.done.notOut.what')}
          </Notice>
        )}
        <h2 className={look.title2}>{words('partner.done.next')}</h2>
        <ol className={styles.list}>
          <li>{words('partner.done.next.opens')}</li>
          <li>{words('partner.done.next.answers')}</li>
          <li>{words('partner.done.next.told')}</li>
          <li>{words('partner.done.next.ends', values)}</li>
        </ol>
        <div className={look.row}>
          <GoButton to={`requests/${request.id}`} appearance={out ? 'primary' : 'secondary'}>
            {words('partner.done.follow')}
          </GoButton>
          <GoButton to="requests/new">{words('partner.done.another')}</GoButton>
          <GoButton to="customers">{words('partner.done.customers')}</GoButton>
        </div>
      </div>
    </WizardFrame>
  )
}
