import { z } from 'zod'
import { at } from '../shapes/wire.contract.ts'

export const calendarLink = z.object({
  link: z.string().nullable().describe('Whoever knows it can read when rights end; none before it is made'),
  madeAt: at.nullable(),
})
export const calendarParams = z.object({ token: z.string().max(200) })
export const calendar = z.string().describe('text/calendar (RFC 5545): the next 400 days, at most 2,000 events')
