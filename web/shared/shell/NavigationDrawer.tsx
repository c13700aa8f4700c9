import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useWords } from '../intl/useWords.ts'
import { Navigation } from './Navigation.tsx'
import type { NavItem } from './types.ts'

type Props = { items: readonly NavItem[]; path: string; go: (href: string) => void; onClose: () => void }

/** The menu on a narrow screen; fetched when it is first opened. */
export default function NavigationDrawer({ onClose, ...menu }: Props) {
  const words = useWords()
  const close = (
    <Button appearance="subtle" aria-label={words('shared.menu.close')} icon={<DismissRegular />} onClick={onClose} />
  )
  return (
    <OverlayDrawer open position="start" onOpenChange={(_, { open }) => !open && onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle action={close}>{words('shared.menu')}</DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <Navigation {...menu} />
      </DrawerBody>
    </OverlayDrawer>
  )
}
