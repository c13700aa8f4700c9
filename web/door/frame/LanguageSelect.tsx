import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { Language } from '../../shared/contracts.ts'
import { LANGUAGES } from '../../shared/intl/language.ts'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'

const useStyles = makeStyles({
  select: {
    ...typographyStyles.body1,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
})

/** The browser's own list: a menu would cost the first visit 27 kB. */
export function LanguageSelect() {
  const words = useWords()
  const styles = useStyles()
  const { language, choose } = useLanguage()
  return (
    <select
      className={styles.select}
      aria-label={words('shared.language')}
      value={language}
      onChange={(event) => choose(event.target.value as Language)}
    >
      {LANGUAGES.map((code) => (
        <option key={code} value={code} lang={code}>
          {words(`shared.language.${code}`)}
        </option>
      ))}
    </select>
  )
}
