import { allows } from '#domain/access.ts'
import type { EventKind } from '#domain/event.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { demandForAnybody, STANDING } from '#domain/standing-link.ts'
import { newId } from '#platform/ids.ts'
import { linkToken } from '#platform/link.ts'
import { portalPath, type Cloud } from '#domain/cloud.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { loadAsker } from '../requests/ask.store.ts'
import { demandMayAskWithRights, findToMove } from '../requests/move-request.store.ts'
import { deleteDraft, type RequestRow } from '../requests/requests.store.ts'
import {
  countOn,
  findStanding,
  insertStanding,
  listStanding,
  replaceAddress,
  stateOf,
  switchStanding,
  type ListedStanding,
  type StandingAsk,
  type StandingRow,
} from './standing-links.store.ts'

type One = Visit<{ standingLinkId: string }>
/** What came through one is counted so far. */
const COUNTED = 1_000

/** The partner's standing links, with their addresses for whoever may hand out a link. */
export const readStandingLinks = ({ house, caller }: Visit) =>
  transact(house, caller, async (tx) => {
    const { cloud } = await loadAsker(tx)
    const rows = await listStanding(tx, caller.organisationId, COUNTED)
    return { items: rows.map((row) => view(tx, row, cloud)) }
  })

/** A draft that is meant for nobody in particular becomes what everybody is asked who comes by this address. */
export const makeStandingLink = ({
  house,
  caller,
  body,
}: Visit<unknown, unknown, { requestId: string; version: number; name: string }>) =>
  transact(house, caller, async (tx) => {
    const draft = await findToMove(tx, body.requestId, 'discard', body.version)
    demandForAnybody({
      purpose: draft.purpose,
      customerId: draft.customer_id,
      domain: draft.domain,
      addressee: draft.addressee_email ?? draft.addressee_name,
    })
    const { cloud } = await demandMayAsk(tx, draft.include_rights)
    await demandPlace(tx)
    const row = { partner_id: caller.organisationId, id: newId(), name: body.name, cloud: draft.cloud }
    await insertStanding(tx, { ...row, ask: askOf(draft), asked_by: tx.actor.personId })
    demand((await deleteDraft(tx, draft)) === 1, 'version-stale', { version: draft.version })
    return told(tx, 'standing-link.made', row.id, cloud)
  })

/** From now on this person asks by it. */
export const switchOnStandingLink = ({ house, caller, params, version }: One) =>
  transact(house, caller, async (tx) => {
    const row = await found(tx, params.standingLinkId)
    const { cloud } = await demandMayAsk(tx, row.ask.include_rights)
    if (row.on_since === null) await demandPlace(tx)
    demand(await switchStanding(tx, row, version, tx.actor.personId), 'version-stale', { version: row.version })
    return told(tx, 'standing-link.switched-on', row.id, cloud)
  })

/** At once: whoever has it open is told that it is not in use. */
export const switchOffStandingLink = ({ house, caller, params, version }: One) =>
  transact(house, caller, async (tx) => {
    const row = await found(tx, params.standingLinkId)
    const { cloud } = await loadAsker(tx)
    demand(await switchStanding(tx, row, version, null), 'version-stale', { version: row.version })
    return told(tx, 'standing-link.switched-off', row.id, cloud)
  })

/** It has come where it should not be: the address is dead, and there is another. */
export const replaceStandingAddress = ({ house, caller, params, version }: One) =>
  transact(house, caller, async (tx) => {
    const row = await found(tx, params.standingLinkId)
    const { cloud } = await demandMayAsk(tx, row.ask.include_rights)
    demand(await replaceAddress(tx, row, version), 'version-stale', { version: row.version })
    return told(tx, 'standing-link.address-replaced', row.id, cloud)
  })

async function demandMayAsk(tx: Tx, includeRights: boolean) {
  const asker = await loadAsker(tx)
  if (asker.block) throw new Refusal(asker.block, { name: asker.partner.name })
  demandMayAskWithRights(tx, includeRights)
  return asker
}

async function demandPlace(tx: Tx) {
  demand((await countOn(tx, tx.caller.organisationId)) < STANDING.most, 'standing-link-too-many', {
    most: STANDING.most,
  })
}

const askOf = (row: RequestRow): StandingAsk => ({
  include_rights: row.include_rights,
  template: row.template,
  roles: row.roles,
  terms: row.terms,
  groups: row.groups,
  template_name: row.template_name,
  length_days: row.length_days,
  language: row.language,
  open_days: row.open_days,
})

async function found(tx: Tx, id: string): Promise<StandingRow> {
  const row = await findStanding(tx, tx.caller.organisationId, id)
  if (!row) throw new Refusal('not-found')
  return row
}

async function told(tx: Tx, kind: Extract<EventKind, `standing-link.${string}`>, id: string, cloud: Cloud) {
  const [row] = await listStanding(tx, tx.caller.organisationId, COUNTED, id)
  if (!row) throw new Refusal('not-found')
  await record(tx, { kind, subject: { kind: 'standing-link', id, name: row.name } })
  return view(tx, row, cloud)
}

function view(tx: Tx, row: ListedStanding, cloud: Cloud) {
  const state = stateOf(row, row.asker)
  const handsOut =
    allows(tx.actor, 'requests.open') && (!row.ask.include_rights || allows(tx.actor, 'requests.open-with-rights'))
  return {
    id: row.id,
    name: row.name,
    state,
    askedBy: row.asker?.name ?? null,
    includeRights: row.ask.include_rights,
    template: row.ask.template,
    templateName: row.ask.template_name,
    roles: row.ask.roles,
    lengthDays: row.ask.length_days,
    language: row.ask.language,
    madeAt: row.made_at.toISOString(),
    onSince: row.on_since?.toISOString() ?? null,
    accepted: row.accepted,
    declined: row.declined,
    waiting: row.waiting,
    address: handsOut && state === 'on' ? addressOf(tx, row, cloud) : null,
    mayChange: handsOut,
    version: row.version,
  }
}

/** Computed each time and kept nowhere, as every link's. */
function addressOf(tx: Tx, { partner_id, id, generation, cloud: inCloud }: StandingRow, cloud: Cloud): string {
  const origin = tx.house.config.origins[inCloud]
  if (origin === undefined) throw new Refusal('cloud-closed', { cloud: inCloud })
  const token = linkToken(tx.house.keys.link, { partnerId: partner_id, requestId: id, generation }, 'std')
  return `${origin}/${portalPath(cloud)}/invitation#${token}`
}
