import { Button } from '@fluentui/react-components'
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useOrganisation, useSession } from '../../shared/portal/useSession.ts'
import type { Customer } from './types.ts'

/** The way into the customer’s own admin portal, for whoever holds something there. */
export function EnterPortal({ customer }: { customer: Customer }) {
  const words = useWords()
  const look = useLook()
  const { portalPath } = useSession()
  const { organisationId } = useOrganisation()
  return (
    <div className={look.stackTight}>
      <div>
        <Button
          as="a"
          appearance="primary"
          icon={<PersonSwapRegular />}
          href={`/${portalPath}/${organisationId}/customers/${customer.id}`}
        >
          {words('partner.customers.enter')}
        </Button>
      </div>
      <p className={look.quiet}>{words('partner.customers.enter.what')}</p>
    </div>
  )
}
