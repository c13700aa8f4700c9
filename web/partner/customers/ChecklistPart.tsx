import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Part } from './Part.tsx'
import { askForRights, type Customer } from './types.ts'

const AssignDialog = lazy(() => import('./AssignDialog.tsx'))

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  one: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: { flex: '1 1 200px', minWidth: 0 },
})

type Item = Customer['checklist'][number]
const COLOURS = { done: 'success', attention: 'warning', missing: 'informative' } as const

/** What is in place at this customer and what is missing, each with the way there. */
export function ChecklistPart({ customer }: { customer: Customer }) {
  const words = useWords()
  const styles = useStyles()
  return (
    <Part title={words('account.checklist')}>
      <ul className={styles.list}>
        {customer.checklist.map((one) => (
          <li key={one.item} className={styles.one}>
            <OneItem item={one} />
            <Way customer={customer} item={one} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function OneItem({ item: { item, state } }: { item: Item }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const styles = useStyles()
  const why = `${item}.${state}`
  const said = name('account.checklist', why)
  return (
    <div className={styles.words}>
      <div className={look.row}>
        <span className={look.body}>{name('account.checklist', item)}</span>
        <Tag color={COLOURS[state]}>{words(`account.checklist.${state}`)}</Tag>
      </div>
      {said !== why && <p className={look.quiet}>{said}</p>}
    </div>
  )
}

/** The button that leads to what is missing; where only the customer can do something there is none. */
function Way({ customer, item: { item, state } }: { customer: Customer; item: Item }) {
  const words = useWords()
  const mayAsk = useMay('requests.open')
  const mayAssign = useMay('delegations.assign')
  const sells = useMay('orders.place')
  if (item === 'billing')
    return (
      <GoButton to={`customers/${customer.id}/billing`} size="small">
        {words(state === 'missing' ? 'account.checklist.billing.open' : 'account.billing.open')}
      </GoButton>
    )
  if (item === 'rights' && state === 'missing' && mayAsk)
    return (
      <GoButton
        to={customer.openRequestId ? `requests/${customer.openRequestId}` : askForRights(customer.id)}
        size="small"
      >
        {words(customer.openRequestId ? 'account.checklist.rights.waiting' : 'account.checklist.rights.open')}
      </GoButton>
    )
  if (item === 'subscriptions' && state === 'missing' && sells)
    return (
      <GoButton to={`customers/${customer.id}/order`} size="small">
        {words('account.checklist.subscriptions.open')}
      </GoButton>
    )
  return item === 'groups' && state !== 'done' && mayAssign ? <Assign customer={customer} /> : null
}

/** Of the first delegation that nobody holds whole. */
function Assign({ customer }: { customer: Customer }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const running = customer.delegations.filter(({ endedAt }) => endedAt === null)
  const delegation = running.find(({ roles, assignments }) =>
    roles.some(({ role, endedAt }) => endedAt === null && !assignments.some((one) => one.roles.includes(role))),
  )
  if (!delegation) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {words('account.checklist.groups.open')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <AssignDialog {...{ customer, delegation }} first="partner.admin-agent" onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
