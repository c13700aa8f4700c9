import { z } from 'zod'
import { route, type Route } from '#platform/route.ts'
import { done } from '../shapes/wire.contract.ts'
import * as shape from './mail.contract.ts'
import { reportLetter } from './report-letter.ts'
import { readStopFace, stopLetters } from './stop-letters.ts'

const link = { open: 'the link in the letter’s foot is the proof' } as const

export const routes: Route[] = [
  route({
    method: 'POST',
    path: '/unwanted/{token}',
    name: 'stopLetters',
    summary: 'No more letters to this address',
    permission: { open: 'the token in the mail is the proof; mail programs call it with one click' },
    params: z.object({ token: shape.stopToken }),
    answer: done,
    strict: 60,
    anyOrigin: true,
    run: stopLetters,
  }),
  route({
    method: 'POST',
    path: '/unwanted/face',
    name: 'readStopFace',
    summary: 'Who wrote the letter, and whether letters to this address are stopped',
    permission: link,
    body: shape.stopLink,
    answer: shape.stopFace,
    strict: 60,
    run: readStopFace,
  }),
  route({
    method: 'POST',
    path: '/unwanted/report',
    name: 'reportLetter',
    summary: 'Tell the provider that something is wrong with a letter',
    permission: link,
    body: shape.stopLink,
    answer: done,
    strict: 20,
    run: reportLetter,
  }),
]
