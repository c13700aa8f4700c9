import { Button } from '@fluentui/react-components'
import { addressOf } from '../../api.ts'
import { CheckField } from '../../forms/CheckField.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useOrganisation, useOrganisationPath } from '../../portal/useSession.ts'
import type { Filters } from '../parts/useFilters.ts'
import type { ActivityRow } from './types.ts'

/** Only what was done on behalf; by which organisation and by whom comes from where one was: the address says it. */
export function ActivityFilters({ filters, rows }: { filters: Filters; rows: readonly ActivityRow[] }) {
  const words = useWords()
  const look = useLook()
  const { kind } = useOrganisation()
  const { get, set } = filters
  if (kind === 'provider') return null
  if (get('counterpart') || get('person')) {
    const first = rows[0]
    const who = get('person') ? first?.actorName : kind === 'customer' ? first?.actorOrganisation : undefined
    return (
      <div className={look.row}>
        <p className={look.body}>
          {who ? words('rooms.activity.only.of', { who }) : words('rooms.activity.only.behalf')}
        </p>
        <Export filters={filters} />
        <Button size="small" onClick={() => set({ counterpart: undefined, person: undefined, behalf: undefined })}>
          {words('rooms.activity.only.all')}
        </Button>
      </div>
    )
  }
  return (
    <div className={look.row}>
      <CheckField
        label={words(kind === 'customer' ? 'rooms.activity.behalf.customer' : 'rooms.activity.behalf.partner')}
        checked={get('behalf') === 'yes'}
        onChange={(checked) => set({ behalf: checked ? 'yes' : undefined })}
      />
      <Export filters={filters} />
    </div>
  )
}

/** What is shown, all of it, as a file. */
function Export({ filters: { get } }: { filters: Filters }) {
  const words = useWords()
  const path = useOrganisationPath()
  const only = { behalf: get('behalf'), counterpart: get('counterpart'), person: get('person') }
  return (
    <Button as="a" size="small" href={addressOf(`${path}/activity/export`, only)} download>
      {words('rooms.activity.export')}
    </Button>
  )
}
