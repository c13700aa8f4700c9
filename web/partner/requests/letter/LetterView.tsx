import { useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import { partsOf } from './body.ts'
import { LinkChip } from './LinkChip.tsx'
import { useLetterStyles } from './styles.ts'
import type { Letter } from '../types.ts'

type Props = { letter: Letter; to?: string; language: string }

/** A letter as it will be read, with its link as a chip. */
export function LetterView({ letter, to, language }: Props) {
  const words = useWords()
  const look = useLook()
  const styles = useLetterStyles()
  const parts = partsOf(letter.body)
  return (
    <div className={styles.box}>
      {to && <p className={look.quiet}>{words('partner.letter.to', { to })}</p>}
      <p className={styles.subject} lang={language}>
        {letter.subject}
      </p>
      <p className={styles.text} lang={language}>
        {parts ? parts.before : letter.body}
      </p>
      {parts && <LinkChip />}
      {parts && (
        <p className={styles.text} lang={language}>
          {parts.after}
        </p>
      )}
    </div>
  )
}
