/**
 * Why we say no. One code is the message key (`refusal.<code>`), the API error code and the log's word; what it needs to be
 * understood stands in its facts. The class says which kind of no it is; doors translate that to their protocol.
 */
export const REFUSALS = {
  // who are you
  'not-signed-in': 'unknown-person',
  'sign-in-wrong': 'unknown-person',
  'code-wrong': 'unknown-person',
  'not-found': 'missing',
  'not-allowed': 'forbidden',
  'token-scope-missing': 'forbidden',
  'token-not-enough': 'forbidden',
  'sign-in-too-old': 'forbidden',
  'mailbox-unproved': 'forbidden',
  'lent-password': 'forbidden',
  'origin-foreign': 'forbidden',
  // the shape of what was asked
  'invalid-input': 'invalid',
  'version-missing': 'unversioned',
  'version-stale': 'stale',
  'key-reused': 'contradiction',
  'key-in-progress': 'conflict',
  'too-many-attempts': 'too-many',
  busy: 'busy',
  'too-large': 'too-large',
  // asking
  'partner-suspended': 'forbidden',
  'partner-agreement-missing': 'conflict',
  'rights-need-admin-agent': 'forbidden',
  'rights-always-included': 'conflict',
  'rights-purpose-needs-rights': 'conflict',
  'rights-need-relationship': 'conflict',
  'template-unknown': 'invalid',
  'terms-empty': 'invalid',
  'terms-all-optional': 'invalid',
  'terms-too-long': 'invalid',
  'role-not-delegable': 'invalid',
  'role-twice': 'invalid',
  'extension-refused': 'invalid',
  'extension-too-soon': 'invalid',
  'more-after-a-gap': 'invalid',
  'changed-delegation-gone': 'conflict',
  'end-not-sooner': 'invalid',
  'not-extending': 'conflict',
  'region-differs': 'conflict',
  'region-unknown': 'conflict',
  'cloud-differs': 'conflict',
  'addressee-unknown': 'conflict',
  'addressee-not-customer': 'conflict',
  'already-customer': 'conflict',
  'request-open-already': 'conflict',
  'request-not-draft': 'conflict',
  'request-not-open': 'conflict',
  'request-expired': 'conflict',
  'request-withdrawn': 'conflict',
  'request-accepted': 'conflict',
  'request-declined': 'conflict',
  // the letter and its link
  'letter-link-missing': 'invalid',
  'letter-link-doubled': 'invalid',
  'letter-link-altered': 'invalid',
  'letter-link-foreign': 'invalid',
  'letter-too-soon': 'conflict',
  'letter-limit': 'conflict',
  'letter-day-limit': 'conflict',
  'letter-unwanted': 'conflict',
  'stop-link-unknown': 'missing',
  'link-unknown': 'missing',
  'link-replaced': 'conflict',
  // answering
  'needs-global-administrator': 'forbidden',
  'not-the-addressee': 'conflict',
  'own-organisation': 'conflict',
  'not-a-customer': 'conflict',
  'already-related': 'conflict',
  'other-partner': 'conflict',
  'consent-changed': 'conflict',
  'agreement-not-accepted': 'conflict',
  'narrowing-wider': 'conflict',
  'agreement-changed': 'conflict',
  'verification-needed': 'conflict',
  // rights
  'no-right': 'forbidden',
  'right-ended': 'forbidden',
  'rights-frozen': 'forbidden',
  'right-not-begun': 'forbidden',
  'right-unassigned': 'forbidden',
  'not-in-group': 'forbidden',
  'outside-staff-limit': 'forbidden',
  'second-factor-missing': 'forbidden',
  'elevation-waiting': 'conflict',
  'elevation-day-limit': 'conflict',
  'elevation-answered': 'conflict',
  'elevation-lapsed': 'conflict',
  'elevation-over': 'conflict',
  'rule-too-strong': 'invalid',
  'roles-withheld': 'conflict',
  'not-asked-again': 'conflict',
  'partner-unwanted': 'conflict',
  'second-factor-demanded': 'forbidden',
  // two administrators must agree
  'second-yes-needed': 'conflict',
  'second-yes-not-needed': 'conflict',
  'second-yes-same-person': 'forbidden',
  'first-yes-waiting': 'conflict',
  'first-yes-gone': 'conflict',
  'first-yes-not-administrator': 'conflict',
  'first-yes-outdated': 'conflict',
  'other-request-first': 'conflict',
  'two-administrators-missing': 'conflict',
  // the partner's groups and what they hold
  'group-unknown': 'invalid',
  'group-name-taken': 'conflict',
  'group-cycle': 'conflict',
  'group-in-use': 'conflict',
  'role-not-in-delegation': 'invalid',
  'role-not-asked': 'invalid',
  'template-name-taken': 'conflict',
  'own-limits': 'forbidden',
  'already-frozen': 'conflict',
  'not-frozen': 'conflict',
  'person-protected': 'forbidden',
  'delegation-ended': 'conflict',
  'role-ended': 'conflict',
  // organisations and people
  'address-taken': 'conflict',
  'organisation-known': 'conflict',
  'domain-taken': 'conflict',
  'domain-of-mail-provider': 'conflict',
  'domain-proof-missing': 'conflict',
  'name-too-similar': 'conflict',
  'cloud-closed': 'conflict',
  'country-unknown': 'invalid',
  'authority-not-declared': 'invalid',
  'last-administrator': 'conflict',
  'role-unknown': 'invalid',
  'own-roles': 'conflict',
  'role-says-yes': 'forbidden',
  'guest-protected': 'forbidden',
  'address-outside': 'conflict',
  'user-address-taken': 'conflict',
  'person-deleted': 'conflict',
  'person-not-deleted': 'conflict',
  'restore-too-late': 'conflict',
  'restore-address-taken': 'conflict',
  'joining-answered': 'conflict',
  'password-wrong': 'forbidden',
  'second-factor-on': 'conflict',
  'second-factor-off': 'conflict',
  'already-suspended': 'conflict',
  'not-suspended': 'conflict',
  'already-confirmed': 'conflict',
  'agreement-version-exists': 'conflict',
  'agreement-one-binding': 'invalid',
  'edition-exists': 'conflict',
  'edition-too-early': 'conflict',
  // products and licences
  'no-seats': 'conflict',
  'seats-assigned': 'conflict',
  'sku-taken': 'conflict',
  'product-withdrawn': 'conflict',
  'already-withdrawn': 'conflict',
  'not-withdrawn': 'conflict',
  // people from a file
  'import-needs-domain': 'conflict',
  'import-columns': 'invalid',
  'import-unreadable': 'invalid',
  'import-empty': 'invalid',
  'import-too-large': 'too-large',
  'import-too-many-rows': 'too-large',
  'import-not-now': 'conflict',
  // many customers asked at once
  'renewal-not-now': 'conflict',
  'renewal-runs-already': 'conflict',
  'renewal-nothing-ends': 'conflict',
  'renewal-not-longer': 'conflict',
  'relationship-ending': 'conflict',
  // service requests and the duty to support
  'service-request-state': 'conflict',
  'service-request-side': 'forbidden',
  'service-request-onlooker': 'forbidden',
  'service-request-with-provider': 'conflict',
  'service-request-reopen-late': 'conflict',
  'service-request-full': 'conflict',
  'support-partner-first': 'conflict',
  'support-duty-over': 'conflict',
  'duty-end-proposed': 'conflict',
  'duty-end-answered': 'conflict',
  'duty-end-other-side': 'forbidden',
  'duty-end-day-over': 'invalid',
  'attachment-type': 'invalid',
  'attachment-name': 'invalid',
  'attachment-empty': 'invalid',
  'attachment-too-large': 'too-large',
  'attachment-too-many': 'conflict',
  'attachments-off': 'conflict',
} as const

export type RefusalCode = keyof typeof REFUSALS
export type RefusalClass = (typeof REFUSALS)[RefusalCode]

/** Plain values that complete the sentence: dates, names of organisations, counts. Never a secret. */
export type RefusalFacts = Record<string, string | number | boolean | readonly string[] | null>

/** A fault in one field: where (JSON Pointer), and which rule. */
export type Fault = { pointer: string; rule: string; message?: string }

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly facts: RefusalFacts
  readonly faults: readonly Fault[]
  constructor(code: RefusalCode, facts: RefusalFacts = {}, faults: readonly Fault[] = []) {
    super(code)
    this.code = code
    this.facts = facts
    this.faults = faults
  }
}

/** Throws the refusal unless the condition holds: reads as a sentence in an act. */
export function demand(condition: unknown, code: RefusalCode, facts?: RefusalFacts): asserts condition {
  if (!condition) throw new Refusal(code, facts)
}
