import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { HomeRegular } from '@fluentui/react-icons/svg/home'
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox'
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import { PersonSupportRegular } from '@fluentui/react-icons/svg/person-support'
import { SettingsRegular } from '@fluentui/react-icons/svg/settings'
import { ShieldPersonRegular } from '@fluentui/react-icons/svg/shield-person'
import { useWords } from '../shared/intl/useWords.ts'
import type { PortalMenu } from '../shared/portal/PortalFrame.tsx'
import { useSession } from '../shared/portal/useSession.ts'
import { useMay } from '../shared/rooms/parts/useMay.ts'

/** What this person’s roles open; what they do not is not shown. */
export const usePartnerMenu: PortalMenu = () => {
  const words = useWords()
  const { demo } = useSession()
  const items = [
    useMay('home.read') && { to: '', label: words('home.menu'), icon: <HomeRegular />, exact: true },
    useMay('customers.read') && {
      to: 'customers',
      label: words('partner.menu.customers'),
      icon: <PeopleTeamRegular />,
      besides: ['renewals', 'former-customers'],
    },
    useMay('requests.read') && {
      to: 'requests',
      label: words('partner.menu.requests'),
      icon: <DocumentTextRegular />,
      besides: ['standing-links'],
    },
    useMay('subscriptions.read') && {
      to: 'subscriptions',
      label: words('partner.menu.subscriptions'),
      icon: <BoxRegular />,
      besides: ['transfers'],
    },
    useMay('groups.read') && { to: 'groups', label: words('groups.menu'), icon: <ShieldPersonRegular /> },
    useMay('service-requests.read') && {
      to: 'service-requests',
      label: words('support.menu'),
      icon: <PersonSupportRegular />,
    },
    useMay('activity.read') && { to: 'activity', label: words('partner.menu.activity'), icon: <HistoryRegular /> },
    { to: 'settings', label: words('partner.menu.settings'), icon: <SettingsRegular /> },
    demo && { to: 'mailbox', label: words('partner.menu.mailbox'), icon: <MailInboxRegular /> },
  ]
  return {
    items: items.filter((item) => item !== false),
    personItems: [{ label: words('partner.settings.account'), to: 'settings/account' }],
  }
}
