import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useWords } from '../../../shared/intl/useWords.ts'
import type { Parts } from './body.ts'
import { LetterArea } from './LetterArea.tsx'
import { LinkChip } from './LinkChip.tsx'
import { useLetterStyles } from './styles.ts'

type Props = {
  parts: Parts
  language: string
  returned: boolean
  onChange: (parts: Parts) => void
  onTakeOut: () => void
}
type Key = KeyboardEvent<HTMLTextAreaElement>

/** Text, link, text: looks and reads like one letter. Deleting towards the link stops at it; a second press takes it out. */
export function LinkedBody({ parts, language, returned, onChange, onTakeOut }: Props) {
  const words = useWords()
  const styles = useLetterStyles()
  const chip = useRef<HTMLButtonElement>(null)
  const before = useRef<HTMLTextAreaElement>(null)
  const after = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (returned) chip.current?.focus()
  }, [returned])
  const fromAbove = (event: Key) => {
    if (!isAtEnd(event)) return
    if (event.key === 'Delete') stopAt(event, chip.current)
    if (event.key === 'ArrowDown' || event.key === 'ArrowRight') stopAt(event, after.current, 0)
  }
  const fromBelow = (event: Key) => {
    if (!isAtStart(event)) return
    if (event.key === 'Backspace') stopAt(event, chip.current)
    if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') stopAt(event, before.current, parts.before.length)
  }
  return (
    <div className={styles.box}>
      <LetterArea
        areaRef={before}
        label={words('partner.letter.before')}
        text={parts.before}
        language={language}
        onChange={(text) => onChange({ ...parts, before: text })}
        onKeyDown={fromAbove}
      />
      <LinkChip removeRef={chip} onRemove={onTakeOut} />
      <LetterArea
        areaRef={after}
        label={words('partner.letter.after')}
        text={parts.after}
        language={language}
        onChange={(text) => onChange({ ...parts, after: text })}
        onKeyDown={fromBelow}
      />
    </div>
  )
}

const isAtEnd = ({ currentTarget: area }: Key) => area.selectionStart === area.value.length
const isAtStart = ({ currentTarget: area }: Key) => area.selectionEnd === 0

function stopAt(event: Key, element: HTMLElement | null, caret?: number) {
  event.preventDefault()
  element?.focus()
  if (element instanceof HTMLTextAreaElement && caret !== undefined) element.setSelectionRange(caret, caret)
}
