import { useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useLanguage } from '../../intl/useLanguage.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { AT_ONCE, type Selection, type Whom } from './types.ts'

/** Those of a list, so many at a time. */
export const inBatches = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) => ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE))

/** How many of the chosen people hold each product, as it is now. */
export function useSelection(whom: Whom) {
  const { language } = useLanguage()
  const path = `${useOrganisationPath()}/licences/selection`
  return useQuery<Selection>({
    queryKey: [path, whom, language],
    queryFn: async ({ signal }) => {
      const ask = (people: unknown) => call<Selection>('POST', path, { body: { people }, signal })
      if ('q' in whom) return ask({ q: whom.q })
      const [first, ...rest] = inBatches(whom.people.map((person) => person.id))
      let all = await ask(first)
      for (const batch of rest) all = added(all, await ask(batch))
      return all
    },
    gcTime: 0,
  })
}

function added(all: Selection, { total, products }: Selection): Selection {
  const both = all.total + total
  return {
    ...all,
    total: both,
    products: all.products.map((product) => {
      const holding = product.holding + (products.find((one) => one.id === product.id)?.holding ?? 0)
      return { ...product, holding, share: holding === 0 ? 'none' : holding < both ? 'some' : 'all' }
    }),
  }
}
