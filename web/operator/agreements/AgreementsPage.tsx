import { makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Tag } from '../../shared/look/Tag.tsx'
import { GoButton, GoLink } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { useAgreementEditions } from './useAgreementEditions.ts'
import { versionsOf, type Version } from './versions.ts'

const useStyles = makeStyles({
  languages: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
})
const COLOURS = { 'in-force': 'success', coming: 'informative', past: 'subtle' } as const

/** Every text that ever bound somebody here, by kind, country and version. */
export function AgreementsPage() {
  const words = useWords()
  const look = useLook()
  const read = useAgreementEditions()
  const publish = (
    <GoButton to="agreements/new" appearance="primary" icon={<AddRegular />}>
      {words('operator.agreements.publish')}
    </GoButton>
  )
  return (
    <Page title={words('operator.agreements')} lead={words('operator.agreements.lead')} actions={publish}>
      <Shown of={read}>
        {({ items }) => (
          <div className={look.stack}>
            {(['customer', 'partner'] as const).map((kind) => (
              <OfKind key={kind} kind={kind} versions={versionsOf(items.filter((one) => one.kind === kind))} />
            ))}
          </div>
        )}
      </Shown>
    </Page>
  )
}

function OfKind({ kind, versions }: { kind: 'customer' | 'partner'; versions: Version[] }) {
  const words = useWords()
  const look = useLook()
  const columns = useColumns()
  return (
    <Section plain title={words(`operator.agreement.${kind}`)}>
      <div>
        <DataList
          label={words(`operator.agreement.${kind}`)}
          columns={columns}
          rows={versions}
          rowKey={(row) => row.key}
          rowName={(row) => row.key}
          empty={
            <div className={look.card}>
              <Empty title={words('operator.agreements.none')}>{words(`operator.agreements.none.${kind}`)}</Empty>
            </div>
          }
        />
      </div>
    </Section>
  )
}

function useColumns(): Column<Version>[] {
  const words = useWords()
  const formats = useFormats()
  return [
    {
      id: 'country',
      header: words('operator.country'),
      cell: (row) => (row.country === '*' ? words('operator.agreement.elsewhere') : formats.country(row.country)),
    },
    { id: 'version', header: words('operator.agreement.versionLabel'), cell: (row) => formats.number(row.version) },
    {
      id: 'state',
      header: words('operator.state'),
      cell: (row) => <Tag color={COLOURS[row.state]}>{words(`operator.agreement.${row.state}`)}</Tag>,
    },
    {
      id: 'from',
      header: words('operator.reference.from'),
      wideOnly: true,
      cell: (row) => formats.day(row.effectiveFrom),
    },
    { id: 'languages', header: words('operator.agreement.languages'), cell: (row) => <Languages row={row} /> },
  ]
}

function Languages({ row }: { row: Version }) {
  const words = useWords()
  const formats = useFormats()
  const styles = useStyles()
  return (
    <span className={styles.languages}>
      {row.editions.map((one) => (
        <GoLink key={one.id} to={`agreements/${one.id}`}>
          {one.binding
            ? words('operator.agreement.binds', { language: formats.language(one.language) })
            : formats.language(one.language)}
        </GoLink>
      ))}
    </span>
  )
}
