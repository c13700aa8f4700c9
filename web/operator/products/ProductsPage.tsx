import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { lazy, Suspense, useState } from 'react'
import type { Answer, Products } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Tag } from '../../shared/look/Tag.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { useInstallationPath, type ProductRow } from '../parts/useInstallation.ts'
import { Withdrawal } from './Withdrawal.tsx'

const ProductDialog = lazy(() => import('./ProductDialog.tsx'))

/** What the provider has seats of: published, renamed, withdrawn. */
export function ProductsPage() {
  const words = useWords()
  const look = useLook()
  const [opened, setOpened] = useState<ProductRow | 'new'>()
  const read = useRead<Answer<Products['products']>>(`${useInstallationPath()}/products`)
  const columns = useColumns()
  const publish = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setOpened('new')}>
      {words('operator.product.publish')}
    </Button>
  )
  const verbs = (product: ProductRow) => <Verbs product={product} onChange={() => setOpened(product)} />
  return (
    <Page title={words('operator.products')} lead={words('operator.products.lead')} actions={publish}>
      <Shown of={read}>
        {({ items }) => (
          <div>
            <DataList
              label={words('operator.products')}
              columns={columns}
              rows={items}
              rowKey={(row) => row.id}
              rowName={(row) => row.nameEn}
              actions={verbs}
              empty={
                <div className={look.card}>
                  <Empty icon={<BoxRegular />} title={words('operator.products.none')}>
                    {words('operator.products.none.way')}
                  </Empty>
                </div>
              }
            />
          </div>
        )}
      </Shown>
      {opened && (
        <Suspense fallback={null}>
          <ProductDialog product={opened === 'new' ? undefined : opened} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </Page>
  )
}

function Verbs({ product, onChange }: { product: ProductRow; onChange: () => void }) {
  const words = useWords()
  const look = useLook()
  return (
    <div className={look.rowEnd}>
      <Button
        size="small"
        aria-label={words('operator.product.change.named', { product: product.nameEn })}
        onClick={onChange}
      >
        {words('operator.product.change')}
      </Button>
      <Withdrawal product={product} />
    </div>
  )
}

function useColumns(): Column<ProductRow>[] {
  const words = useWords()
  return [
    { id: 'en', header: words('operator.product.nameEn'), cell: (row) => row.nameEn },
    { id: 'sv', header: words('operator.product.nameSv'), cell: (row) => row.nameSv },
    { id: 'sku', header: words('operator.product.sku'), cell: (row) => row.sku },
    {
      id: 'group',
      header: words('operator.product.group'),
      wideOnly: true,
      cell: (row) => words(`operator.product.group.${row.group}`),
    },
    {
      id: 'state',
      header: words('operator.state'),
      cell: (row) => (
        <Tag color={row.withdrawn ? 'warning' : 'success'}>
          {words(row.withdrawn ? 'operator.product.withdrawn' : 'operator.product.offered')}
        </Tag>
      ),
    },
  ]
}
