import { useFilters } from './useFilters.ts'

/** The search of a list, in the address. */
export function useSearch() {
  const { get, set } = useFilters()
  return { q: get('q') ?? '', search: (q: string) => set({ q: q || undefined }) }
}
