import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useWords } from '../../shared/intl/useWords.ts'
import type { Answer, Customers, ServiceRequests } from '../../shared/contracts.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoLink } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useReadList } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { SearchField } from '../../shared/rooms/parts/SearchField.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useSearch } from '../../shared/rooms/parts/useSearch.ts'

const useStyles = makeStyles({ list: { listStyleType: 'none', padding: 0 } })

type Row = Answer<Customers['customerRow']>
type After = Answer<ServiceRequests['dutiesAfter']>['items'][number]

/** The customers, and those who are none any more and are still to be supported. */
export function ChooseCustomer() {
  const words = useWords()
  const look = useLook()
  const path = useOrganisationPath()
  const { q, search } = useSearch()
  const list = useReadList<Row>(`${path}/customers`, { q: q || undefined, limit: 10 }, { keepPrevious: true })
  const after = useReadList<After>(`${path}/support-duties-after-relationships`)
  return (
    <>
      <Section title={words('support.new.which')}>
        <SearchField label={words('support.new.which.search')} value={q} onChange={search} />
        <Shown of={list}>
          {() =>
            list.rows.length === 0 ? (
              <p className={look.quiet}>{words('support.new.which.none')}</p>
            ) : (
              <Choices of={list.rows.map(({ id, name, domain }) => ({ id, name, domain }))} />
            )
          }
        </Shown>
      </Section>
      {after.rows.length > 0 && (
        <Section title={words('support.new.after')}>
          <Choices of={after.rows.map(({ customer }) => ({ ...customer, domain: null }))} />
        </Section>
      )}
    </>
  )
}

function Choices({ of }: { of: readonly { id: string; name: string; domain: string | null }[] }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <ul className={mergeClasses(look.stackTight, styles.list)}>
      {of.map(({ id, name, domain }) => (
        <li key={id}>
          <GoLink to={`service-requests/new?customer=${id}`}>{name}</GoLink>{' '}
          {domain && <span className={look.quiet}>{domain}</span>}
        </li>
      ))}
    </ul>
  )
}
