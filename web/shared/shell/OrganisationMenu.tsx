import {
  Button,
  Menu,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { BuildingRegular } from '@fluentui/react-icons/svg/building'
import { useWords } from '../intl/useWords.ts'
import { PHONE } from '../look/styles.ts'
import type { OrganisationChoice } from './types.ts'

const useStyles = makeStyles({
  organisation: {
    minWidth: 0,
    maxWidth: '32vw',
    '& button': { [PHONE]: { minWidth: '32px', paddingInline: tokens.spacingHorizontalXS } },
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', [PHONE]: { display: 'none' } },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
})

type Props = { className: string; now: { id: string; name: string }; choices: readonly OrganisationChoice[] }

/** The organisation one acts as. A link per organisation: the acting organisation is part of the address. */
export function OrganisationMenu({ className, now, choices }: Props) {
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
          {choice.hint && <div className={styles.hint}>{choice.hint}</div>}
        </MenuItemLink>
      ))}
    </MenuList>
  )
}
