import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useOrganisation } from '../../shared/portal/useSession.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { valueAt, type Receipt, type ReceiptDocument, type SealedValue } from './receipt.ts'

/** Who gave the answer, in which role, and how surely it was known. */
export function WhoAnswered({ receipt, document }: { receipt: Receipt; document: ReceiptDocument }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const organisation = useOrganisation().name
  const { acceptedBy, founder } = document
  const at = document.acceptedAt ?? document.at
  if (!acceptedBy && !founder) return null
  const place = founder ? '/founder' : '/acceptedBy'
  const { roles = [], signIn } = acceptedBy ?? {}
  return (
    <Section title={words(founder ? 'customer.receipt.founder' : 'customer.receipt.who')}>
      <Facts
        items={[
          { label: words('customer.receipt.name'), value: <PersonalValue of={valueAt(receipt, `${place}/name`)} /> },
          { label: words('customer.receipt.email'), value: <PersonalValue of={valueAt(receipt, `${place}/email`)} /> },
          roles.length > 0 && {
            label: words('customer.receipt.role'),
            value: formats.list(roles.map((role) => words('role.of', { role: name('role', role), organisation }))),
          },
          { label: words('customer.receipt.when'), value: at && formats.moment(at) },
          signIn && {
            label: words('customer.receipt.signIn'),
            value: words(signIn.secondFactor ? 'customer.receipt.signIn.two' : 'customer.receipt.signIn.one', {
              at: signIn.authenticatedAt ? formats.moment(signIn.authenticatedAt) : '–',
            }),
          },
        ]}
      />
    </Section>
  )
}

/** A personal value lies beside the document and may be erased; the document still verifies. */
export function PersonalValue({ of: value }: { of: SealedValue | undefined }) {
  const words = useWords()
  const formats = useFormats()
  if (!value) return null
  if (value.erasedAt) return <em>{words('customer.receipt.erased', { on: formats.day(value.erasedAt) })}</em>
  return <>{value.value ?? '–'}</>
}
