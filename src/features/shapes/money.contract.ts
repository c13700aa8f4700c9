import { z } from 'zod'

/** Money on the wire: whole numbers of the currency’s smallest unit. */
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 4217')
export const minor = z.int().describe('In the smallest unit of the currency: öre, cents')
export const money = z.object({ minor, currency })
