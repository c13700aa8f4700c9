import { PeopleAddRegular } from '@fluentui/react-icons/svg/people-add'
import { CertificateRegular } from '@fluentui/react-icons/svg/certificate'
import { lazy, Suspense } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { GoButton } from '../../portal/Go.tsx'
import { Shown } from '../../portal/Shown.tsx'
import { useRead } from '../../portal/useApi.ts'
import { useOrganisationPath, useSubject } from '../../portal/useSession.ts'
import { Empty } from '../../states/Empty.tsx'
import { Loading } from '../../states/Loading.tsx'
import { Tag } from '../parts/Tag.tsx'
import { Toolbar } from '../parts/Toolbar.tsx'
import { SeatCount } from './SeatCount.tsx'
import type { LicenceList, ProductSeats } from './types.ts'

const Holders = lazy(() => import('./Holders.tsx'))

/** Products with their seats; a product opens on who holds it. */
export function ProductList({ assigns }: { assigns: boolean }) {
  const words = useWords()
  const look = useLook()
  const { name } = useSubject()
  const read = useRead<LicenceList>(`${useOrganisationPath()}/licences`)
  const columns = useColumns()
  const details = (product: ProductSeats) => (
    <Suspense fallback={<Loading lines={3} />}>
      <Holders product={product} assigns={assigns} />
    </Suspense>
  )
  return (
    <Shown of={read}>
      {({ items }) => (
        <>
          {assigns && items.length > 0 && <Toolbar actions={<Assign />}>{null}</Toolbar>}
          <DataList
            label={words('rooms.licences')}
            columns={columns}
            rows={items}
            rowKey={(product) => product.id}
            rowName={(product) => product.name}
            details={details}
            empty={
              <div className={look.card}>
                <Empty icon={<CertificateRegular />} title={words('rooms.licences.none')}>
                  {words('rooms.licences.none.way', { organisation: name })}
                </Empty>
              </div>
            }
          />
        </>
      )}
    </Shown>
  )
}

function Assign() {
  const words = useWords()
  return (
    <GoButton to="licences?view=assign" appearance="primary" icon={<PeopleAddRegular />}>
      {words('rooms.licences.assign')}
    </GoButton>
  )
}

function useColumns(): Column<ProductSeats>[] {
  const words = useWords()
  const look = useLook()
  return [
    {
      id: 'product',
      header: words('rooms.licences.product'),
      cell: (product) => (
        <span className={look.row}>
          {product.name}
          {product.withdrawn && <Tag outline>{words('rooms.licences.withdrawn')}</Tag>}
        </span>
      ),
    },
    {
      id: 'assigned',
      header: words('rooms.licences.assigned'),
      width: '32%',
      cell: (product) => <SeatCount product={product} />,
    },
    {
      id: 'free',
      header: words('rooms.licences.free'),
      align: 'end',
      width: '16%',
      cell: (product) =>
        product.free > 0 ? product.free : <Tag color="warning">{words('rooms.licences.free.none')}</Tag>,
    },
  ]
}
