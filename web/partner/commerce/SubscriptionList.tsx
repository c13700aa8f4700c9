import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { NEEDS } from '../../../src/domain/subscription.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { GoLink } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useReadList } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Toolbar } from '../../shared/rooms/parts/Toolbar.tsx'
import { useFilters } from '../../shared/rooms/parts/useFilters.ts'
import { Seats, SubscriptionState, TermEnd } from '../../shared/rooms/commerce/SubscriptionState.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { ProvisioningTag } from './Provisioning.tsx'
import { subscriptionPage, type Row } from './types.ts'

const STATES = ['pending', 'active', 'suspended', 'expired', 'disabled', 'deleted'] as const
const ENDS = ['30', '90', '365']

/** All that this partner has sold: the latest first, or what ends soonest. */
export function SubscriptionList() {
  const words = useWords()
  const look = useLook()
  const { get, any } = useFilters()
  const query = { state: get('state'), endsWithinDays: get('ends'), needs: get('needs') }
  const list = useReadList<Row>(`${useOrganisationPath()}/subscriptions`, query, { keepPrevious: true })
  const columns = useColumns()
  const filtered = any('state', 'ends', 'needs')
  return (
    <Page title={words('commerce.list')} lead={words('commerce.list.lead')}>
      <div>
        <GoLink to="transfers">{words('commerce.list.transfers')}</GoLink>
      </div>
      <Filters />
      <Shown of={list}>
        {() => (
          <div>
            <DataList
              label={words('commerce.list')}
              columns={columns}
              rows={list.rows}
              rowKey={(row) => row.id}
              rowName={(row) => row.name}
              more={list.more}
              empty={
                <div className={look.card}>
                  <Empty icon={<BoxRegular />} title={words(filtered ? 'commerce.list.nothing' : 'commerce.list.none')}>
                    {words(filtered ? 'commerce.list.nothing.way' : 'commerce.list.none.way')}
                  </Empty>
                </div>
              }
            />
          </div>
        )}
      </Shown>
    </Page>
  )
}

function Filters() {
  const words = useWords()
  const { get, set } = useFilters()
  return (
    <Toolbar>
      <SelectField
        label={words('commerce.filter.state')}
        value={get('state') ?? ''}
        onChange={(state) => set({ state: state || undefined })}
        options={[
          { value: '', label: words('commerce.filter.all') },
          ...STATES.map((value) => ({ value, label: words(`commerce.state.${value}`) })),
        ]}
      />
      <SelectField
        label={words('commerce.filter.ends')}
        value={get('ends') ?? ''}
        onChange={(ends) => set({ ends: ends || undefined })}
        options={[
          { value: '', label: words('commerce.filter.ends.any') },
          ...ENDS.map((value) => ({ value, label: words('commerce.filter.ends.days', { days: value }) })),
        ]}
      />
      <SelectField
        label={words('commerce.filter.needs')}
        value={get('needs') ?? ''}
        onChange={(needs) => set({ needs: needs || undefined })}
        options={[
          { value: '', label: words('commerce.filter.all') },
          ...NEEDS.map((value) => ({ value, label: words(`commerce.filter.needs.${value}`) })),
        ]}
      />
    </Toolbar>
  )
}

function useColumns(): Column<Row>[] {
  const words = useWords()
  const look = useLook()
  return [
    {
      id: 'name',
      header: words('commerce.name'),
      width: '26%',
      cell: (row) => (
        <div>
          <GoLink to={subscriptionPage(row.customerId, row.id)}>{row.nickname ?? row.name}</GoLink>
          {row.nickname && <div className={look.quiet}>{row.name}</div>}
        </div>
      ),
    },
    { id: 'customer', header: words('commerce.customer'), cell: (row) => row.customer },
    {
      id: 'state',
      header: words('commerce.state'),
      cell: (row) => (
        <span className={look.row}>
          <SubscriptionState state={row.state} />
          <ProvisioningTag state={row.provisioning} />
        </span>
      ),
    },
    { id: 'seats', header: words('commerce.quantity'), cell: (row) => <Seats {...row} /> },
    { id: 'ends', header: words('commerce.ends'), width: '22%', cell: (row) => <TermEnd {...row} /> },
  ]
}
