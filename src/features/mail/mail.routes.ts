import { z } from 'zod'
import { route, type Route } from '#platform/route.ts'
import { done } from '../shapes/common.contract.ts'
import { stopLetters } from './stop-letters.ts'

export const routes: Route[] = [
  route({
    method: 'POST',
    path: '/unwanted/{token}',
    name: 'stopLetters',
    summary: 'No more letters to this address',
    permission: { open: 'the token in the mail is the proof; mail programs call it with one click' },
    params: z.object({ token: z.string().max(120) }),
    answer: done,
    strict: 60,
    anyOrigin: true,
    run: stopLetters,
  }),
]
