import { Button, Input, makeStyles } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useEffect, useState } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { PHONE } from '../../look/styles.ts'

const useStyles = makeStyles({
  field: { flexGrow: 1, minWidth: '220px', maxWidth: '420px', [PHONE]: { maxWidth: 'none', width: '100%' } },
})

type Props = { label: string; value: string; onChange: (value: string) => void }

/** Searches while one types, a moment after the last key. */
export function SearchField({ label, value, onChange }: Props) {
  const words = useWords()
  const styles = useStyles()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed.trim() === value) return undefined
    const timer = setTimeout(() => onChange(typed.trim()), 300)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  const clear = (
    <Button
      appearance="transparent"
      size="small"
      aria-label={words('rooms.search.clear')}
      icon={<DismissRegular />}
      onClick={() => onChange('')}
    />
  )
  return (
    <Input
      className={styles.field}
      type="text"
      role="searchbox"
      aria-label={label}
      placeholder={label}
      value={typed}
      maxLength={100}
      contentBefore={<SearchRegular />}
      contentAfter={typed ? clear : undefined}
      onChange={(_, data) => setTyped(data.value)}
      onKeyDown={(event) => event.key === 'Enter' && onChange(typed.trim())}
    />
  )
}
