import type { Answer, Client, Made } from '#tests/world.ts'
import { newCustomer, newPartner, ok, relate, withoutRights } from '#tests/world.ts'
import type { World } from '#tests/world.ts'

/** What somebody needs help with. */
export const anAskForHelp = (change: Record<string, unknown> = {}) => ({
  subject: 'Mail does not arrive',
  description: 'Since this morning nothing comes in.',
  severity: 'moderate',
  ...change,
})

export type Trio = { partner: Made; customer: Made; helper: Client; operator: Client; queue: string }

/** A customer, its partner with somebody at the helpdesk, and the operator. */
export async function trio(world: World, rights: 'with' | 'without' = 'without'): Promise<Trio> {
  const [partner, customer] = [await newPartner(world), await newCustomer(world)]
  await relate(partner.client, customer.client, rights === 'with' ? {} : withoutRights)
  const [helper, operator] = [await partner.add('partner.helpdesk-agent'), await world.as('ingrid')]
  return { partner, customer, helper, operator, queue: `/installation/${operator.org}/service-requests` }
}

/** The customer asks its partner. */
export const askPartner = async ({ partner, customer }: Trio, change?: Record<string, unknown>) =>
  ok(await customer.client.post('~/service-requests', { ...anAskForHelp(change), partnerId: partner.id }), 201)
    .id as string

/** The partner asks the provider without any right. */
export const askProvider = async ({ partner, customer }: Trio, change?: Record<string, unknown>) =>
  ok(await partner.client.post(`~/customers/${customer.id}/provider-requests`, anAskForHelp(change)), 201).id as string

/** As the portals do: read, then move by the version that was read. */
export async function move(by: Client, at: string, verb: string, text: string | null = null): Promise<Answer> {
  const { version } = ok(await by.get(at))
  return by.post(`${at}/moves`, { verb, text }, { version })
}

export async function escalate(by: Client, id: string, text = 'Beyond us'): Promise<Answer> {
  const { version } = ok(await by.get(`~/service-requests/${id}`))
  return by.post(`~/service-requests/${id}/escalation`, { text }, { version })
}

const AS_BYTES = { 'content-type': 'application/octet-stream' }
export const addFile = (
  by: Client,
  at: string,
  name: string,
  content: Buffer | string,
  internal = '',
): Promise<Answer> =>
  by.post(`${at}/files?fileName=${encodeURIComponent(name)}${internal && '&internal=yes'}`, Buffer.from(content), {
    headers: AS_BYTES,
  })

/** The smallest picture there is. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
