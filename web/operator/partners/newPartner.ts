import type { Language } from '../../shared/contracts.ts'

export type Channel = 'direct-bill' | 'distributor' | 'reseller'
export const CHANNELS: readonly Channel[] = ['direct-bill', 'distributor', 'reseller']

export type NewPartner = {
  name: string
  legalName: string
  registrationNumber: string
  country: string
  city: string
  cloud: string
  channel: Channel
  distributorId: string
  domain: string
  language: Language
  timeZone: string
  administrator: { displayName: string; email: string; language: Language }
}

/** Where the operator sits is the best guess for where the partner does. */
export const blankPartner = (): NewPartner => ({
  name: '',
  legalName: '',
  registrationNumber: '',
  country: '',
  city: '',
  cloud: 'public',
  channel: 'direct-bill',
  distributorId: '',
  domain: '',
  language: 'en',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  administrator: { displayName: '', email: '', language: 'en' },
})

export const timeZones = (): readonly string[] => Intl.supportedValuesOf('timeZone')
