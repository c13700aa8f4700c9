import { z } from 'zod'
import { card } from '../shapes/wire.contract.ts'

export const stopToken = z.string().max(160)
export const stopLink = z.object({ token: stopToken })
/** What the link in a letter's foot tells whoever opens it. */
export const stopFace = z.object({
  partner: card,
  installation: z.string(),
  stopped: z.boolean().describe('Letters to this address are stopped already'),
})
