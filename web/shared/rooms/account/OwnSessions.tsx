import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { useRead, useRefresh } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import { Section } from '../parts/Section.tsx'
import { deviceName } from './deviceName.ts'
import type { OwnSession, OwnSessionList } from './types.ts'
import { Tag } from '../parts/Tag.tsx'

const PATH = '/me/sessions'

/** Where one is signed in, and the way to end each. */
export function OwnSessions() {
  const words = useWords()
  const read = useRead<OwnSessionList>(PATH)
  const columns = useColumns()
  return (
    <Section title={words('rooms.account.sessions')} lead={words('rooms.account.sessions.lead')}>
      <Shown of={read}>
        {({ items }) => (
          <DataList
            label={words('rooms.account.sessions')}
            columns={columns}
            rows={items}
            rowKey={(one) => one.id}
            rowName={(one) => deviceName(one.device) ?? words('rooms.account.sessions.unknown')}
            actions={endOf}
            empty={null}
          />
        )}
      </Shown>
    </Section>
  )
}

const endOf = (one: OwnSession) => !one.current && <End session={one} />

function useColumns(): Column<OwnSession>[] {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  return [
    {
      id: 'device',
      header: words('rooms.account.sessions.device'),
      cell: (one) => (
        <span className={look.row}>
          {deviceName(one.device) ?? words('rooms.account.sessions.unknown')}
          {one.current && <Tag color="brand">{words('rooms.account.sessions.current')}</Tag>}
        </span>
      ),
    },
    { id: 'since', header: words('rooms.account.sessions.since'), cell: (one) => formats.moment(one.startedAt) },
    {
      id: 'factor',
      header: words('rooms.account.sessions.how'),
      cell: (one) => words(`rooms.account.sessions.how.${one.strength}`),
    },
  ]
}

function End({ session }: { session: OwnSession }) {
  const words = useWords()
  const refresh = useRefresh()
  const [asked, setAsked] = useState(false)
  const act = async (key: string) => {
    await call('DELETE', `${PATH}/${session.id}`, { key })
    await refresh([PATH])
  }
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        {words('rooms.account.sessions.end')}
      </Button>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={words('rooms.account.sessions.end.title')}
        verb={words('rooms.account.sessions.end')}
        danger
        act={act}
      >
        <p>{words('rooms.account.sessions.end.what')}</p>
      </Confirm>
    </>
  )
}
