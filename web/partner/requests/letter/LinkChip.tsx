import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import type { KeyboardEvent, Ref } from 'react'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useLetterStyles } from './styles.ts'

/** Stands where the link will stand. One piece: it is taken out as a whole or not at all. */
export function LinkChip({ onRemove, removeRef }: { onRemove?: () => void; removeRef?: Ref<HTMLButtonElement> }) {
  const words = useWords()
  const styles = useLetterStyles()
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove?.()
  }
  return (
    <span className={styles.chip}>
      <LinkRegular aria-hidden />
      <span>{words('partner.letter.link')}</span>
      {onRemove && (
        <Button
          ref={removeRef}
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={words('partner.letter.link.remove')}
          title={words('partner.letter.link.remove')}
          onClick={onRemove}
          onKeyDown={press}
        />
      )}
    </span>
  )
}
