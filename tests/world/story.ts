import assert from 'node:assert/strict'
import type { Answer, Client, Extra } from './client.ts'
import type { World } from './world.ts'

/** What a partner asks for, as the wizard sends it. */
export const anAsk = (change: Record<string, unknown> = {}) => ({
  purpose: 'relationship',
  includeRights: true,
  template: 'user-and-licence-management',
  lengthDays: 180,
  language: 'en',
  openDays: 30,
  ...change,
})
export const withoutRights = { includeRights: false, template: null, lengthDays: null }

/** The answer, or a failure that shows what was answered instead. */
export function ok(answer: Answer, status?: number): any {
  const right = status === undefined ? answer.status < 300 : answer.status === status
  assert.ok(right, `answered ${answer.status}: ${answer.text.slice(0, 600)}`)
  return answer.body
}

/** Refused with this code, in words that are all there. */
export function refused(answer: Answer, code: string, status?: number): any {
  assert.equal(`${answer.status >= 400 ? answer.body?.code : answer.status}`, code, answer.text.slice(0, 600))
  assert.ok(answer.body.title.length > 0 && answer.body.title !== code, `no words for ${code}`)
  if (status !== undefined) assert.equal(answer.status, status)
  return answer.body
}

export const draft = async (partner: Client, change?: Record<string, unknown>) =>
  ok(await partner.post('~/relationship-requests', anAsk(change)), 201)

export const openDraft = (
  partner: Client,
  request: { id: string; version: number },
  body: unknown = {},
  extra?: Extra,
) => partner.post(`~/relationship-requests/${request.id}/opening`, body, { version: request.version, ...extra })

/** A request as it stands open, with the link that was handed out. */
export async function openRequest(
  partner: Client,
  change?: Record<string, unknown>,
): Promise<{ id: string; version: number; link: string; token: string }> {
  const made = await draft(partner, change)
  ok(await openDraft(partner, made))
  const out = ok(await partner.post(`~/relationship-requests/${made.id}/link-handouts`, { way: 'copy' }))
  return { id: made.id, version: out.version, link: out.link, token: out.link.split('#')[1] }
}

export const openLink = async (member: Client, token: string) => ok(await member.post('/links', { token }))
export const invitation = async (member: Client, id: string) => ok(await member.get(`~/invitations/${id}`))

/** What a member sends who has read everything and ticked the box. */
export const consentOf = (read: any) => ({
  digest: read.digest,
  agreementDigest: read.document?.agreement?.read.digest ?? null,
})

/** The yes of somebody who may say it. */
export async function accept(member: Client, request: { id: string; token?: string }, extra?: Extra): Promise<Answer> {
  if (request.token) await openLink(member, request.token)
  const read = await invitation(member, request.id)
  return member.post(`~/invitations/${request.id}/acceptance`, consentOf(read), extra)
}

/** From nothing to a customer with rights: the main job. */
export async function relate(partner: Client, customer: Client, change?: Record<string, unknown>) {
  const request = await openRequest(partner, change)
  return { request, ...ok(await accept(customer, request), 201) }
}

/** The yes of somebody who has read: ready to be sent at the same moment as something else. */
export async function readyToAccept(
  member: Client,
  request: { id: string; token: string },
): Promise<() => Promise<Answer>> {
  await openLink(member, request.token)
  const read = await invitation(member, request.id)
  return () => member.post(`~/invitations/${request.id}/acceptance`, consentOf(read))
}

/** The last day of these rights has been: every role of theirs ended a moment ago. */
export const passLastDay = (world: World, delegationId: string) =>
  world.sql(
    `update delegation set ends_at = now() - interval '1 second',
       roles = (select jsonb_agg(r || jsonb_build_object('endsAt', now() - interval '1 second')) from jsonb_array_elements(roles) r) where id = $1`,
    [delegationId],
  )
