/** An amount in the smallest unit of its currency (öre, cents): whole numbers only, so that nothing is lost on the way. */
export type Money = { minor: number; currency: string }

/** So much of an amount, rounded to the nearest whole unit, halves away from nothing: the same part is always the same sum. */
export function share(minor: number, part: number, whole: number): number {
  if (whole <= 0) throw new RangeError('nothing to share')
  const [amount, of] = [BigInt(minor) * BigInt(part), BigInt(whole)]
  const sign = amount < 0n ? -1n : 1n
  return Number((amount * 2n + sign * of) / (of * 2n))
}

/** So many units at a price each. */
export const times = (minor: number, quantity: number): number => minor * quantity

/** Sums by currency, in the order of their codes: amounts of two currencies are never added. */
export function totals(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>()
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor)
  return [...sums]
    .map(([currency, minor]) => ({ minor, currency }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
}

/** The most that anything may cost: sums of many stay whole numbers that every program can hold. */
export const MOST_MINOR = 1_000_000_000_000

/** Whether this is a currency in use (ISO 4217). */
export const isCurrency = (code: string): boolean => KNOWN.has(code)
const KNOWN = new Set(Intl.supportedValuesOf('currency'))
