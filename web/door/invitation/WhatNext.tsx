import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'

const useStyles = makeStyles({
  steps: {
    listStyleType: 'none',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    counterReset: 'step',
  },
  step: {
    ...typographyStyles.body1,
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    counterIncrement: 'step',
    '::before': {
      ...typographyStyles.caption1Strong,
      content: 'counter(step)',
      display: 'grid',
      placeItems: 'center',
      flexShrink: 0,
      width: '24px',
      height: '24px',
      borderRadius: '50%',
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
    },
  },
})

/** What a newcomer has before it, and that nothing happens by itself. */
export function WhatNext() {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  return (
    <section className={look.card}>
      <div className={look.stack}>
        <h2 className={look.title2}>{words('invitation.next.title')}</h2>
        <ol className={styles.steps}>
          {(['signIn', 'read', 'answer'] as const).map((step) => (
            <li key={step} className={styles.step}>
              {words(`invitation.next.${step}`)}
            </li>
          ))}
        </ol>
        <p className={look.body}>{words('invitation.next.nothing')}</p>
      </div>
    </section>
  )
}
