import { CopyButton } from '../../shared/CopyButton.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'

/** For an outsider, who cannot forward: words to send along with the letter. */
export function HandOn({ partner }: { partner: string }) {
  const words = useWords()
  const look = useLook()
  const text = words('invitation.copy.text', { partner })
  return (
    <Disclosure summary={words('invitation.copy.title')}>
      <div className={look.stackTight}>
        <p className={look.body}>{words('invitation.copy.lead')}</p>
        <blockquote className={look.quiet}>{text}</blockquote>
        <div>
          <CopyButton size="small" text={text} />
        </div>
      </div>
    </Disclosure>
  )
}
