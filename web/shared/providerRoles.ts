import { wordsOfEdition, type ProviderRoles } from '../../src/domain/provider-roles.ts'
import type { Language } from './contracts.ts'

const data = document.querySelector('#provider-roles')?.textContent

/** The provider's own roles, which the server puts into the page as data; most installations have none. */
export const providerRoles = data ? (JSON.parse(data) as ProviderRoles) : undefined

export const providerWords = (language: Language) => (providerRoles ? wordsOfEdition(providerRoles, language) : {})
