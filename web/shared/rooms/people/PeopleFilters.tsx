import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { CUSTOMER_ROLES, PARTNER_ROLES, PROVIDER_ROLES } from '../../../../src/domain/permission-matrix.ts'
import { SelectField } from '../../forms/SelectField.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useBehalf, useOrganisation } from '../../portal/useSession.ts'
import { PHONE } from '../../look/styles.ts'
import { SearchField } from '../parts/SearchField.tsx'
import { useRoleNames } from '../parts/useRoleNames.ts'
import { usePeopleFilters } from './usePeopleFilters.ts'

const ROLES = { customer: CUSTOMER_ROLES, partner: PARTNER_ROLES, provider: PROVIDER_ROLES }
const STATES = ['active', 'blocked', 'deleted'] as const

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  search: { display: 'flex', flexGrow: 2, flexBasis: '240px', minWidth: 0 },
  // A choice is no wider than its place, however long the longest of them is.
  choice: {
    flexGrow: 1,
    flexBasis: '140px',
    maxWidth: '240px',
    minWidth: 0,
    [PHONE]: { flexBasis: '100%', maxWidth: 'none' },
    '& > *': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, marginLeft: 'auto' },
})

/** What narrows the list, and at its end what adds to it. */
export function PeopleFilters({ actions }: { actions: ReactNode }) {
  const words = useWords()
  const styles = useStyles()
  const role = useRoleNames()
  const { kind } = useOrganisation()
  const behalf = useBehalf() !== undefined
  const { conditions, set } = usePeopleFilters()
  const choose = (name: string) => (value: string) => set({ [name]: value || undefined })
  const roles = ROLES[behalf ? 'customer' : kind]
  return (
    <div className={styles.bar}>
      <div className={styles.search}>
        <SearchField label={words('rooms.people.search')} value={conditions.q ?? ''} onChange={choose('q')} />
      </div>
      <div className={styles.choice}>
        <SelectField
          label={words('rooms.people.state')}
          value={conditions.state ?? ''}
          options={[
            { value: '', label: words('rooms.people.state.present') },
            ...STATES.map((value) => ({ value, label: words(`rooms.people.state.${value}`) })),
          ]}
          onChange={choose('state')}
        />
      </div>
      {roles.length > 1 && (
        <div className={styles.choice}>
          <SelectField
            label={words('rooms.people.role')}
            value={conditions.role ?? ''}
            options={[
              { value: '', label: words('rooms.people.role.any') },
              ...roles.map((value) => ({ value, label: role(value) })),
            ]}
            onChange={choose('role')}
          />
        </div>
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
