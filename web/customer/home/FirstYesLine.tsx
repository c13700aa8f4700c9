import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'

type Props = { first: { by: string | null; own: boolean }; /** The reader may be the second. */ seconds: boolean }

/** Somebody has said yes first, and who is waited for. */
export function FirstYesLine({ first, seconds }: Props) {
  const words = useWords()
  const look = useLook()
  const name = first.by ?? '—'
  return (
    <p className={look.strong}>
      {first.own ? words('two.own') : words(seconds ? 'two.yours' : 'two.others', { name })}
    </p>
  )
}
