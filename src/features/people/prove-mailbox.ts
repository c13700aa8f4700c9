import { Refusal } from '#domain/refusal.ts'
import type { House } from '#platform/house.ts'
import type { Visit } from '#platform/route.ts'
import { hashOfPassword } from '#platform/sign-in-library.ts'
import { countedAttempt } from '../acting/attempts.store.ts'
import { asVisitor } from '../acting/transact.store.ts'
import { findProvider } from '../installation/provider.store.ts'
import { queueMail } from '../mail/mail.store.ts'
import { signInAs } from './begin-session.store.ts'
import {
  atSignInDoor,
  beginProof,
  findByAddress,
  proveAddress,
  setOwnPassword,
  tryProof,
  useProof,
  type ProofPurpose,
} from './sessions.store.ts'
import { ownProfile } from './own-profile.store.ts'

type Input = { email: string; purpose: 'founding' | 'reset'; language: 'en' | 'sv' }

/** Mails a six-digit code. The answer is the same whether or not the address is known: it tells a stranger nothing. */
export async function beginMailboxProof({ house, cloud, body, ip }: Visit<unknown, unknown, Input>) {
  await countedAttempt(house, `mailbox-from ${ip}`, 60, 30)
  await countedAttempt(house, `mailbox ${cloud} ${body.email.toLowerCase()}`, 60, 5)
  const known = await atSignInDoor(house, (tx) => findByAddress(tx, cloud, body.email))
  const id = await atSignInDoor(house, (tx) => beginProof(tx, house, cloud, body.purpose, body.email))
  if (body.purpose === 'founding' || known) await mailCode(house, id, body.email, body.purpose, body.language)
  return { proofId: id }
}

/** The signed-in person proves its own address: what a lent password or an unproved address asks for. */
export async function beginOwnMailboxProof(visit: Visit) {
  const { profile } = await ownProfile(visit)
  const { house, cloud } = visit
  await countedAttempt(house, `mailbox ${cloud} ${profile.email}`, 60, 5)
  const id = await atSignInDoor(house, (tx) => beginProof(tx, house, cloud, 'address', profile.email))
  await mailCode(house, id, profile.email, 'address', profile.language)
  return { proofId: id }
}

export async function finishOwnMailboxProof(visit: Visit<unknown, unknown, { proofId: string; code: string }>) {
  const { profile } = await ownProfile(visit)
  const proof = await provenBy(visit.house, visit.cloud, ['address'], visit.body)
  if (proof.email !== profile.email.toLowerCase()) throw new Refusal('code-wrong')
  await atSignInDoor(visit.house, async (tx) => {
    if (!(await useProof(tx, proof.id))) throw new Refusal('code-wrong')
    await proveAddress(tx, profile.person_id)
  })
  return { done: true as const }
}

/** A new password by the mailbox: every session ends, and a password that somebody else had set is gone. */
export async function resetPassword(
  visit: Visit<unknown, unknown, { proofId: string; code: string; password: string }>,
) {
  const { house, cloud, body } = visit
  const proof = await provenBy(house, cloud, ['reset'], body)
  const hash = await hashOfPassword(body.password)
  await atSignInDoor(house, async (tx) => {
    const user = await findByAddress(tx, cloud, proof.email)
    if (!user || !(await useProof(tx, proof.id))) throw new Refusal('code-wrong')
    await setOwnPassword(tx, user.id, hash)
    await proveAddress(tx, user.id)
  })
  await signInAs(visit, proof.email, body.password)
  return { done: true as const }
}

/** One try at a code, counted whatever comes of it; five wrong ones and a new code is needed. */
async function provenBy(
  house: House,
  cloud: string,
  purposes: readonly ProofPurpose[],
  { proofId, code }: { proofId: string; code: string },
) {
  const proof = await atSignInDoor(house, (tx) => tryProof(tx, house, cloud, purposes, proofId, code))
  if (!proof) throw new Refusal('code-wrong')
  return proof
}

/** What waits in the queue holds the proof's id, not the code. */
async function mailCode(house: House, proofId: string, to: string, purpose: ProofPurpose, language: string) {
  await asVisitor(house, undefined, async (tx) => {
    const provider = await findProvider(tx)
    if (!provider) throw new Error('a code cannot be sent before there is a provider')
    await tx.actAs(provider.id)
    await queueMail(tx, { kind: 'code', organisationId: provider.id, to, language, facts: { proof: proofId, purpose } })
  })
}
