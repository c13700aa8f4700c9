import type { Actor } from '#domain/actor.ts'
import type { Sealer } from './evidence.store.ts'

/** Who said yes, and how surely we knew who it was; name and address can be erased from it. */
export const acceptedBy = ({ personId, name, roles, signIn }: Actor, email: string | undefined, { seal }: Sealer) => ({
  person: personId,
  name: seal('/acceptedBy/name', name, personId),
  email: seal('/acceptedBy/email', email ?? '', personId),
  roles: [...roles],
  signIn: {
    authenticatedAt: signIn?.authenticatedAt.toISOString() ?? null,
    secondFactor: signIn?.secondFactor ?? false,
    mailboxProved: signIn?.mailboxProved ?? false,
  },
})
