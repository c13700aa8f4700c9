import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { BuildingPeopleRegular } from '@fluentui/react-icons/svg/building-people'
import { BuildingRegular } from '@fluentui/react-icons/svg/building'
import { CloudRegular } from '@fluentui/react-icons/svg/cloud'
import { DataUsageRegular } from '@fluentui/react-icons/svg/data-usage'
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox'
import { PeopleRegular } from '@fluentui/react-icons/svg/people'
import { PersonSupportRegular } from '@fluentui/react-icons/svg/person-support'
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key'
import { PersonRegular } from '@fluentui/react-icons/svg/person'
import { useWords } from '../shared/intl/useWords.ts'
import type { PortalMenu } from '../shared/portal/PortalFrame.tsx'
import { useSession } from '../shared/portal/useSession.ts'

/** Operators have one role, which opens everything here. */
export const useOperatorMenu: PortalMenu = () => {
  const words = useWords()
  const { demo } = useSession()
  const items = [
    { to: '', label: words('operator.overview'), icon: <DataUsageRegular />, exact: true },
    { to: 'partners', label: words('operator.partners'), icon: <BuildingPeopleRegular /> },
    { to: 'customers', label: words('operator.customers'), icon: <BuildingRegular /> },
    {
      to: 'products',
      label: words('operator.menu.catalogue'),
      icon: <BoxRegular />,
      besides: ['offers', 'services'],
    },
    { to: 'reference', label: words('operator.reference'), icon: <CloudRegular /> },
    { to: 'agreements', label: words('operator.agreements'), icon: <DocumentTextRegular /> },
    { to: 'service-requests', label: words('support.menu'), icon: <PersonSupportRegular /> },
    { to: 'recoveries', label: words('operator.menu.recoveries'), icon: <PersonKeyRegular /> },
    { to: 'deliveries', label: words('operator.deliveries'), icon: <MailRegular /> },
    { to: 'activity', label: words('operator.activity'), icon: <HistoryRegular /> },
    { to: 'people', label: words('operator.people'), icon: <PeopleRegular /> },
    { to: 'account', label: words('operator.account'), icon: <PersonRegular /> },
    demo && { to: 'mailbox', label: words('operator.mailbox'), icon: <MailInboxRegular /> },
  ]
  return {
    items: items.filter((item) => item !== false),
    personItems: [{ label: words('operator.account'), to: 'account' }],
  }
}
