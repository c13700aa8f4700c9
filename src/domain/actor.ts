/** Who acts, as which organisation, and how surely we know: read from live rows in the transaction of the decision. */
export type Actor = {
  kind: 'person' | 'clock' | 'installation'
  personId: string
  name: string
  language: string
  /** Roles in the acting organisation; empty for a stranger to it. */
  roles: readonly string[]
  guest: boolean
  organisation: ActingOrganisation
  signIn: SignIn | undefined
  /** A personal access token's scopes: capabilities. Undefined for a session. */
  scopes: readonly string[] | undefined
}

export type ActingOrganisation = {
  id: string
  kind: 'provider' | 'partner' | 'customer'
  channel: string | null
  cloud: string
  name: string
  suspended: boolean
}

/** How the person signed in: what accepting and granting ask for. */
export type SignIn = {
  sessionId: string
  authenticatedAt: Date
  secondFactor: boolean
  hasSecondFactor: boolean
  mailboxProved: boolean
  /** Begun with a password that somebody else had set. */
  lentPassword: boolean
  /** Proved with a passkey, which counts as a second factor used. */
  passkey: boolean
}

/** The clock, or the installation itself, in an organisation: nobody in particular, without roles and without a sign-in. */
export const nobody = (kind: 'clock' | 'installation', organisation: Partial<ActingOrganisation>): Actor => ({
  kind,
  personId: '',
  name: '',
  language: 'en',
  roles: [],
  guest: false,
  signIn: undefined,
  scopes: undefined,
  organisation: { id: '', kind: 'customer', channel: null, cloud: '', name: '', suspended: false, ...organisation },
})
