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
  const digests = [...new Set([binding.digest, read.digest])]
  return (
    <>
      <p className={look.body}>
        {words('customer.receipt.agreement.read', {
          read: language(read.language),
          binding: language(binding.language),
        })}
      </p>
      <p className={look.quiet}>{words('customer.receipt.agreement.digests')}</p>
      {digests.map((digest) => (
        <p key={digest} className={look.quiet}>
          <span className={look.mono}>{digest}</span>
        </p>
      ))}
    </>
  )
}
