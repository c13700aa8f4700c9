import { z } from 'zod'
import { at, email, id, line } from '../shapes/wire.contract.ts'

export const passkeyParams = z.object({ passkeyId: id })
export const passkeyName = line(60).describe('As its owner calls it')
export const passkey = z.object({
  id,
  name: z.string(),
  addedAt: at,
  lastUsedAt: at.nullable(),
  synced: z.boolean().describe('Copied to other devices of its owner by whoever keeps it'),
})
export const addedPasskey = z.object({ id })
export const passkeyList = z.object({ items: z.array(passkey) })
/** WebAuthn's own shapes, as the browser takes and gives them: the sign-in library checks them. */
export const ceremony = z.record(z.string(), z.unknown()).describe('Options of WebAuthn, as JSON')
const answered = z.record(z.string(), z.unknown()).describe('A credential of WebAuthn, as JSON')
export const passkeyInput = z.object({ name: passkeyName, response: answered })
export const passkeyChange = z.object({ name: passkeyName })
export const passkeySignIn = z.object({
  email: email.nullable().default(null).describe('Where it was typed, the passkey must be that person’s'),
  response: answered,
})
export const passkeyConfirmation = z.object({ response: answered })
