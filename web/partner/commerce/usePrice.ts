import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import type { Sold } from './types.ts'

type Priced = Pick<Sold, 'unitMinor' | 'currency' | 'term' | 'cycle'>

/** What something costs and how it is paid, as people say it. */
export function usePrice() {
  const words = useWords()
  const formats = useFormats()
  const cycle = ({ term, cycle: every }: Pick<Priced, 'term' | 'cycle'>) =>
    every === null ? '' : every === term && term !== 'P1M' ? words('commerce.once') : words(`commerce.cycle.${every}`)
  return {
    cycle,
    unit: (offer: Priced & { trial?: boolean; kind?: Sold['kind'] }) => {
      if (offer.kind === 'usage') return words('commerce.usage')
      if (offer.unitMinor === 0) return words('commerce.free')
      return words('commerce.unit', {
        price: formats.money({ minor: offer.unitMinor, currency: offer.currency }),
        cycle: cycle(offer),
      })
    },
    term: ({ term }: Pick<Priced, 'term'>) =>
      term === null ? words('commerce.noEnd') : words('commerce.for', { term: words(`commerce.term.${term}`) }),
  }
}
