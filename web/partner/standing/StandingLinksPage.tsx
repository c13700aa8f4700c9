import { AddRegular } from '@fluentui/react-icons/svg/add'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { AreaWords } from '../../shared/intl/AreaWords.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { standingArea } from './area.ts'
import { StandingLinkPart } from './StandingLinkPart.tsx'
import type { StandingLinks } from './types.ts'

/** Addresses by which anybody is asked, and what has come of each. */
export const StandingLinksPage = () => (
  <AreaWords area={standingArea}>
    <Room />
  </AreaWords>
)

function Room() {
  const words = useWords()
  const look = useLook()
  const mayAsk = useMay('requests.open')
  const at = `${useOrganisationPath()}/standing-links`
  const read = useRead<StandingLinks>(at)
  const add = mayAsk && (
    <GoButton to="requests/new" appearance="primary" icon={<AddRegular />}>
      {words('standing.new')}
    </GoButton>
  )
  return (
    <Page
      title={words('standing.title')}
      lead={words('standing.lead')}
      above={<Back to="requests">{words('partner.requests')}</Back>}
      actions={read.data && read.data.items.length > 0 && add}
    >
      <Shown of={read}>
        {({ items }) =>
          items.length === 0 ? (
            <div className={look.card}>
              <Empty icon={<LinkRegular />} title={words('standing.none')} action={add}>
                {words('standing.none.way')}
              </Empty>
            </div>
          ) : (
            <div className={look.stack}>
              {items.map((one) => (
                <StandingLinkPart key={one.id} one={one} at={at} />
              ))}
            </div>
          )
        }
      </Shown>
    </Page>
  )
}
