import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useSession } from '../../shared/portal/useSession.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useLanguageName } from '../../shared/useLanguageName.ts'

type Ref = { language: string; digest: string }

/** An agreement that was accepted by itself. */
export function AgreementShown({ version, binding, read }: { version: number; binding: Ref; read: Ref }) {
  const words = useWords()
  const { installation } = useSession()
  return (
    <Section title={words('customer.receipt.agreement', { installation, version })}>
      <AgreementRead binding={binding} read={read} />
    </Section>
  )
}

/** In which language it was read, which text binds, and the digests of both. */
export function AgreementRead({ binding, read }: { binding: Ref; read: Ref }) {
  const words = useWords()
  const language = useLanguageName()
  const look = useLook()
  // One text where what was read is what binds.
  const texts = binding.digest === read.digest ? [binding] : [read, binding]
  return (
    <>
      <p className={look.body}>
        {words('customer.receipt.agreement.read', {
          read: language(read.language),
          binding: language(binding.language),
        })}
      </p>
      <p className={look.quiet}>{words('customer.receipt.agreement.digests')}</p>
      {texts.map((text) => (
        <p key={text.digest} className={look.quiet}>
          {language(text.language)}: <span className={look.mono}>{text.digest}</span>
        </p>
      ))}
    </>
  )
}
