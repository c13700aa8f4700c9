import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import { useWords } from '../../shared/intl/useWords.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { useOrganisation } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Empty } from '../../shared/states/Empty.tsx'

/** Nothing matches, or there is nobody yet: then how to win the first one. */
export function NoCustomers({ filtered }: { filtered: boolean }) {
  const words = useWords()
  const { name } = useOrganisation()
  const mayAsk = useMay('requests.open')
  if (filtered) return <Empty title={words('shared.list.nothing')}>{words('shared.list.nothing.way')}</Empty>
  const action = mayAsk && (
    <GoButton to="requests/new" appearance="primary">
      {words('partner.customers.request')}
    </GoButton>
  )
  return (
    <Empty icon={<PeopleTeamRegular />} title={words('partner.customers.none')} action={action}>
      {words('partner.customers.none.way', { organisation: name })}
    </Empty>
  )
}
