import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Loading } from '../../shared/states/Loading.tsx'
import { useInstallationPath, type CustomerRow, type Provisioned } from '../parts/useInstallation.ts'

const SeatsDialog = lazy(() => import('./SeatsDialog.tsx'))

export type ProvisionedProduct = Provisioned['items'][number]

/** What the customer has seats of, and how many are held; by whom is not the operator’s to see. */
export function Seats({ customer }: { customer: CustomerRow }) {
  const words = useWords()
  const look = useLook()
  const [opened, setOpened] = useState<ProvisionedProduct | 'new'>()
  const read = useRead<Provisioned>(`${useInstallationPath()}/customers/${customer.id}/seats`)
  return (
    <section className={look.stackTight} aria-label={words('operator.seats')}>
      <h2 className={look.title3}>{words('operator.seats')}</h2>
      <Shown of={read} waiting={<Loading lines={2} />}>
        {({ items }) => (
          <>
            {items.length === 0 ? <p>{words('operator.seats.none')}</p> : <Counts items={items} open={setOpened} />}
            <div>
              <Button onClick={() => setOpened('new')}>{words('operator.seats.add')}</Button>
            </div>
            {opened && (
              <Suspense fallback={null}>
                <SeatsDialog
                  customer={customer}
                  provisioned={items}
                  product={opened === 'new' ? undefined : opened}
                  onClose={() => setOpened(undefined)}
                />
              </Suspense>
            )}
          </>
        )}
      </Shown>
    </section>
  )
}

type CountsProps = { items: readonly ProvisionedProduct[]; open: (product: ProvisionedProduct) => void }

function Counts({ items, open }: CountsProps) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const count = (product: ProvisionedProduct) => (
    <span className={look.row}>
      {words('operator.seats.count', {
        assigned: formats.number(product.assigned),
        seats: formats.number(product.seats),
      })}
      <Button
        size="small"
        aria-label={words('operator.seats.change.named', { product: product.name })}
        onClick={() => open(product)}
      >
        {words('operator.seats.change')}
      </Button>
    </span>
  )
  return <Facts items={items.map((product) => ({ label: product.name, value: count(product) }))} />
}
