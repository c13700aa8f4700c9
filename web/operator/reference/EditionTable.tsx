import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { DataList } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import type { ReferenceEdition } from '../parts/useInstallation.ts'
import { useCountryName } from '../parts/useCountryName.ts'
import type { CloudsData, RegionsData, RolesData } from '../parts/useReference.ts'
import { Roles } from './Roles.tsx'

/** One edition for people: what the codes mean, countries by name. */
export function EditionTable({ edition }: { edition: ReferenceEdition }) {
  const words = useWords()
  const look = useLook()
  const { source } = edition.data as { source?: string }
  return (
    <div className={look.stackTight}>
      {edition.kind === 'clouds' && <Clouds data={edition.data as CloudsData} />}
      {edition.kind === 'regions' && <Regions data={edition.data as RegionsData} />}
      {edition.kind === 'roles' && <Roles data={edition.data as RolesData} />}
      {source && <p className={look.quiet}>{words('operator.reference.source', { source })}</p>}
    </div>
  )
}

function Clouds({ data }: { data: CloudsData }) {
  const words = useWords()
  const name = useNames()
  return (
    <DataList
      label={words('operator.clouds')}
      rows={data.clouds}
      rowKey={(cloud) => cloud.id}
      rowName={(cloud) => cloud.id}
      columns={[
        { id: 'cloud', header: words('operator.cloud'), cell: (cloud) => name('cloud', cloud.id) },
        {
          id: 'rights',
          header: words('operator.cloud.rights'),
          cell: (cloud) => name('operator.cloud.rights', cloud.rightsChoice),
        },
        {
          id: 'portal',
          header: words('operator.cloud.portal'),
          cell: (cloud) => name('portal', cloud.acceptancePortal),
        },
        {
          id: 'one',
          header: words('operator.cloud.partners'),
          cell: (cloud) =>
            words(cloud.onePartnerPerCustomer ? 'operator.cloud.partners.one' : 'operator.cloud.partners.several'),
        },
        {
          id: 'open',
          header: words('operator.cloud.open'),
          cell: (cloud) => words(cloud.openForNewCustomers ? 'shared.yes' : 'shared.no'),
        },
      ]}
      empty={null}
    />
  )
}

function Regions({ data }: { data: RegionsData }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const country = useCountryName()
  const countries = (codes: readonly string[]) => codes.map(country).toSorted(formats.compare).join(', ')
  return (
    <DataList
      label={words('operator.regions')}
      rows={data.regions}
      rowKey={(region) => region.id}
      rowName={(region) => name('region', region.id)}
      columns={[
        { id: 'region', header: words('operator.region'), width: '22%', cell: (region) => name('region', region.id) },
        {
          id: 'count',
          header: words('operator.region.count'),
          align: 'end',
          width: '8%',
          cell: (region) => formats.number(region.countries.length),
        },
        {
          id: 'currency',
          header: words('operator.region.currency'),
          wideOnly: true,
          width: '9%',
          cell: (region) => region.currency ?? '–',
        },
        { id: 'countries', header: words('operator.region.countries'), cell: (region) => countries(region.countries) },
      ]}
      empty={null}
    />
  )
}
