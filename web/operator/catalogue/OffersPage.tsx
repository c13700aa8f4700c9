import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { lazy, Suspense, useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useFormats } from '../../shared/format.ts'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useReadList, useRefresh } from '../../shared/portal/useApi.ts'
import { SearchField } from '../../shared/rooms/parts/SearchField.tsx'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'
import { Toolbar } from '../../shared/rooms/parts/Toolbar.tsx'
import { useFilters } from '../../shared/rooms/parts/useFilters.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'
import { nameIn, type Offer } from './types.ts'

const OfferDialog = lazy(() => import('./OfferDialog.tsx'))
const PricesDialog = lazy(() => import('./PricesDialog.tsx'))
const PathsDialog = lazy(() => import('./PathsDialog.tsx'))

type Opened = { what: 'change' | 'prices' | 'paths' | 'withdrawal'; offer: Offer } | { what: 'new'; offer?: undefined }

/** How products are sold: published, changed, priced, withdrawn. */
export function OffersPage() {
  const words = useWords()
  const look = useLook()
  const { get, set } = useFilters()
  const [opened, setOpened] = useState<Opened>()
  const at = `${useInstallationPath()}/offers`
  const list = useReadList<Offer>(at, { q: get('q') }, { keepPrevious: true })
  const columns = useColumns()
  const close = () => setOpened(undefined)
  const publish = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setOpened({ what: 'new' })}>
      {words('operator.offer.publish')}
    </Button>
  )
  return (
    <Page title={words('operator.offers')} lead={words('operator.offers.lead')} actions={publish}>
      <Toolbar>
        <SearchField
          label={words('operator.offers.search')}
          value={get('q') ?? ''}
          onChange={(q) => set({ q: q || undefined })}
        />
      </Toolbar>
      <Shown of={list}>
        {() => (
          <div>
            <DataList
              label={words('operator.offers')}
              columns={columns}
              rows={list.rows}
              rowKey={(row) => row.id}
              rowName={(row) => row.sku}
              actions={(offer) => <Verbs offer={offer} open={(what) => setOpened({ what, offer })} />}
              more={list.more}
              empty={
                <div className={look.card}>
                  <Empty icon={<BoxRegular />} title={words('operator.offers.none')}>
                    {words('operator.offers.none.way')}
                  </Empty>
                </div>
              }
            />
          </div>
        )}
      </Shown>
      <Suspense fallback={null}>
        {(opened?.what === 'new' || opened?.what === 'change') && <OfferDialog offer={opened.offer} onClose={close} />}
        {opened?.what === 'prices' && <PricesDialog offer={opened.offer} onClose={close} />}
        {opened?.what === 'paths' && <PathsDialog offer={opened.offer} all={list.rows} onClose={close} />}
      </Suspense>
      {opened?.what === 'withdrawal' && <Withdrawal offer={opened.offer} at={at} onClose={close} />}
    </Page>
  )
}

type VerbsProps = { offer: Offer; open: (what: 'change' | 'prices' | 'paths' | 'withdrawal') => void }

function Verbs({ offer, open }: VerbsProps) {
  const words = useWords()
  const look = useLook()
  const { language } = useLanguage()
  const named = { offer: nameIn(offer, language), product: nameIn(offer, language) }
  return (
    <div className={look.rowEnd}>
      <Button size="small" aria-label={words('operator.offer.change.named', named)} onClick={() => open('change')}>
        {words('operator.offer.change')}
      </Button>
      {offer.kind === 'licence' && !offer.trial && (
        <Button
          size="small"
          aria-label={words('operator.offer.price.change.named', named)}
          onClick={() => open('prices')}
        >
          {words('operator.offer.price.change')}
        </Button>
      )}
      {offer.kind === 'licence' && (
        <Button
          size="small"
          aria-label={words('operator.offer.paths.change.named', named)}
          onClick={() => open('paths')}
        >
          {words('operator.offer.paths')}
        </Button>
      )}
      <Button
        size="small"
        aria-label={words(offer.withdrawn ? 'operator.product.offer.named' : 'operator.product.withdraw.named', named)}
        onClick={() => open('withdrawal')}
      >
        {words(offer.withdrawn ? 'operator.product.offer' : 'operator.product.withdraw')}
      </Button>
    </div>
  )
}

function Withdrawal({ offer, at, onClose }: { offer: Offer; at: string; onClose: () => void }) {
  const words = useWords()
  const refresh = useRefresh()
  const { language } = useLanguage()
  const kind = offer.withdrawn ? 'again' : 'withdraw'
  const act = async (key: string) => {
    await call(offer.withdrawn ? 'DELETE' : 'POST', `${at}/${offer.id}/withdrawal`, { key })
    await refresh([at])
  }
  return (
    <Confirm
      open
      onClose={onClose}
      title={words(`operator.offer.${kind}.title`, { offer: nameIn(offer, language) })}
      verb={words(offer.withdrawn ? 'operator.product.offer' : 'operator.product.withdraw')}
      act={act}
    >
      {words(`operator.offer.${kind}.what`)}
    </Confirm>
  )
}

function useColumns(): Column<Offer>[] {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const name = useNames()
  const { language } = useLanguage()
  const countries = ({ countries: codes }: Offer) =>
    codes.includes('*') ? words('operator.offer.countries.all') : formats.list(codes)
  return [
    {
      id: 'name',
      header: words('operator.offer'),
      width: '28%',
      cell: (row) => (
        <div>
          <span className={look.row}>
            {nameIn(row, language)}
            {row.trial && <Tag color="brand">{words('commerce.trial')}</Tag>}
            {row.withdrawn && <Tag color="warning">{words('operator.product.withdrawn')}</Tag>}
          </span>
          <div className={look.quiet}>{row.sku}</div>
        </div>
      ),
    },
    {
      id: 'where',
      header: words('operator.offer.where'),
      wideOnly: true,
      cell: (row) => (
        <div>
          {countries(row)}
          <div className={look.quiet}>{name('cloud', row.cloud)}</div>
        </div>
      ),
    },
    { id: 'price', header: words('commerce.price'), cell: (row) => <Price row={row} /> },
  ]
}

function Price({ row }: { row: Offer }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  if (row.kind === 'usage' || !row.term || !row.cycle) return <>{words('commerce.usage')}</>
  const values = { term: words(`commerce.term.${row.term}`), cycle: words(`commerce.cycle.${row.cycle}`) }
  return (
    <div>
      {row.unitMinor === 0
        ? words('commerce.free')
        : words('commerce.unit', {
            price: formats.money({ minor: row.unitMinor, currency: row.currency }),
            cycle: values.cycle,
          })}
      <div className={look.quiet}>
        {words('commerce.for', { term: values.term })} ·{' '}
        {words('commerce.order.between', { least: row.least, most: row.most })}
      </div>
    </div>
  )
}
