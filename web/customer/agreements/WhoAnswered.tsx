import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useOrganisation } from '../../shared/portal/useSession.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { valueAt, type Receipt, type ReceiptDocument, type Sayer, type SealedValue } from './receipt.ts'

/** Who gave the answer, in which role, and how surely it was known; both, where two had to agree. */
export function WhoAnswered({ receipt, document }: { receipt: Receipt; document: ReceiptDocument }) {
  const words = useWords()
  const { acceptedBy, founder, firstYes } = document
  const at = document.acceptedAt ?? document.at
  if (founder) return <Who receipt={receipt} title={words('customer.receipt.founder')} place="/founder" at={at} />
  if (document.recovery)
    return (
      <>
        <Who
          receipt={receipt}
          title={words('customer.receipt.recovery.opened')}
          place="/openedBy"
          at={document.openedAt}
        />
        <Who
          receipt={receipt}
          title={words('customer.receipt.recovery.approved')}
          place="/approvedBy"
          at={document.approvedAt}
        />
      </>
    )
  if (!acceptedBy) return null
  const of = (sayer: Sayer) => (sayer.side ? document[sayer.side]?.name : undefined)
  const [one, other] = [firstYes && of(firstYes), of(acceptedBy)]
  const title = other
    ? words('support.receipt.second', { organisation: other })
    : words(firstYes ? 'customer.receipt.second' : 'customer.receipt.who')
  return (
    <>
      {firstYes && (
        <Who
          receipt={receipt}
          title={one ? words('support.receipt.first', { organisation: one }) : words('customer.receipt.first')}
          of={one}
          place="/firstYes"
          sayer={firstYes}
          at={firstYes.at}
        />
      )}
      <Who receipt={receipt} title={title} place="/acceptedBy" sayer={acceptedBy} of={other} at={at} />
    </>
  )
}

type WhoProps = {
  receipt: Receipt
  title: string
  place: string
  sayer?: Sayer
  /** In which organisation somebody has its roles, where that is another one. */
  of?: string | undefined
  at: string | undefined
}

function Who({ receipt, title, place, sayer = {}, of, at }: WhoProps) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const { name: own } = useOrganisation()
  const organisation = of ?? own
  const { roles = [], signIn } = sayer
  const email = valueAt(receipt, `${place}/email`)
  return (
    <Section title={title}>
      <Facts
        items={[
          { label: words('customer.receipt.name'), value: <PersonalValue of={valueAt(receipt, `${place}/name`)} /> },
          email && { label: words('customer.receipt.email'), value: <PersonalValue of={email} /> },
          roles.length > 0 && {
            label: words('customer.receipt.role'),
            value: formats.list(roles.map((role) => words('role.of', { role: name('role', role), organisation }))),
          },
          { label: words('customer.receipt.when'), value: at && formats.moment(at) },
          signIn && {
            label: words('customer.receipt.signIn'),
            value: words(howSigned(signIn), {
              at: signIn.authenticatedAt ? formats.moment(signIn.authenticatedAt) : '–',
            }),
          },
        ]}
      />
    </Section>
  )
}

/** Receipts from before there were passkeys say only whether there was a second factor. */
const howSigned = ({ strength, secondFactor }: NonNullable<Sayer['signIn']>) =>
  strength === 'passkey'
    ? 'customer.receipt.signIn.passkey'
    : secondFactor
      ? 'customer.receipt.signIn.two'
      : 'customer.receipt.signIn.one'

/** A personal value lies beside the document and may be erased; the document still verifies. */
export function PersonalValue({ of: value }: { of: SealedValue | undefined }) {
  const words = useWords()
  const formats = useFormats()
  if (!value) return null
  if (value.erasedAt) return <em>{words('customer.receipt.erased', { on: formats.day(value.erasedAt) })}</em>
  return <>{value.value ?? '–'}</>
}
