import type { Answer, People } from '../contracts.ts'
import { useWords } from '../intl/useWords.ts'
import { useOrganisationPath, useWholePlace } from '../portal/useSession.ts'
import { MOST, type Find } from './finds.ts'

/** People of whom this page is about, by name or address; `page` is where the portal has them. */
export function usePeopleFind(page: string): Find {
  const words = useWords()
  const path = useOrganisationPath()
  const whole = useWholePlace()
  return {
    heading: words('palette.people'),
    path: `${path}/people`,
    query: (q) => ({ q, limit: MOST }),
    hits: ({ items }: Answer<People['people']>) =>
      items.map((one) => ({
        key: one.id,
        label: one.displayName,
        hint: one.email,
        href: `${whole(page)}?q=${encodeURIComponent(one.email)}`,
      })),
  }
}
