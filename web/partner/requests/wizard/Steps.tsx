import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { useWords } from '../../../shared/intl/useWords.ts'
import { PHONE, useLook } from '../../../shared/look/styles.ts'
import { GoLink } from '../../../shared/portal/Go.tsx'

export const STEPS = ['what', 'rights', 'email', 'done'] as const
export type StepId = (typeof STEPS)[number]

const useStyles = makeStyles({
  // On a telephone the numbers are enough to see the way; only the step one is at is named.
  other: {
    [PHONE]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
      whiteSpace: 'nowrap',
    },
  },
  list: {
    listStyleType: 'none',
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXL}`,
    [PHONE]: { columnGap: tokens.spacingHorizontalM },
  },
  step: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground3,
  },
  now: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  number: {
    ...typographyStyles.caption1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  numberNow: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    borderTopColor: 'transparent',
    borderRightColor: 'transparent',
    borderBottomColor: 'transparent',
    borderLeftColor: 'transparent',
  },
})

/** The four steps; those behind can be gone back to while the draft is one. */
export function Steps({ step, requestId }: { step: StepId; requestId?: string }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const at = STEPS.indexOf(step)
  return (
    <nav aria-label={words('partner.wizard.steps')}>
      <ol className={styles.list}>
        {STEPS.map((id, index) => {
          const done = index < at
          const label = words(`partner.step.${id}`)
          return (
            <li
              key={id}
              className={mergeClasses(styles.step, index === at && styles.now)}
              aria-current={index === at ? 'step' : undefined}
            >
              <span className={mergeClasses(styles.number, index === at && styles.numberNow)} aria-hidden>
                {done ? <CheckmarkRegular /> : index + 1}
              </span>
              <span className={index === at ? undefined : styles.other}>
                {done && requestId && step !== 'done' ? (
                  <GoLink to={`requests/${requestId}/${id}`}>{label}</GoLink>
                ) : (
                  label
                )}
              </span>
              {done && <span className={look.hidden}>{words('partner.wizard.stepDone')}</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
