import { Button } from '@fluentui/react-components'
import { CheckField } from '../../forms/CheckField.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useOrganisation } from '../../portal/useSession.ts'
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
        <Button size="small" onClick={() => set({ counterpart: undefined, person: undefined, behalf: undefined })}>
          {words('rooms.activity.only.all')}
        </Button>
      </div>
    )
  }
  return (
    <CheckField
      label={words(kind === 'customer' ? 'rooms.activity.behalf.customer' : 'rooms.activity.behalf.partner')}
      checked={get('behalf') === 'yes'}
      onChange={(checked) => set({ behalf: checked ? 'yes' : undefined })}
    />
  )
}
