import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useWords } from '../../shared/intl/useWords.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { GrowthChart } from './GrowthChart.tsx'
import { Tasks } from './Tasks.tsx'
import type { HomeAnswer } from './types.ts'

/** What needs doing today, and one chart: nothing else. */
export function HomePage() {
  const words = useWords()
  const { name } = useOrganisation()
  const home = useRead<HomeAnswer>(`${useOrganisationPath()}/home`)
  const ask = useMay('requests.open') && (
    <GoButton to="requests/new" appearance="primary" icon={<AddRegular />}>
      {words('partner.customers.request')}
    </GoButton>
  )
  return (
    <Page title={name} actions={ask}>
      <Shown of={home}>
        {({ tasks, growth }) => (
          <>
            <Tasks tasks={tasks} />
            {growth && growth.months.some((month) => month.relationships > 0) && <GrowthChart growth={growth} />}
          </>
        )}
      </Shown>
    </Page>
  )
}
