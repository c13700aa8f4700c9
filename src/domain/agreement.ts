export type AgreementKind = 'customer' | 'partner'

/** One text of an agreement: a version, for a country ('*' for every country without its own), in a language. */
export type AgreementEdition = {
  kind: AgreementKind
  version: number
  country: string
  language: string
  /** Exactly one edition of a kind, version and country is the contract; the others are translations and say so. */
  binding: boolean
  effectiveFrom: Date
}

export type AgreementState = 'missing' | 'outdated' | 'current'

/** The text that is the contract in this country; without a version, of the newest published, in effect or not. */
export function bindingEdition<E extends AgreementEdition>(
  editions: readonly E[],
  kind: AgreementKind,
  country: string,
  version?: number,
): E | undefined {
  const candidates = ofCountry(editions, kind, country, (edition) => edition.binding && isVersion(edition, version))
  return candidates.reduce<E | undefined>(
    (best, next) => (best && best.version >= next.version ? best : next),
    undefined,
  )
}

/** The text to show: the same contract in the reader's language, else in English, else the binding one. */
export function readableEdition<E extends AgreementEdition>(
  editions: readonly E[],
  kind: AgreementKind,
  country: string,
  language: string,
  version?: number,
): E | undefined {
  const binding = bindingEdition(editions, kind, country, version)
  if (!binding) return undefined
  const texts = editions.filter(
    (edition) => edition.kind === kind && edition.country === binding.country && edition.version === binding.version,
  )
  return texts.find((text) => text.language === language) ?? texts.find((text) => text.language === 'en') ?? binding
}

/** The version that must be signed now in this country; undefined where none is in effect yet. A translation brings none into effect. */
export function currentVersion(
  editions: readonly AgreementEdition[],
  kind: AgreementKind,
  country: string,
  now: Date,
): number | undefined {
  const inEffect = ofCountry(editions, kind, country, (edition) => edition.binding && edition.effectiveFrom <= now)
  return inEffect.length ? Math.max(...inEffect.map((edition) => edition.version)) : undefined
}

/** Where an organisation stands with the agreement, by all that it has accepted of this kind; nothing to sign counts as not signed. */
export function agreementState(
  acceptances: readonly { version: number }[],
  current: number | undefined,
): AgreementState {
  if (current === undefined || acceptances.length === 0) return 'missing'
  return acceptances.some((acceptance) => acceptance.version >= current) ? 'current' : 'outdated'
}

/** The country's own editions that fit, or where it has none that do, those for everywhere else. */
function ofCountry<E extends AgreementEdition>(
  editions: readonly E[],
  kind: AgreementKind,
  country: string,
  fits: (edition: E) => boolean,
): readonly E[] {
  const fitting = editions.filter((edition) => edition.kind === kind && fits(edition))
  const own = fitting.filter((edition) => edition.country === country)
  return own.length ? own : fitting.filter((edition) => edition.country === '*')
}

function isVersion(edition: AgreementEdition, version: number | undefined): boolean {
  return version === undefined || edition.version === version
}
