/** What somebody of the partner is limited to; several add up, none at all is no limit. */
export type StaffLimit = { kind: 'customer' | 'tag' | 'country'; value: string }
/** What a limit is held against. */
export type LimitedCustomer = { id: string; country: string; tags: readonly string[] }

/** May somebody with these limits act in this customer at all? */
export function withinLimit(limits: readonly StaffLimit[], customer: LimitedCustomer): boolean {
  return limits.length === 0 || limits.some(({ kind, value }) => valuesOf(customer, kind).includes(value))
}

const valuesOf = ({ id, country, tags }: LimitedCustomer, kind: StaffLimit['kind']): readonly string[] =>
  kind === 'customer' ? [id] : kind === 'country' ? [country] : tags
