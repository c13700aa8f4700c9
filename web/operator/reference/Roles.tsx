import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { DataList } from '../../shared/list/DataList.tsx'
import { Tag } from '../../shared/look/Tag.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Empty } from '../../shared/states/Empty.tsx'
import type { RolesData } from '../parts/useReference.ts'

/** The roles of one edition in its own words, which may be others than those in force. */
export function Roles({ data }: { data: RolesData }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const { language } = useLanguage()
  const actionName = (id: string) =>
    data.actions.find((action) => action.id === id)?.name[language] ?? name('action', id)
  return (
    <DataList
      label={words('operator.roles')}
      rows={data.roles}
      rowKey={(role) => role.id}
      rowName={(role) => role.name[language]}
      columns={[
        {
          id: 'role',
          header: words('operator.role'),
          width: '38%',
          cell: (role) => (
            <>
              {role.name[language]} {role.withdrawn && <Tag color="subtle">{words('operator.role.withdrawn')}</Tag>}
              <div className={look.quiet}>{role.purpose[language]}</div>
              <div className={look.quiet}>
                <code className={look.mono}>{role.id}</code>
              </div>
            </>
          ),
        },
        {
          id: 'level',
          header: words('operator.role.level'),
          words: true,
          width: '14%',
          cell: (role) => name('level', role.level),
        },
        {
          id: 'actions',
          header: words('operator.role.actions'),
          cell: (role) => role.actions.map(actionName).join(', '),
        },
      ]}
      empty={<Empty title={words('operator.roles.none')}>{words('operator.roles.none.way')}</Empty>}
    />
  )
}
