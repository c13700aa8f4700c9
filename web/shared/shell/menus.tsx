import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { BuildingRegular } from '@fluentui/react-icons/svg/building'
import { GlobeRegular } from '@fluentui/react-icons/svg/globe'
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out'
import type { Language } from '../contracts.ts'
import { LANGUAGES } from '../intl/language.ts'
import { useLanguage } from '../intl/useLanguage.ts'
import { useWords } from '../intl/useWords.ts'
import { Initials } from '../look/Initials.tsx'
import { PHONE } from '../look/styles.ts'
import { signOut } from '../signOut.ts'
import { onPlainClick } from './onPlainClick.ts'
import type { OrganisationChoice } from './types.ts'

const useStyles = makeStyles({
  organisation: {
    minWidth: 0,
    maxWidth: '32vw',
    '& button': { [PHONE]: { minWidth: '32px', paddingInline: tokens.spacingHorizontalXS } },
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', [PHONE]: { display: 'none' } },
  who: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    maxWidth: '280px',
    overflowWrap: 'anywhere',
  },
  name: typographyStyles.body1Strong,
  email: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
})

/** The organisation one acts as. A link per organisation: the acting organisation is part of the address. */
export function OrganisationMenu({
  className,
  now,
  choices,
}: {
  className: string
  now: { id: string; name: string }
  choices: readonly OrganisationChoice[]
}) {
  const words = useWords()
  const styles = useStyles()
  return (
    <div className={styles.organisation}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={className}
            appearance="transparent"
            icon={<BuildingRegular />}
            aria-label={words('shared.organisation.switch', { name: now.name })}
          >
            <span className={styles.text}>{now.name}</span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <OrganisationLinks choices={choices} now={now.id} />
        </MenuPopover>
      </Menu>
    </div>
  )
}

function OrganisationLinks({ choices, now }: { choices: readonly OrganisationChoice[]; now: string }) {
  const styles = useStyles()
  return (
    <MenuList>
      {choices.map((choice) => (
        <MenuItemLink key={choice.id} href={choice.href} aria-current={choice.id === now ? 'true' : undefined}>
          {choice.name}
          {choice.hint && <div className={styles.email}>{choice.hint}</div>}
        </MenuItemLink>
      ))}
    </MenuList>
  )
}

export function LanguageMenu({ className }: { className: string }) {
  const words = useWords()
  const { language, choose } = useLanguage()
  return (
    <Menu
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0] as Language)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={className}
          appearance="transparent"
          icon={<GlobeRegular />}
          aria-label={words('shared.language')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {LANGUAGES.map((code) => (
            <MenuItemRadio key={code} name="language" value={code} lang={code}>
              {words(`shared.language.${code}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

type PersonProps = {
  className: string
  person: { name: string; email: string }
  items: readonly { label: string; href: string }[]
  go: (href: string) => void
}

export function PersonMenu({ className, person, items, go }: PersonProps) {
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
