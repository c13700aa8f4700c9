import { useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api.ts'
import type { Answer, Installation } from '../../shared/contracts.ts'
import { useInstallationPath, type PartnerRow } from '../parts/useInstallation.ts'

/** Every distributor of a cloud. The list of partners has no such filter, so it is read through, a hundred at a time. */
export function useDistributors(cloud: string) {
  const path = `${useInstallationPath()}/partners`
  return useQuery({
    queryKey: [path, 'distributors', cloud],
    staleTime: 60_000,
    queryFn: ({ signal }) => readAll(path, cloud, signal),
  })
}

async function readAll(path: string, cloud: string, signal: AbortSignal): Promise<PartnerRow[]> {
  const found: PartnerRow[] = []
  let cursor: string | null | undefined
  do {
    const page: Answer<Installation['partners']> = await call('GET', path, { query: { limit: 100, cursor }, signal })
    found.push(...page.items.filter((row) => row.channel === 'distributor' && row.cloud === cloud && !row.suspendedAt))
    cursor = page.next
  } while (cursor)
  return found
}
