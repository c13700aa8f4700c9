import type { Answer, Provided } from '../../contracts.ts'
import { AreaWords } from '../../intl/AreaWords.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useRead } from '../../portal/useApi.ts'
import { useBehalf, useOrganisation, useOrganisationPath, useSession, useSubject } from '../../portal/useSession.ts'
import { WhyButton } from '../delegation/WhyButton.tsx'
import { Section } from '../parts/Section.tsx'
import { commerceArea } from './area.ts'
import { ServiceList } from './ServiceList.tsx'

/** The services of the organisation that one is in, at home or for it. */
export default function OwnServices() {
  return (
    <AreaWords area={commerceArea}>
      <List />
    </AreaWords>
  )
}

function List() {
  const words = useWords()
  const look = useLook()
  const path = useOrganisationPath()
  const { name: customer } = useSubject()
  const behalf = useBehalf()
  const read = useRead<Answer<Provided['services']>>(`${path}/services`)
  return (
    <Section plain title={words('commerce.services')} lead={words('commerce.services.own.lead', { customer })}>
      <Shown of={read}>
        {({ items }) => (
          <div className={look.stack}>
            <ServiceList
              services={items}
              customer={customer}
              why={behalf && ((action) => <WhyNotI path={path} action={action} />)}
            />
          </div>
        )}
      </Shown>
    </Section>
  )
}

/** Asks why one may not do something at the customer. */
export function WhyNotI({ path, action }: { path: string; action: string }) {
  const { personId, displayName } = useSession()
  const { name: partner } = useOrganisation()
  if (!personId) return null
  return (
    <WhyButton
      path={path}
      partner={partner}
      people={[{ id: personId, name: displayName ?? '' }]}
      person={personId}
      action={action}
    />
  )
}
