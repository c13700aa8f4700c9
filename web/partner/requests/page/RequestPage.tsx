import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { makeStyles, tokens } from '@fluentui/react-components'
import { useParams } from 'react-router'
import { useWords } from '../../../shared/intl/useWords.ts'
import { NARROW, useLook } from '../../../shared/look/styles.ts'
import { GoButton } from '../../../shared/portal/Go.tsx'
import { useRead } from '../../../shared/portal/useApi.ts'
import { Shown } from '../../../shared/portal/Shown.tsx'
import { useOrganisationPath } from '../../../shared/portal/useSession.ts'
import { Section } from '../../../shared/rooms/parts/Section.tsx'
import { Page } from '../../../shared/shell/Page.tsx'
import { LetterView } from '../letter/LetterView.tsx'
import type { Request } from '../types.ts'
import { useRequestTitle } from '../useAddressee.ts'
import { AskFacts } from './AskFacts.tsx'
import { Moves } from './Moves.tsx'
import { Now } from './Now.tsx'
import { Reminders } from './Reminders.tsx'
import { Timeline } from './Timeline.tsx'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
})

/** One request: how it stands, what can be done with it, what happened, what was asked, and its letter. */
export function RequestPage() {
  const words = useWords()
  const { requestId } = useParams()
  const title = useRequestTitle()
  const read = useRead<Request>(`${useOrganisationPath()}/relationship-requests/${requestId}`)
  const above = (
    <div>
      <GoButton to="requests" appearance="subtle" size="small" icon={<ArrowLeftRegular />}>
        {words('partner.requests.all')}
      </GoButton>
    </div>
  )
  return (
    <Page title={read.data ? title(read.data) : words('partner.request.one')} above={above}>
      <Shown of={read}>{(request) => <Whole request={request} />}</Shown>
    </Page>
  )
}

function Whole({ request }: { request: Request }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  return (
    <div className={look.stack}>
      <Now request={request} />
      <Moves request={request} />
      <Reminders request={request} />
      <div className={styles.columns}>
        <Section title={words('partner.request.ask')}>
          <AskFacts request={request} />
        </Section>
        <Section title={words('partner.request.happened')}>
          <Timeline request={request} />
        </Section>
      </div>
      {request.letter.body !== '' && (
        <Section title={words('partner.request.letter')}>
          <LetterView letter={request.letter} language={request.language} />
        </Section>
      )}
    </div>
  )
}
