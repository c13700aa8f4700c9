import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out'
import { useWords } from '../intl/useWords.ts'
import { Initials } from '../look/Initials.tsx'
import { signOut } from '../signOut.ts'
import { onPlainClick } from './onPlainClick.ts'

const useStyles = makeStyles({
  who: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    maxWidth: '280px',
    overflowWrap: 'anywhere',
  },
  name: typographyStyles.body1Strong,
  email: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
})

type Props = {
  className: string
  person: { name: string; email: string }
  items: readonly { label: string; href: string }[]
  go: (href: string) => void
}

/** Who is signed in, what is one's own, and the way out. */
export function PersonMenu({ className, person, items, go }: Props) {
  const words = useWords()
  const styles = useStyles()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={className}
          appearance="transparent"
          shape="circular"
          aria-label={words('shared.person.menu', { name: person.name })}
          icon={<Initials name={person.name} />}
        />
      </MenuTrigger>
      <MenuPopover>
        <div className={styles.who}>
          <div className={styles.name}>{person.name}</div>
          <div className={styles.email}>{person.email}</div>
        </div>
        <MenuDivider />
        <MenuList>
          {items.map((item) => (
            <MenuItemLink key={item.href} href={item.href} onClick={onPlainClick(() => go(item.href))}>
              {item.label}
            </MenuItemLink>
          ))}
          <MenuItem icon={<SignOutRegular />} onClick={() => void signOut()}>
            {words('shared.signOut')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
