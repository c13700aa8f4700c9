import { Input } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useWords } from '../intl/useWords.ts'
import { idOf, LIST } from './Hits.tsx'

type Props = {
  typed: string
  onType: (typed: string) => void
  chosen: string | undefined
  onKeyDown: (event: KeyboardEvent) => void
}

/** The combobox: the focus stays in it, and what is chosen is told by its id. */
export function FindField({ typed, onType, chosen, onKeyDown }: Props) {
  const words = useWords()
  const field = useRef<HTMLInputElement>(null)
  // The words come after the dialog, which would have looked for its first field before there was one.
  useEffect(() => field.current?.focus(), [])
  return (
    <Input
      ref={field}
      size="large"
      role="combobox"
      aria-label={words('palette.title')}
      aria-autocomplete="list"
      aria-expanded={chosen !== undefined}
      aria-controls={LIST}
      aria-activedescendant={chosen && idOf(chosen)}
      placeholder={words('palette.placeholder')}
      contentBefore={<SearchRegular />}
      value={typed}
      maxLength={100}
      onChange={(_, data) => onType(data.value)}
      onKeyDown={onKeyDown}
    />
  )
}
