import type { Answer, Subscriptions } from '../../contracts.ts'
import { AreaWords } from '../../intl/AreaWords.tsx'
import { useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { GoButton } from '../../portal/Go.tsx'
import { Shown } from '../../portal/Shown.tsx'
import { useReadList } from '../../portal/useApi.ts'
import { useOrganisation, useOrganisationPath } from '../../portal/useSession.ts'
import { useMay } from '../parts/useMay.ts'
import { Section } from '../parts/Section.tsx'
import { commerceArea } from './area.ts'
import { Seats, SubscriptionState, TermEnd } from './SubscriptionState.tsx'

type Own = Answer<Subscriptions['ownSubscription']>

/** What was bought for one's own organisation, by whom, and whom to turn to. */
export default function OwnSubscriptions() {
  return (
    <AreaWords area={commerceArea}>
      <List />
    </AreaWords>
  )
}

function List() {
  const words = useWords()
  const look = useLook()
  const { name } = useOrganisation()
  const list = useReadList<Own>(`${useOrganisationPath()}/own-subscriptions`)
  const columns = useColumns()
  const moves = useMay('subscriptions.transfer')
  const move = (row: Own) =>
    row.state === 'active' && (
      <GoButton
        size="small"
        to={`subscriptions/${row.id}/transfer`}
        aria-label={words('commerce.own.move.named', { name: row.name })}
      >
        {words('commerce.own.move')}
      </GoButton>
    )
  return (
    <Section plain title={words('commerce.own')} lead={words('commerce.own.lead', { organisation: name })}>
      <Shown of={list}>
        {() => (
          <div>
            <DataList
              label={words('commerce.own')}
              columns={columns}
              rows={list.rows}
              rowKey={(row) => row.id}
              rowName={(row) => row.name}
              actions={moves ? move : undefined}
              more={list.more}
              empty={<p className={look.body}>{words('commerce.own.none', { organisation: name })}</p>}
            />
          </div>
        )}
      </Shown>
    </Section>
  )
}

function useColumns(): Column<Own>[] {
  const words = useWords()
  return [
    { id: 'name', header: words('commerce.name'), cell: (row) => row.name, width: '26%' },
    { id: 'state', header: words('commerce.state'), cell: (row) => <SubscriptionState state={row.state} /> },
    { id: 'seats', header: words('commerce.quantity'), cell: (row) => <Seats {...row} /> },
    { id: 'ends', header: words('commerce.ends'), cell: (row) => <TermEnd {...row} />, width: '20%' },
    { id: 'partner', header: words('commerce.own.partner'), cell: (row) => <Partner row={row} /> },
    { id: 'support', header: words('commerce.own.support'), wideOnly: true, cell: (row) => row.support?.name ?? '–' },
  ]
}

function Partner({ row }: { row: Own }) {
  const words = useWords()
  const look = useLook()
  const owns = row.owned && row.state !== 'deleted'
  return (
    <div>
      {row.partner.name}
      {row.transfer && (
        <div className={look.quiet}>{words(`commerce.own.${row.transfer.state}`, { partner: row.transfer.to })}</div>
      )}
      {owns && <div className={look.quiet}>{words('commerce.own.owned', { partner: row.partner.name })}</div>}
    </div>
  )
}
