import { makeStyles, tokens } from '@fluentui/react-components'
import { useWords } from '../intl/useWords.ts'

export const CONTENT = 'content'

const useStyles = makeStyles({
  link: {
    position: 'absolute',
    left: tokens.spacingHorizontalM,
    top: '-60px',
    zIndex: 100,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    ':focus': { top: tokens.spacingVerticalS },
  },
})

/** The first stop of the tab key: over the bars, to the content. */
export function SkipLink() {
  const words = useWords()
  const styles = useStyles()
  const skip = (event: React.MouseEvent) => {
    event.preventDefault()
    document.getElementById(CONTENT)?.focus()
  }
  return (
    <a className={styles.link} href={`#${CONTENT}`} onClick={skip}>
      {words('shared.skip')}
    </a>
  )
}
