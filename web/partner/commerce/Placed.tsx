import { Button } from '@fluentui/react-components'
import type { Answer, Orders } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoLink } from '../../shared/portal/Go.tsx'
import { Notice } from '../../shared/states/Notice.tsx'
import { subscriptionPage } from './types.ts'

type Props = { order: Answer<Orders['order']>; customer: { id: string; name: string }; again: () => void }

/** What was ordered, and where to follow it. */
export function Placed({ order, customer, again }: Props) {
  const words = useWords()
  const look = useLook()
  return (
    <Notice
      tone="success"
      title={words('commerce.placed', { customer: customer.name })}
      actions={<Button onClick={again}>{words('commerce.placed.more')}</Button>}
    >
      <p>{words('commerce.placed.what')}</p>
      <ul>
        {order.lines.map((line) => (
          <li key={line.subscriptionId} className={look.body}>
            <GoLink inline to={subscriptionPage(customer.id, line.subscriptionId)}>
              {line.name}
            </GoLink>
            {line.term && <>: {words('commerce.seats', { count: line.quantity })}</>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
