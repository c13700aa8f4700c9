import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'

/** A telephone number as every network takes it (E.164), or nothing where nobody could have it; without a prefix it is the country's own. */
export function phoneNumber(written: string, country: string): string | undefined {
  const number = parsePhoneNumberFromString(written, country as CountryCode)
  return number?.isValid() ? number.number : undefined
}
