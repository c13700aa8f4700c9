import { useParams } from 'react-router'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { RenewalHead } from './RenewalHead.tsx'
import { RenewalRows } from './RenewalRows.tsx'
import type { Renewal } from './types.ts'

/** One renewal: who would be asked for what, how far it is, what became of each. Looks again while something goes on. */
export function RenewalPage() {
  const words = useWords()
  const look = useLook()
  const { renewalId = '' } = useParams()
  const at = `${useOrganisationPath()}/renewals/${renewalId}`
  const goesOn = (row: Renewal | undefined) => row?.state === 'running' || row?.state === 'preparing'
  const first = useRead<Renewal>(at)
  const one = useRead<Renewal>(at, undefined, { refetchInterval: goesOn(first.data) ? 1000 : false })
  return (
    <Page title={words('renewals.new.title')} above={<Back to="renewals">{words('renewals.back')}</Back>}>
      <Shown of={one}>
        {(row) => (
          <div className={look.stack}>
            <RenewalHead row={row} at={at} />
            {row.state !== 'preparing' && row.customers > 0 && <RenewalRows row={row} at={at} />}
          </div>
        )}
      </Shown>
    </Page>
  )
}
