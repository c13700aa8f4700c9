import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  initials: {
    ...typographyStyles.caption1Strong,
    flexShrink: 0,
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    borderRadius: '50%',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    '::before': { content: 'attr(data-initials)' },
  },
})

/** A small picture of a name. A drawing, not text: no screen reader spells it. (Fluent's avatar is 10 kB.) */
export function Initials({ name }: { name: string }) {
  const styles = useStyles()
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('')
  return <span className={styles.initials} aria-hidden data-initials={letters.toLocaleUpperCase()} />
}
