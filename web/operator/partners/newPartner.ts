import type { Language } from '../../shared/contracts.ts'
import { blankCompany, type NewCompany } from '../parts/newCompany.ts'

export type Channel = 'direct-bill' | 'distributor' | 'reseller'
export const CHANNELS: readonly Channel[] = ['direct-bill', 'distributor', 'reseller']

export type NewPartner = NewCompany & { channel: Channel; distributorId: string }

export const blankPartner = (language: Language): NewPartner => ({
  ...blankCompany(language),
  channel: 'direct-bill',
  distributorId: '',
})
