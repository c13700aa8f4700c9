import type { Answer, Language, Offers, Sent } from '../../shared/contracts.ts'

export type Offer = Answer<Offers['offer']>
export type OfferInput = Sent<Offers['offerInput']>
export type Service = Answer<Offers['service']>
export type ServiceInput = Sent<Offers['serviceInput']>
export type Services = Answer<Offers['services']>
export type Prices = Answer<Offers['prices']>

export const nameIn = (row: { nameEn: string; nameSv: string }, language: Language) =>
  language === 'sv' ? row.nameSv : row.nameEn

/** “119,00” or “119.00” in a currency, as whole smallest units; undefined where it is no amount of it. */
export function minorOf(text: string, currency: string): number | undefined {
  const digits = digitsOf(currency)
  const plain = text
    .trim()
    .replaceAll(/[\s\u00a0]/g, '')
    .replace(',', '.')
  if (!/^\d{1,10}(\.\d+)?$/.test(plain)) return undefined
  const [whole = '', part = ''] = plain.split('.')
  if (part.length > digits) return undefined
  return Number(whole + part.padEnd(digits, '0'))
}

/** How many decimals a currency has; two where it is not known yet. */
function digitsOf(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}
