import type { Answer, Elevations } from '../../contracts.ts'
import { useRead } from '../../portal/useApi.ts'

/** What waits for an answer and what runs, here or at one customer; asked again every half minute, because the other side acts too. */
export const useElevations = (path: string, enabled = true) =>
  useRead<Answer<Elevations['elevationList']>>(
    `${path}/elevations`,
    { only: 'open', limit: 100 },
    { enabled, refetchInterval: 30_000 },
  )
