import { useState } from 'react'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useReadList } from '../../shared/portal/useApi.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { SearchField } from '../../shared/rooms/parts/SearchField.tsx'
import { Toolbar } from '../../shared/rooms/parts/Toolbar.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { Part } from './Part.tsx'
import { ResetPassword } from './ResetPassword.tsx'
import type { Customer, CustomerPerson } from './types.ts'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'

const READ = 'people.read'
const RESET = 'people.reset-password'

/** The customer’s people, where the customer lets us see them. */
export function UsersPart({ customer }: { customer: Customer }) {
  const words = useWords()
  if (!customer.actions.includes(READ)) return null
  return (
    <Part title={words('partner.users')}>
      <Users customer={customer} />
    </Part>
  )
}

function Users({ customer }: { customer: Customer }) {
  const words = useWords()
  const look = useLook()
  const [q, setQ] = useState('')
  const path = `${useOrganisationPath()}/customers/${customer.id}/people`
  const list = useReadList<CustomerPerson>(path, { q, limit: 10 }, { keepPrevious: true })
  const columns = useColumns(customer)
  return (
    <div className={look.stackTight}>
      <Toolbar>
        <SearchField label={words('partner.users.search', { customer: customer.name })} value={q} onChange={setQ} />
      </Toolbar>
      <p className={look.quiet}>{words('partner.users.recorded', { customer: customer.name })}</p>
      <Shown of={list}>
        {() => (
          <div>
            <DataList
              label={words('partner.users.of', { customer: customer.name })}
              columns={columns}
              rows={list.rows}
              rowKey={(person) => person.id}
              rowName={(person) => person.displayName}
              actions={customer.actions.includes(RESET) ? resetFor(customer) : undefined}
              more={list.more}
              empty={<Empty title={words('shared.list.nothing')}>{words('rooms.people.nothing')}</Empty>}
            />
          </div>
        )}
      </Shown>
    </div>
  )
}

const resetFor = (customer: Customer) => (person: CustomerPerson) =>
  person.mayReset && <ResetPassword customer={customer} person={person} />

function useColumns(customer: Customer): Column<CustomerPerson>[] {
  const words = useWords()
  const look = useLook()
  const name = useNames()
  // “Global Administrator” is a word of two organisations: always printed with its own.
  const role = (code: string) =>
    code === 'customer.global-administrator'
      ? words('role.of', { role: name('role', code), organisation: customer.name })
      : name('role', code)
  return [
    {
      id: 'name',
      header: words('rooms.people.name'),
      width: '24%',
      cell: (person) => (
        <span className={look.row}>
          {person.displayName}
          {person.state === 'blocked' && <Tag color="danger">{words('rooms.people.blocked')}</Tag>}
        </span>
      ),
    },
    { id: 'email', header: words('rooms.people.email'), cell: (person) => person.email, width: '34%' },
    { id: 'roles', header: words('rooms.people.roles.plain'), cell: (person) => person.roles.map(role).join(', ') },
  ]
}
