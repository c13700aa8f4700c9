import { useFilters } from '../parts/useFilters.ts'

/** What the list shows, as the address says it. */
export function usePeopleFilters() {
  const { get, set } = useFilters()
  return { conditions: { q: get('q'), state: get('state'), role: get('role') }, set }
}
