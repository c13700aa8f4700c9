import { CertificateRegular } from '@fluentui/react-icons/svg/certificate'
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task'
import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { HomeRegular } from '@fluentui/react-icons/svg/home'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { PeopleRegular } from '@fluentui/react-icons/svg/people'
import { PersonSupportRegular } from '@fluentui/react-icons/svg/person-support'
import { SettingsRegular } from '@fluentui/react-icons/svg/settings'
import { useWords } from '../shared/intl/useWords.ts'
import type { PortalMenu } from '../shared/portal/PortalFrame.tsx'
import { useCan, useSession } from '../shared/portal/useSession.ts'
import { useMay } from '../shared/rooms/parts/useMay.ts'

/** What this person’s roles open; what they do not is not shown. */
export const useCustomerMenu: PortalMenu = () => {
  const words = useWords()
  const { demo } = useSession()
  const items = [
    { to: '', label: words('customer.menu.home'), icon: <HomeRegular />, exact: true },
    useMay('people.read') && { to: 'users', label: words('customer.menu.users'), icon: <PeopleRegular /> },
    useCan('licences.read') && { to: 'licences', label: words('customer.menu.licences'), icon: <CertificateRegular /> },
    useMay('partner-relationships.read') && {
      to: 'partner-relationships',
      label: words('customer.menu.relationships'),
      icon: <HandshakeRegular />,
    },
    { to: 'agreements', label: words('customer.menu.agreements'), icon: <ClipboardTaskRegular /> },
    useMay('service-requests.read') && {
      to: 'support',
      label: words('support.menu.customer'),
      icon: <PersonSupportRegular />,
    },
    useMay('activity.read') && { to: 'activity', label: words('customer.menu.activity'), icon: <HistoryRegular /> },
    { to: 'settings', label: words('customer.menu.settings'), icon: <SettingsRegular /> },
    demo && { to: 'mailbox', label: words('customer.menu.mailbox'), icon: <MailRegular /> },
  ]
  return {
    items: items.filter((item) => item !== false),
    personItems: [{ label: words('customer.menu.account'), to: 'settings/account' }],
  }
}
