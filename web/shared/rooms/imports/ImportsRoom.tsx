import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { addressOf } from '../../api.ts'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { GoLink } from '../../portal/Go.tsx'
import { Shown } from '../../portal/Shown.tsx'
import { useRead } from '../../portal/useApi.ts'
import { useCan, useOrganisationPath, useSubject } from '../../portal/useSession.ts'
import { Empty } from '../../states/Empty.tsx'
import { NoPermission } from '../../states/NoPermission.tsx'
import { Section } from '../parts/Section.tsx'
import { ImportState } from './ImportState.tsx'
import type { ImportRow } from './types.ts'
import { Upload } from './Upload.tsx'

/** Users from a file: which file, and what became of those before. */
export default function ImportsRoom() {
  const words = useWords()
  const look = useLook()
  const path = useOrganisationPath()
  const { name } = useSubject()
  const creates = useCan('people.create')
  const list = useRead<{ items: ImportRow[] }>(`${path}/people/imports`, undefined, { enabled: creates })
  const columns = useColumns()
  if (!creates) return <NoPermission organisation={name} />
  return (
    <div className={look.stack}>
      <p className={look.body}>{words('imports.lead')}</p>
      <Section
        title={words('imports.file')}
        actions={
          <Button as="a" href={addressOf(`${path}/people/imports/sample`)} download icon={<ArrowDownloadRegular />}>
            {words('imports.sample')}
          </Button>
        }
      >
        <p className={look.body}>{words('imports.rules', { organisation: name })}</p>
        <Upload />
      </Section>
      <Section title={words('imports.earlier')} plain>
        <Shown of={list}>
          {({ items }) => (
            <DataList
              label={words('imports.earlier')}
              columns={columns}
              rows={items}
              rowKey={(row) => row.id}
              rowName={(row) => row.fileName ?? words('imports.forgotten')}
              empty={<Empty title={words('imports.earlier.none')}>{words('imports.earlier.none.way')}</Empty>}
            />
          )}
        </Shown>
      </Section>
    </div>
  )
}

function useColumns(): Column<ImportRow>[] {
  const words = useWords()
  const formats = useFormats()
  return [
    {
      id: 'name',
      header: words('imports.name'),
      cell: (row) => <GoLink to={`users/import/${row.id}`}>{row.fileName ?? words('imports.forgotten')}</GoLink>,
    },
    { id: 'state', header: words('imports.result'), cell: (row) => <ImportState row={row} /> },
    { id: 'when', header: words('imports.when'), cell: (row) => formats.moment(row.uploadedAt) },
  ]
}
