import { makeStyles, tokens } from '@fluentui/react-components'
import { useParams } from 'react-router'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { History } from '../../shared/rooms/billing/History.tsx'
import { ProfileFacts } from '../../shared/rooms/billing/ProfileFacts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { BillingForm } from './BillingForm.tsx'
import { CompanyPart } from './CompanyPart.tsx'
import type { BillingOfCustomer } from './types.ts'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
})

/** What a customer is billed by, beside what it is by its own register; who changed what stands below. */
export function BillingPage() {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const { customerId = '' } = useParams()
  const path = `${useOrganisationPath()}/customers/${customerId}/billing-profile`
  const read = useRead<BillingOfCustomer>(path)
  const name = read.data?.company.name
  return (
    <Page
      title={name ? words('account.billing.of', { customer: name }) : words('account.billing')}
      lead={name && words('account.billing.lead', { customer: name })}
      above={<Back to="customers">{words('account.billing.back')}</Back>}
    >
      <Shown of={read}>
        {(billing) => (
          <div className={look.stack}>
            <div className={styles.columns}>
              {billing.mayWrite ? <BillingForm key={path} path={path} read={billing} /> : <ReadOnly read={billing} />}
              <CompanyPart company={billing.company} />
            </div>
            <History path={path} />
          </div>
        )}
      </Shown>
    </Page>
  )
}

function ReadOnly({ read: { profile } }: { read: BillingOfCustomer }) {
  const words = useWords()
  return (
    <Section title={words('account.billing.whom')}>
      {profile ? (
        <ProfileFacts profile={profile} />
      ) : (
        <Empty title={words('account.billing.none')}>{words('account.billing.none.way')}</Empty>
      )}
    </Section>
  )
}
