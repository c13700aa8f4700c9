import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { useRead } from '../../portal/useApi.ts'
import { useOrganisationPath, useSubject } from '../../portal/useSession.ts'
import { problemIn } from '../../problem.ts'
import { Problem } from '../../states/Problem.tsx'
import { Section } from '../parts/Section.tsx'
import { useRoleNames } from '../parts/useRoleNames.ts'
import { ApproveDialog, RefuseDialog, TakeBackDialog } from './JoiningDialogs.tsx'
import type { JoiningRow, Joinings } from './types.ts'

/** Who asks to be let in, and who was invited and has not come yet. Not there when nobody waits. */
export function Joining() {
  const words = useWords()
  const { name } = useSubject()
  const read = useRead<Joinings>(`${useOrganisationPath()}/joinings`)
  if (read.error) return <Problem problem={problemIn(read.error)} retry={() => void read.refetch()} />
  const asked = read.data?.items.filter((row) => row.state === 'asked') ?? []
  const invited = read.data?.items.filter((row) => row.state === 'invited') ?? []
  return (
    <>
      {asked.length > 0 && (
        <Section
          plain
          title={words('rooms.people.asked')}
          lead={words('rooms.people.asked.lead', { organisation: name })}
        >
          <JoiningList label={words('rooms.people.asked')} rows={asked} answerable />
        </Section>
      )}
      {invited.length > 0 && (
        <Section plain title={words('rooms.people.waiting')}>
          <JoiningList label={words('rooms.people.waiting')} rows={invited} />
        </Section>
      )}
    </>
  )
}

function JoiningList({ label, rows, answerable }: { label: string; rows: JoiningRow[]; answerable?: boolean }) {
  const columns = useColumns(answerable)
  return (
    <DataList
      label={label}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowName={(row) => row.displayName ?? row.email ?? ''}
      actions={answerable ? answersOf : takeBackOf}
      empty={null}
    />
  )
}

const answersOf = (row: JoiningRow) => <Answers row={row} />
const takeBackOf = (row: JoiningRow) => <TakeBack row={row} />

function useColumns(answerable?: boolean): Column<JoiningRow>[] {
  const words = useWords()
  const formats = useFormats()
  const role = useRoleNames()
  const day: Column<JoiningRow> = answerable
    ? { id: 'at', header: words('rooms.people.askedAt'), cell: (row) => formats.day(row.askedAt) }
    : { id: 'until', header: words('rooms.people.expires'), cell: (row) => formats.day(row.expiresAt) }
  return [
    { id: 'name', header: words('rooms.people.name'), cell: (row) => row.displayName ?? words('shared.none') },
    { id: 'email', header: words('rooms.people.email'), cell: (row) => row.email },
    ...(answerable
      ? []
      : [
          {
            id: 'roles',
            header: words('rooms.people.roles.plain'),
            cell: (row: JoiningRow) => row.roles.map(role).join(', '),
          },
        ]),
    day,
  ]
}

function Answers({ row }: { row: JoiningRow }) {
  const words = useWords()
  const look = useLook()
  const [asked, setAsked] = useState<'approve' | 'refuse'>()
  const close = () => setAsked(undefined)
  return (
    <div className={look.rowEnd}>
      <Button size="small" appearance="primary" onClick={() => setAsked('approve')}>
        {words('rooms.people.approve')}
      </Button>
      <Button size="small" onClick={() => setAsked('refuse')}>
        {words('rooms.people.refuse')}
      </Button>
      {asked === 'approve' && <ApproveDialog row={row} onClose={close} />}
      <RefuseDialog row={row} open={asked === 'refuse'} onClose={close} />
    </div>
  )
}

/** The link that was mailed is dead from then on. */
function TakeBack({ row }: { row: JoiningRow }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const name = row.displayName ?? row.email ?? ''
  return (
    <>
      <Button size="small" aria-label={words('rooms.people.takeBack.named', { name })} onClick={() => setOpen(true)}>
        {words('rooms.people.takeBack')}
      </Button>
      <TakeBackDialog row={row} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
