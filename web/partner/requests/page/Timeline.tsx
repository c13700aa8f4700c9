import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useFormats } from '../../../shared/format.ts'
import { useNames, useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import type { Fact, Request } from '../types.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    paddingLeft: tokens.spacingHorizontalXXL,
    paddingBottom: tokens.spacingVerticalL,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '4px',
      top: '6px',
      width: '10px',
      height: '10px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorBrandBackground,
    },
    '::after': {
      content: '""',
      position: 'absolute',
      left: '8px',
      top: '18px',
      bottom: '-4px',
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
    ':last-child::after': { display: 'none' },
  },
  what: typographyStyles.body1,
})

/** What happened, oldest first, and who did it. The customer’s people are never named. */
export function Timeline({ request }: { request: Request }) {
  const styles = useStyles()
  const look = useLook()
  const formats = useFormats()
  const say = useFactWords()
  return (
    <ol className={styles.list}>
      {request.facts.map((fact) => (
        <li key={fact.id} className={styles.item}>
          <span className={styles.what}>{say(fact)}</span>
          <time className={look.quiet} dateTime={fact.at}>
            {formats.moment(fact.at)}
          </time>
        </li>
      ))}
    </ol>
  )
}

function useFactWords() {
  const words = useWords()
  const name = useNames()
  return (fact: Fact) => {
    const who =
      fact.side === 'partner'
        ? (fact.by ?? words('partner.timeline.colleague'))
        : words(`partner.timeline.${fact.side}`)
    // A choice in a sentence has a name of one word.
    return name('partner.timeline', fact.kind, {
      who,
      way: fact.way === 'mail-program' ? 'mail' : (fact.way ?? 'none'),
    })
  }
}
