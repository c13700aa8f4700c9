import type { KeyboardEvent, Ref } from 'react'
import { useLetterStyles } from './styles.ts'

type Props = {
  label: string
  text: string
  language: string
  onChange: (text: string) => void
  onCaret?: (at: number) => void
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  areaRef?: Ref<HTMLTextAreaElement>
}

const COLUMNS = 72

/** A piece of the letter, as tall as its text. */
export function LetterArea({ label, text, language, onChange, onCaret, onKeyDown, areaRef }: Props) {
  const styles = useLetterStyles()
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / COLUMNS)), 0)
  return (
    <textarea
      ref={areaRef}
      className={styles.area}
      aria-label={label}
      lang={language}
      rows={Math.max(2, rows)}
      maxLength={9_000}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      onSelect={(event) => onCaret?.(event.currentTarget.selectionStart)}
      onKeyDown={onKeyDown}
    />
  )
}
