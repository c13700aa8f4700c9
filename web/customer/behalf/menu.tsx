import { CertificateRegular } from '@fluentui/react-icons/svg/certificate'
import { HomeRegular } from '@fluentui/react-icons/svg/home'
import { PeopleRegular } from '@fluentui/react-icons/svg/people'
import { useWords } from '../../shared/intl/useWords.ts'
import { useCan } from '../../shared/portal/useSession.ts'

/** What the rights open here; what they do not is not offered. */
export function useBehalfMenu() {
  const words = useWords()
  const items = [
    { to: '', label: words('customer.menu.home'), icon: <HomeRegular />, exact: true },
    useCan('people.read') && { to: 'users', label: words('customer.menu.users'), icon: <PeopleRegular /> },
    useCan('licences.read') && { to: 'licences', label: words('customer.menu.licences'), icon: <CertificateRegular /> },
  ]
  return items.filter((item) => item !== false)
}
