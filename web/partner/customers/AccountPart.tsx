import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CopyButton } from '../../shared/CopyButton.tsx'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Part } from './Part.tsx'
import { Tags } from './Tags.tsx'
import type { Customer } from './types.ts'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'

const useStyles = makeStyles({
  id: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
})

/** Who the customer is, and what it signed. */
export function AccountPart({ customer }: { customer: Customer }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  return (
    <Part title={words('partner.account')}>
      <Facts
        items={[
          { label: words('partner.account.id'), value: <Id id={customer.id} /> },
          { label: words('partner.account.legalName'), value: customer.legalName },
          { label: words('partner.account.verified'), value: <Verified verified={customer.verified} /> },
          {
            label: words('partner.account.place'),
            value: `${formats.country(customer.country)}, ${name('cloud', customer.cloud)}`,
          },
          { label: words('partner.account.agreement'), value: <AgreementOf customer={customer} /> },
          { label: words('partner.account.reseller'), value: formats.day(customer.since) },
          { label: words('tags.title'), value: <Tags customer={customer} /> },
        ]}
      />
    </Part>
  )
}

function Id({ id }: { id: string }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <span className={styles.id}>
      <span className={mergeClasses(look.mono, look.quiet)}>{id}</span>
      <CopyButton text={id} size="small" appearance="subtle" />
    </span>
  )
}

function Verified({ verified }: { verified: boolean }) {
  const words = useWords()
  return (
    <Tag color={verified ? 'success' : 'warning'}>
      {words(verified ? 'rooms.organisation.isVerified' : 'rooms.organisation.unverified')}
    </Tag>
  )
}

function AgreementOf({ customer: { agreement } }: { customer: Customer }) {
  const words = useWords()
  const formats = useFormats()
  if (!agreement) return <>{words('partner.account.agreement.none')}</>
  const values = { version: agreement.version, date: formats.day(agreement.acceptedAt) }
  return <>{words(`partner.account.agreement.${agreement.state}`, values)}</>
}
