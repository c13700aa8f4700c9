import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { ServiceList } from '../../shared/rooms/support/ServiceList.tsx'
import type { OwnDuties } from '../../shared/rooms/support/types.ts'
import { useWhere } from '../../shared/rooms/support/useWhere.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Loading } from '../../shared/states/Loading.tsx'

/** Where the customer asks for help, and who has to give it. */
export function SupportPage() {
  const words = useWords()
  const look = useLook()
  const where = useWhere()
  const mayAsk = useMay('service-requests.work')
  const ask = mayAsk && (
    <GoButton to="support/new" appearance="primary" icon={<AddRegular />}>
      {words('support.new')}
    </GoButton>
  )
  return (
    <Page title={words('support.menu.customer')} lead={words('support.lead.customer')} actions={ask}>
      <div className={look.stack}>
        <ServiceList where={where} />
        <WhoHelps />
      </div>
    </Page>
  )
}

function WhoHelps() {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const read = useRead<OwnDuties>(`${useOrganisationPath()}/support-duties`)
  return (
    <Section title={words('support.who')}>
      <Shown of={read} waiting={<Loading lines={2} />}>
        {({ items }) => {
          const helping = items.filter(({ runs }) => runs)
          if (helping.length === 0) return <p className={look.body}>{words('support.who.none')}</p>
          return (
            <ul className={look.stackTight}>
              {helping.map(({ partner, since, until }) => (
                <li key={partner.id}>
                  {until === null
                    ? words('support.who.since', { partner: partner.name, since: formats.day(since) })
                    : words('support.who.until', { partner: partner.name, until: formats.moment(until) })}
                </li>
              ))}
            </ul>
          )
        }}
      </Shown>
    </Section>
  )
}
