import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { DataList } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { Tabs } from '../../shared/portal/Tabs.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import type { ReferenceEdition } from '../parts/useInstallation.ts'
import { useReferenceEditions } from '../parts/useReference.ts'
import { EditionTable } from './EditionTable.tsx'

type Kind = ReferenceEdition['kind']

export const CloudsPage = () => <ReferencePage kind="clouds" />
export const RegionsPage = () => <ReferencePage kind="regions" />
export const RolesPage = () => <ReferencePage kind="roles" />

/** The facts of the field that change by edition: what is in force, what comes, what was. */
function ReferencePage({ kind }: { kind: Kind }) {
  const words = useWords()
  const look = useLook()
  const read = useReferenceEditions()
  const tabs = (['clouds', 'regions', 'roles'] as const).map((one) => ({
    to: `reference/${one}`,
    label: words(`operator.${one}`),
  }))
  const publish = (
    <GoButton to={`reference/${kind}/new`} icon={<AddRegular />}>
      {words('operator.reference.publish')}
    </GoButton>
  )
  return (
    <div className={look.stack}>
      <Tabs label={words('operator.reference')} tabs={tabs} />
      <Page title={words(`operator.${kind}`)} lead={words(`operator.${kind}.lead`)} actions={publish}>
        <Shown of={read}>
          {({ items }) => <Editions items={items.filter((one) => one.kind === kind)} kind={kind} />}
        </Shown>
      </Page>
    </div>
  )
}

function Editions({ items, kind }: { items: ReferenceEdition[]; kind: Kind }) {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  const now = items.find((one) => one.inForce)
  const others = items.filter((one) => !one.inForce)
  return (
    <div className={look.stack}>
      {now ? (
        <Section
          plain
          title={words('operator.reference.inForce', { edition: now.edition })}
          lead={words('operator.reference.since', { date: formats.day(now.effectiveFrom) })}
        >
          <EditionTable edition={now} />
        </Section>
      ) : (
        <div className={look.card}>
          {kind === 'roles' ? (
            <Empty title={words('operator.roles.none')}>{words('operator.roles.none.way')}</Empty>
          ) : (
            <Empty title={words('operator.reference.none')}>{words('operator.reference.none.way')}</Empty>
          )}
        </div>
      )}
      {others.length > 0 && <OtherEditions items={others} />}
    </div>
  )
}

const tableOf = (edition: ReferenceEdition) => <EditionTable edition={edition} />

function OtherEditions({ items }: { items: ReferenceEdition[] }) {
  const words = useWords()
  const formats = useFormats()
  const coming = (one: ReferenceEdition) => new Date(one.effectiveFrom) > new Date()
  return (
    <Section plain title={words('operator.reference.others')}>
      <div>
        <DataList
          label={words('operator.reference.others')}
          rows={items}
          rowKey={(one) => one.edition}
          rowName={(one) => one.edition}
          details={tableOf}
          columns={[
            { id: 'edition', header: words('operator.reference.edition'), cell: (one) => one.edition },
            {
              id: 'state',
              header: words('operator.state'),
              cell: (one) => words(coming(one) ? 'operator.reference.coming' : 'operator.reference.past'),
            },
            { id: 'from', header: words('operator.reference.from'), cell: (one) => formats.day(one.effectiveFrom) },
          ]}
          empty={null}
        />
      </div>
    </Section>
  )
}
