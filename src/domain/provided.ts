import type { ActionId } from './actions.ts'

/** Something that the provider runs: where it is administered, what one must be allowed to do to be shown that, and where it is told what customers have. */
export type ServiceFacts = { adminUrl: string | null; action: string | null; provisioningUrl: string | null }

const HERE = ['localhost', '127.0.0.1', '[::1]']

/** Calls carry what customers have, so they go over TLS; only the demo may call a program on the same machine. */
function isAddress(text: string, demo: boolean): boolean {
  const url = URL.parse(text)
  if (!url || url.username || url.password || url.hash) return false
  return url.protocol === 'https:' || (demo && url.protocol === 'http:' && HERE.includes(url.hostname))
}

/** The first thing that is wrong with it; undefined where it is sound. An address of administration is shown only with a right. */
export function faultOfService(
  { adminUrl, action, provisioningUrl }: ServiceFacts,
  demo: boolean,
  actions: Iterable<string>,
) {
  const of = (pointer: string, rule: string) => ({ pointer, rule })
  if (adminUrl !== null && !isAddress(adminAddress(adminUrl, 'x.example'), demo))
    return of('/adminUrl', 'address-not-https')
  if (provisioningUrl !== null && !isAddress(provisioningUrl, demo)) return of('/provisioningUrl', 'address-not-https')
  if ((adminUrl === null) !== (action === null))
    return of(action === null ? '/action' : '/adminUrl', 'address-with-right')
  if (action !== null && ![...actions].includes(action)) return of('/action', 'action-unknown')
  return undefined
}

/** The address of administration for one customer. */
export const adminAddress = (adminUrl: string, customer: string) =>
  adminUrl.replaceAll('{customer}', encodeURIComponent(customer))

/** Whether somebody who may do these things there is shown where a service is administered: who may do everything is shown each. */
export const mayAdminister = (can: ReadonlySet<ActionId>, action: string): boolean =>
  can.has('everything') || can.has(action as ActionId)

/** What of a subscription is there to be used; what is gone is not. */
export const IN_PLACE = ['pending', 'active', 'suspended', 'expired', 'disabled'] as const
