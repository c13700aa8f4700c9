import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Seats } from '../../shared/rooms/commerce/SubscriptionState.tsx'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Provisioning } from './Provisioning.tsx'
import type { Whole } from './types.ts'
import { usePrice } from './usePrice.ts'

const NicknameDialog = lazy(() => import('./NicknameDialog.tsx'))
const SupportDialog = lazy(() => import('./SupportDialog.tsx'))

type Props = { row: Whole; at: string; customer: string }

/** What was bought, for how long, at which price, who supports it, and whether the service has it. */
export function SubscriptionFacts({ row, at, customer }: Props) {
  const words = useWords()
  const formats = useFormats()
  const price = usePrice()
  const sells = useMay('orders.place')
  const assigns = useMay('support-contacts.assign')
  const [opened, setOpened] = useState<'nickname' | 'support'>()
  const close = () => setOpened(undefined)
  const gone = row.state === 'deleted'
  const changeable = (value: ReactNode, may: boolean, verb: string, what: 'nickname' | 'support') => (
    <Changeable verb={may && !gone ? verb : undefined} onChange={() => setOpened(what)}>
      {value}
    </Changeable>
  )
  return (
    <>
      <Facts
        items={[
          { label: words('commerce.page.offer'), value: row.name },
          { label: words('commerce.page.product'), value: row.product },
          { label: words('commerce.page.sku'), value: row.sku },
          { label: words('commerce.quantity'), value: <Seats {...row} /> },
          { label: words('commerce.price'), value: price.unit(row) },
          { label: words('commerce.page.term'), value: <Term row={row} /> },
          row.state === 'active' && row.kind === 'licence' && !row.trial && !row.leaves
            ? { label: words('commerce.renewal.plan'), value: <NextTerm row={row} /> }
            : undefined,
          row.cancelUntil && new Date(row.cancelUntil) > new Date() && row.moves.includes('cancel')
            ? { label: words('commerce.page.cancel'), value: formats.moment(row.cancelUntil) }
            : undefined,
          row.owned && !gone
            ? { label: words('commerce.page.owned'), value: words('commerce.page.owned.what') }
            : undefined,
          { label: words('commerce.page.since'), value: formats.day(row.orderedAt) },
          { label: words('commerce.provisioning'), value: <Provisioning row={row} at={at} /> },
          {
            label: words('commerce.page.nickname'),
            value: changeable(row.nickname ?? '–', sells, words('commerce.page.nickname.change'), 'nickname'),
          },
          {
            label: words('commerce.page.support'),
            value: changeable(row.support?.name ?? '–', assigns, words('commerce.page.support.change'), 'support'),
          },
        ]}
      />
      <Suspense fallback={null}>
        {opened === 'nickname' && <NicknameDialog row={row} at={at} onClose={close} />}
        {opened === 'support' && <SupportDialog row={row} at={at} customer={customer} onClose={close} />}
      </Suspense>
    </>
  )
}

function Changeable({ verb, onChange, children }: { verb?: string; onChange: () => void; children: ReactNode }) {
  const look = useLook()
  return (
    <span className={look.row}>
      {children}
      {verb && (
        <Button size="small" onClick={onChange}>
          {verb}
        </Button>
      )}
    </span>
  )
}

function Term({ row: { firstDay, lastDay, term } }: { row: Whole }) {
  const words = useWords()
  const formats = useFormats()
  const price = usePrice()
  if (!firstDay || !lastDay) return <>{price.term({ term })}</>
  return <>{words('commerce.page.term.days', { from: formats.date(firstDay), to: formats.date(lastDay) })}</>
}

function NextTerm({ row: { autoRenew, next } }: { row: Whole }) {
  const words = useWords()
  if (!autoRenew) return <>{words('commerce.renewal.plan.off')}</>
  if (!next) return <>{words('commerce.renewal.plan.same')}</>
  return <>{words('commerce.renewal.plan.next', { offer: next.name, count: next.quantity })}</>
}
