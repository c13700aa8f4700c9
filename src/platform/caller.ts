/** Who knocks, as which organisation, for what: everything a door knows before the database is asked. */
export type Caller = {
  /** The acting organisation, from the URL. */
  organisationId: string
  /** What the route declares that it needs; the judge is asked in the act's transaction. */
  capability: string
  credential: Credential | undefined
  /** The request whose link this visitor holds, after its signature was checked. */
  link?: VerifiedLink | undefined
  idempotency?: IdempotencyKey | undefined
}

/** A session by the hash of its token, or a personal access token by id and hash. */
export type Credential = { session: string } | { token: { organisationId: string; id: string; hash: Buffer } }

/** `standing`: what it leads to is a standing link, which becomes a request when it is answered. */
export type VerifiedLink = { partnerId: string; requestId: string; generation: number; standing: boolean }

/** A call's own key, so that a repeated call has one effect. Per person, organisation and route, kept for 24 hours. */
export type IdempotencyKey = {
  route: string
  key: string
  requestHash: Buffer
  /** The answer holds a secret that is shown once: a repetition says so instead of showing it again. */
  secret: boolean
}
