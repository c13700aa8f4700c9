import { Button, mergeClasses } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import type { KeyboardEvent, Ref } from 'react'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useLetterStyles } from './styles.ts'

/** Stands where the link will stand. One piece: it is taken out as a whole or not at all. */
export function LinkChip({ onRemove, chipRef }: { onRemove?: () => void; chipRef?: Ref<HTMLSpanElement> }) {
  const words = useWords()
  const styles = useLetterStyles()
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove?.()
  }
  const remove = onRemove && (
    <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={words('partner.letter.link.remove')} title={words('partner.letter.link.remove')} onClick={onRemove} />
  )
  return (
    <span ref={chipRef} className={mergeClasses(styles.chip)} tabIndex={onRemove ? -1 : undefined} onKeyDown={press}>
      <LinkRegular aria-hidden />
      <span>{words('partner.letter.link')}</span>
      {remove}
    </span>
  )
}
