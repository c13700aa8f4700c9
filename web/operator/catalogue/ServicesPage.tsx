import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { CloudRegular } from '@fluentui/react-icons/svg/cloud'
import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'
import { nameIn, type Service, type Services } from './types.ts'

const ServiceDialog = lazy(() => import('./ServiceDialog.tsx'))
const SecretOfService = lazy(() => import('./SecretOfService.tsx'))

type Opened = { what: 'change' | 'secret'; service: Service } | { what: 'new'; service?: undefined }

/** What products belong to. */
export function ServicesPage() {
  const words = useWords()
  const look = useLook()
  const { language } = useLanguage()
  const [opened, setOpened] = useState<Opened>()
  const read = useRead<Services>(`${useInstallationPath()}/services`)
  const columns = useColumns()
  const close = () => setOpened(undefined)
  const publish = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setOpened({ what: 'new' })}>
      {words('operator.service.publish')}
    </Button>
  )
  const verbs = (service: Service) => (
    <div className={look.rowEnd}>
      <Button
        size="small"
        aria-label={words('operator.service.change.named', { service: nameIn(service, language) })}
        onClick={() => setOpened({ what: 'change', service })}
      >
        {words('operator.offer.change')}
      </Button>
      {service.provisioningUrl && (
        <Button
          size="small"
          aria-label={words('operator.service.secret.named', { service: nameIn(service, language) })}
          onClick={() => setOpened({ what: 'secret', service })}
        >
          {words('operator.service.secret')}
        </Button>
      )}
    </div>
  )
  return (
    <Page title={words('operator.services')} lead={words('operator.services.lead')} actions={publish}>
      <Shown of={read}>
        {({ items, actions }) => (
          <div>
            <DataList
              label={words('operator.services')}
              columns={columns}
              rows={items}
              rowKey={(row) => row.id}
              rowName={(row) => nameIn(row, language)}
              actions={verbs}
              empty={
                <div className={look.card}>
                  <Empty icon={<CloudRegular />} title={words('operator.services.none')}>
                    {words('operator.services.none.way')}
                  </Empty>
                </div>
              }
            />
            <Suspense fallback={null}>
              {(opened?.what === 'new' || opened?.what === 'change') && (
                <ServiceDialog service={opened.service} actions={actions} onClose={close} />
              )}
              {opened?.what === 'secret' && <SecretOfService service={opened.service} onClose={close} />}
            </Suspense>
          </div>
        )}
      </Shown>
    </Page>
  )
}

function useColumns(): Column<Service>[] {
  const words = useWords()
  const look = useLook()
  const name = useNames()
  const { language } = useLanguage()
  return [
    { id: 'name', header: words('operator.service'), cell: (row) => nameIn(row, language) },
    {
      id: 'admin',
      header: words('operator.service.admin'),
      cell: (row) =>
        row.adminUrl ? (
          <div className={look.wrap}>
            {row.adminUrl}
            <div className={look.quiet}>{row.action && name('action', row.action)}</div>
          </div>
        ) : (
          '–'
        ),
    },
    {
      id: 'told',
      header: words('operator.service.provisioning'),
      cell: (row) => <span className={look.wrap}>{row.provisioningUrl ?? words('operator.service.quiet')}</span>,
    },
  ]
}
