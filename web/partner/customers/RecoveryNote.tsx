import { useFormats } from '../../shared/format.ts'
import { AreaWords } from '../../shared/intl/AreaWords.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { recoveryArea } from '../../shared/rooms/recovery/area.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import type { Customer } from './types.ts'

type Props = { customer: Customer; recovery: NonNullable<Customer['recovery']> }

/** A partner is told, without a name; it can neither begin nor stop one. */
export default function RecoveryNote(props: Props) {
  return (
    <AreaWords area={recoveryArea}>
      <Note {...props} />
    </AreaWords>
  )
}

function Note({ customer, recovery }: Props) {
  const words = useWords()
  const formats = useFormats()
  const state = recovery.carriesAt ? 'approved' : 'open'
  const at = recovery.carriesAt ? formats.moment(recovery.carriesAt) : ''
  return (
    <Notice tone="warning" live={false} title={words('recoveries.partner')}>
      {words(`recoveries.partner.${state}`, { customer: customer.name, opened: formats.moment(recovery.openedAt), at })}
    </Notice>
  )
}
