import { useFilters } from '../../shared/rooms/parts/useFilters.ts'

export type Sort = 'name' | 'newest'

/** What the list shows, as the address says it. */
export function useCustomerFilters() {
  const { get, set, any } = useFilters()
  const conditions = {
    q: get('q'),
    state: get('state'),
    country: get('country'),
    rights: get('rights'),
    tag: get('tag'),
    endsWithin: get('endsWithin'),
  }
  const sort: Sort = get('sort') === 'newest' ? 'newest' : 'name'
  return { conditions, sort, set, filtered: any('q', 'state', 'country', 'rights', 'tag', 'endsWithin') }
}
