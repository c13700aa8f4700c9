import { requiredFields, unusedFields } from '#domain/billing-profile.ts'
import { addressRules } from '#platform/address-rules.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'

/** What a form asks for in a country: which fields must be filled in, which there are not, and the states to choose from. */
export const readAddressRules = ({ house, caller, query }: Visit<unknown, { country: string }>) =>
  transact(house, caller, async () => {
    const rules = addressRules(query.country)
    const { country, states } = rules
    return { country, required: requiredFields(rules), unused: unusedFields(rules), states }
  })
