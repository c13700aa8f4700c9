import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { lazy, Suspense, useState } from 'react'
import type { Answer, Groups } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useReadList } from '../../shared/portal/useApi.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { Templates } from './Templates.tsx'
import { GroupDetails } from './GroupDetails.tsx'

const GroupDialog = lazy(() => import('./GroupDialog.tsx'))

export type GroupRow = Answer<Groups['groupRow']>

/** The partner’s own security groups: what rights at customers are assigned to. */
export function GroupsPage() {
  const words = useWords()
  const look = useLook()
  const manages = useMay('groups.manage')
  const [creating, setCreating] = useState(false)
  const list = useReadList<GroupRow>(`${useOrganisationPath()}/groups`)
  const create = manages && (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setCreating(true)}>
      {words('groups.create')}
    </Button>
  )
  return (
    <Page title={words('groups.menu')} lead={words('groups.lead')} actions={create}>
      <div className={look.stack}>
        <h2 className={look.title2}>{words('groups.title')}</h2>
        <Shown of={list}>
          {() => (
            <DataList
              label={words('groups.title')}
              columns={columnsIn(words)}
              rows={list.rows}
              rowKey={(group) => group.id}
              rowName={(group) => group.name}
              details={(group) => <GroupDetails groupId={group.id} />}
              more={list.more}
              empty={<Empty title={words('groups.none')}>{words('groups.none.what')}</Empty>}
            />
          )}
        </Shown>
        <Templates />
      </div>
      {creating && (
        <Suspense fallback={null}>
          <GroupDialog onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </Page>
  )
}

const columnsIn = (words: ReturnType<typeof useWords>): Column<GroupRow>[] => [
  { id: 'name', header: words('groups.name'), cell: (group) => group.name, width: '30%' },
  { id: 'description', header: words('groups.description'), cell: (group) => group.description || '–' },
  {
    id: 'members',
    header: words('groups.members'),
    cell: ({ people, groups }) => words('groups.members.count', { people, groups }),
    width: '26%',
  },
]
