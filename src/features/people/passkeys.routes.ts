import { route, type Route } from '#platform/route.ts'
import { done } from '../shapes/wire.contract.ts'
import { addPasskey, beginPasskey, endPasskey, namePasskey, ownPasskeys } from './own-passkeys.ts'
import * as shape from './passkeys.contract.ts'
import { signInAnswer } from './session.contract.ts'
import { beginPasskeySignIn, confirmWithPasskey, signInWithPasskey } from './sign-in-with-passkey.ts'

const before = { open: 'before signing in', withCredential: true } as const
const person = { person: true } as const

/** Passkeys: one's own, and signing in with one. */
export const routes: Route[] = [
  route({
    method: 'POST',
    path: '/session/passkey/options',
    name: 'beginPasskeySignIn',
    summary: 'What a passkey is asked to sign',
    permission: before,
    answer: shape.ceremony,
    strict: 60,
    run: beginPasskeySignIn,
  }),
  route({
    method: 'POST',
    path: '/session/passkey',
    name: 'signInWithPasskey',
    summary: 'Sign in with a passkey',
    permission: before,
    body: shape.passkeySignIn,
    answer: signInAnswer,
    strict: 30,
    run: signInWithPasskey,
  }),
  route({
    method: 'POST',
    path: '/session/confirmation/passkey',
    name: 'confirmWithPasskey',
    summary: 'Prove again that it is you, with a passkey',
    permission: person,
    body: shape.passkeyConfirmation,
    answer: done,
    strict: 30,
    run: confirmWithPasskey,
  }),
  route({
    method: 'GET',
    path: '/me/passkeys',
    name: 'ownPasskeys',
    summary: 'One’s own passkeys',
    permission: person,
    answer: shape.passkeyList,
    run: ownPasskeys,
  }),
  route({
    method: 'POST',
    path: '/me/passkeys/options',
    name: 'beginPasskey',
    summary: 'Begin to add a passkey',
    permission: person,
    answer: shape.ceremony,
    strict: 20,
    run: beginPasskey,
  }),
  route({
    method: 'POST',
    path: '/me/passkeys',
    name: 'addPasskey',
    summary: 'Add a passkey',
    permission: person,
    body: shape.passkeyInput,
    answer: shape.addedPasskey,
    status: 201,
    strict: 20,
    run: addPasskey,
  }),
  route({
    method: 'PATCH',
    path: '/me/passkeys/{passkeyId}',
    name: 'namePasskey',
    summary: 'Name a passkey',
    permission: person,
    params: shape.passkeyParams,
    body: shape.passkeyChange,
    answer: done,
    run: namePasskey,
  }),
  route({
    method: 'DELETE',
    path: '/me/passkeys/{passkeyId}',
    name: 'endPasskey',
    summary: 'Remove a passkey',
    permission: person,
    params: shape.passkeyParams,
    answer: done,
    run: endPasskey,
  }),
]
