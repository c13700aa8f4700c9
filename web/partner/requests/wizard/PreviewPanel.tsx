import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import type { UseQueryResult } from '@tanstack/react-query'
import { useFormats } from '../../../shared/format.ts'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import { problemIn } from '../../../shared/problem.ts'
import { Loading } from '../../../shared/states/Loading.tsx'
import { Problem } from '../../../shared/states/Problem.tsx'
import { LetterView } from '../letter/LetterView.tsx'
import type { Preview } from '../types.ts'

const useStyles = makeStyles({
  points: {
    listStyleType: 'none',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  point: { display: 'flex', gap: tokens.spacingHorizontalS, ...typographyStyles.body1 },
  tick: { flexShrink: 0, fontSize: '16px', marginTop: '2px', color: tokens.colorStatusSuccessForeground1 },
})

type Props = { of: UseQueryResult<Preview>; to?: string; withLetter?: boolean }

/** What the customer will really see; drawn beside every step. */
export function PreviewPanel({ of: { data, error, isPlaceholderData, refetch }, to, withLetter }: Props) {
  const words = useWords()
  const look = useLook()
  if (!data) return error ? <Problem problem={problemIn(error)} retry={() => void refetch()} /> : <Loading lines={6} />
  return (
    <div className={look.stack} aria-busy={isPlaceholderData}>
      {withLetter && (
        <section className={look.stackTight}>
          <h2 className={look.title3}>{words('partner.preview.letter')}</h2>
          <LetterView letter={data.letter} to={to} language={data.language} />
        </section>
      )}
      <Asked preview={data} />
    </div>
  )
}

function Asked({ preview }: { preview: Preview }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const formats = useFormats()
  return (
    <section className={look.stackTight}>
      <h2 className={look.title3}>{words('partner.preview.asked')}</h2>
      <p className={look.quiet}>
        {words('partner.preview.language', { language: formats.languageInText(preview.language) })}
      </p>
      <ul className={styles.points} lang={preview.language}>
        {preview.points.map((point) => (
          <li key={point} className={styles.point}>
            <CheckmarkRegular className={styles.tick} aria-hidden />
            <span>{point}</span>
          </li>
        ))}
      </ul>
      {preview.until && <p>{words('partner.preview.until', { date: formats.date(preview.until) })}</p>}
      <p className={look.quiet} lang={preview.language}>
        {preview.whoMayAnswer}
      </p>
    </section>
  )
}
