import type { Actor } from '#domain/actor.ts'
import { strengthOf } from '#domain/passkey.ts'
import type { Sealer } from './evidence.store.ts'

/** In which roles somebody says something, and how surely it is known who it is. */
export const givenAs = ({ roles, signIn }: Pick<Actor, 'roles' | 'signIn'>) => ({
  roles: [...roles],
  signIn: {
    authenticatedAt: signIn?.authenticatedAt.toISOString() ?? null,
    secondFactor: signIn?.secondFactor ?? false,
    strength: strengthOf({ passkey: signIn?.passkey ?? false, secondFactor: signIn?.secondFactor ?? false }),
    mailboxProved: signIn?.mailboxProved ?? false,
  },
})
export type GivenAs = ReturnType<typeof givenAs>

/** Who said yes, and how surely we knew who it was; name and address can be erased from it. */
export const acceptedBy = (actor: Actor, email: string | undefined, sealer: Sealer) =>
  saidBy('/acceptedBy', { personId: actor.personId, name: actor.name, email, as: givenAs(actor) }, sealer)

type Sayer = { personId: string; name: string; email: string | undefined; as: GivenAs }
/** The same of anybody, at its place in the document. */
export const saidBy = (place: '/acceptedBy' | '/firstYes', { personId, name, email, as }: Sayer, { seal }: Sealer) => ({
  person: personId,
  name: seal(`${place}/name`, name, personId),
  email: seal(`${place}/email`, email ?? '', personId),
  ...as,
})
