import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import type { Answer, Groups } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Members } from './Members.tsx'

const GroupDialog = lazy(() => import('./GroupDialog.tsx'))
const AddMemberDialog = lazy(() => import('./AddMemberDialog.tsx'))

export type Group = Answer<Groups['group']>

/** One group, opened: who stands in it, at how many customers it holds something, and what may be changed. */
export function GroupDetails({ groupId }: { groupId: string }) {
  const look = useLook()
  const words = useWords()
  const read = useRead<Group>(`${useOrganisationPath()}/groups/${groupId}`)
  return (
    <Shown of={read}>
      {(group) => (
        <div className={look.stack}>
          <p className={look.body}>{words('groups.customers', { count: group.customers })}</p>
          <Members group={group} />
          <Moves group={group} />
        </div>
      )}
    </Shown>
  )
}

function Moves({ group }: { group: Group }) {
  const words = useWords()
  const look = useLook()
  const path = `${useOrganisationPath()}/groups`
  const doing = useDoing(path)
  const [asked, setAsked] = useState<'add' | 'change' | 'delete'>()
  if (!useMay('groups.manage')) return null
  const close = () => setAsked(undefined)
  return (
    <div className={look.row}>
      <Button onClick={() => setAsked('add')}>{words('groups.member.add')}</Button>
      <Button onClick={() => setAsked('change')}>{words('groups.change')}</Button>
      <Button onClick={() => setAsked('delete')}>{words('groups.delete')}</Button>
      <Suspense fallback={null}>
        {asked === 'add' && <AddMemberDialog group={group} onClose={close} />}
        {asked === 'change' && <GroupDialog group={group} onClose={close} />}
      </Suspense>
      <Confirm
        open={asked === 'delete'}
        onClose={close}
        title={words('groups.delete.title', { group: group.name })}
        verb={words('groups.delete')}
        danger
        act={(key) => doing(() => call('DELETE', `${path}/${group.id}`, { key, version: group.version }))}
      >
        <p>{words('groups.delete.what')}</p>
      </Confirm>
    </div>
  )
}
