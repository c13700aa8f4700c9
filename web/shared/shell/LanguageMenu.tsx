import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { GlobeRegular } from '@fluentui/react-icons/svg/globe'
import type { Language } from '../contracts.ts'
import { LANGUAGES } from '../intl/language.ts'
import { useLanguage } from '../intl/useLanguage.ts'
import { useWords } from '../intl/useWords.ts'

/** Each language by its own name, so that whoever is lost in another one finds it. */
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
