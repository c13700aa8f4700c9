import { z } from 'zod'
import { route, type Route } from '#platform/route.ts'
import { done, id } from '../shapes/common.contract.ts'
import { activateSecondFactor, beginSecondFactor, changePassword, confirmSelf, endOwnSession, ownSessions, removeSecondFactor, renewRecoveryCodes } from './own-account.ts'
import { beginMailboxProof, beginOwnMailboxProof, finishOwnMailboxProof, resetPassword } from './prove-mailbox.ts'
import * as shape from './session.contract.ts'
import { signIn, signInWithCode, signOut } from './sign-in.ts'
import { chooseLanguage, readSession } from './session-view.store.ts'

const before = { open: 'before signing in' } as const
const person = { person: true } as const
const password = shape.beginSecondFactorInput

/** Signing in and one's own account: the whole list of what the sign-in library is asked for. */
export const routes: Route[] = [
  route({ method: 'GET', path: '/session', name: 'readSession', summary: 'Who is signed in', permission: { open: 'tells whether anybody is signed in', withCredential: true }, answer: shape.session, run: readSession }),
  route({ method: 'POST', path: '/session', name: 'signIn', summary: 'Sign in', permission: before, body: shape.signInInput, answer: shape.signInAnswer, strict: 30, run: signIn }),
  route({ method: 'POST', path: '/session/second-factor', name: 'signInWithCode', summary: 'The second step of signing in', permission: before, body: shape.codeInput, answer: shape.signInAnswer, strict: 30, run: signInWithCode }),
  route({ method: 'DELETE', path: '/session', name: 'signOut', summary: 'Sign out', permission: { open: 'signing out harms nobody' }, answer: done, run: signOut }),
  route({ method: 'POST', path: '/session/confirmation', name: 'confirmSelf', summary: 'Prove again that it is you', permission: person, body: shape.confirmInput, answer: done, strict: 30, run: confirmSelf }),
  route({ method: 'PATCH', path: '/session/language', name: 'chooseLanguage', summary: 'Choose the language', permission: { open: 'a reader chooses a language before signing in too', withCredential: true }, body: shape.me, answer: done, run: chooseLanguage }),
  route({ method: 'POST', path: '/mailbox-proofs', name: 'beginMailboxProof', summary: 'Mail a code to an address', permission: before, body: shape.proofInput, answer: shape.proofAnswer, strict: 20, run: beginMailboxProof }),
  route({ method: 'POST', path: '/password-resets', name: 'resetPassword', summary: 'Choose a new password by the mailbox', permission: before, body: shape.resetInput, answer: done, strict: 20, run: resetPassword }),
  route({ method: 'POST', path: '/me/mailbox-proofs', name: 'beginOwnMailboxProof', summary: 'Mail a code to one’s own address', permission: person, answer: shape.proofAnswer, strict: 20, run: beginOwnMailboxProof }),
  route({ method: 'POST', path: '/me/mailbox', name: 'finishOwnMailboxProof', summary: 'Prove one’s own address', permission: person, body: shape.addressProofInput, answer: done, strict: 20, run: finishOwnMailboxProof }),
  route({ method: 'POST', path: '/me/password', name: 'changePassword', summary: 'Change one’s password', permission: person, body: shape.changePasswordInput, answer: done, strict: 20, run: changePassword }),
  route({ method: 'POST', path: '/me/second-factor', name: 'beginSecondFactor', summary: 'Begin a second factor', permission: person, body: password, answer: shape.beginSecondFactor, secret: true, strict: 20, run: beginSecondFactor }),
  route({ method: 'POST', path: '/me/second-factor/activation', name: 'activateSecondFactor', summary: 'The first right code turns it on', permission: person, body: z.object({ code: z.string().trim().min(6).max(10) }), answer: done, strict: 20, run: activateSecondFactor }),
  route({ method: 'POST', path: '/me/second-factor/removal', name: 'removeSecondFactor', summary: 'Turn the second factor off', permission: person, body: password, answer: done, strict: 20, run: removeSecondFactor }),
  route({ method: 'POST', path: '/me/recovery-codes', name: 'renewRecoveryCodes', summary: 'New recovery codes', permission: person, body: password, answer: shape.recoveryCodes, secret: true, strict: 20, run: renewRecoveryCodes }),
  route({ method: 'GET', path: '/me/sessions', name: 'listOwnSessions', summary: 'Where one is signed in', permission: person, answer: shape.ownSessions, run: ownSessions }),
  route({ method: 'DELETE', path: '/me/sessions/{sessionId}', name: 'endOwnSession', summary: 'End a session elsewhere', permission: person, params: z.object({ sessionId: id }), answer: done, run: endOwnSession }),
]
