import { useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api.ts'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import type { Quoted, Whole, Wish } from './types.ts'

/** What a wish comes to, asked as it changes; and doing it at that price. */
export function useQuote(at: string, row: Whole, wish: Wish | undefined) {
  const { language } = useLanguage()
  const organisation = useOrganisationPath()
  const quote = useQuery<Quoted>({
    queryKey: [`${at}/quotes`, row.version, wish, language],
    queryFn: () => call<Quoted>('POST', `${at}/quotes`, { body: { wish } }),
    enabled: wish !== undefined,
    retry: false,
  })
  const act = useAct(
    (key) => call('POST', `${at}/changes`, { key, body: { wish, digest: quote.data?.digest } }),
    [at, `${organisation}/subscriptions`],
  )
  return { quote, act }
}
