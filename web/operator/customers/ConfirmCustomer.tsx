import { call } from '../../shared/api.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { ConfirmChecked } from '../parts/ConfirmChecked.tsx'
import { useInstallationPath, type CustomerRow } from '../parts/useInstallation.ts'

/** Vouches for the customer: partners read “verified” from now on. */
export default function ConfirmCustomer({
  customer,
  onClose,
  onDone,
}: {
  customer: CustomerRow
  onClose: () => void
  onDone: () => void
}) {
  const words = useWords()
  const path = useInstallationPath()
  const act = useAct(
    (key) =>
      call('POST', `${path}/customers/${customer.id}/confirmation`, { key, version: customer.version, body: {} }),
    [path],
  )
  return (
    <ConfirmChecked
      organisation={customer}
      title={words('operator.customer.confirm.title', { customer: customer.name })}
      what={words('operator.customer.confirm.what')}
      act={act}
      onClose={onClose}
      onDone={onDone}
    />
  )
}
