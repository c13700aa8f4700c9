import { useMemo } from 'react'
import type { Language } from './contracts.ts'
import { useLanguage } from './intl/useLanguage.ts'

/** British order of day and month: 4/5 must not mean two things to two readers. */
const LOCALE: Record<Language, string> = { en: 'en-GB', sv: 'sv-SE' }

/** Dates, numbers and names of places as the reader writes them. Sentences get them ready-made. */
export function formatsOf(language: Language) {
  const locale = LOCALE[language]
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
  const shortDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  const calendar = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const languages = new Intl.DisplayNames(locale, { type: 'language' })
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const isoDay = new Intl.DateTimeFormat('sv-SE')
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    /** An instant, as the day it is for the reader. */
    day: (at: string | Date) => day.format(new Date(at)),
    /** In a narrow column: never broken inside. */
    shortDay: (at: string | Date) => shortDay.format(new Date(at)).replaceAll(' ', '\u00a0'),
    /** An instant, with its time. */
    moment: (at: string | Date) => moment.format(new Date(at)),
    /** A day of the calendar (2027-05-22), the same wherever it is read. */
    date: (date: string) => calendar.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)),
    /** The month that a day of the calendar is in. */
    month: (date: string) => month.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)),
    /** “in 3 days”, “yesterday”: days of the calendar between the reader's today and that day. */
    daysFromToday: (date: string, now = new Date()) =>
      relative.format(Math.round((Date.parse(date.slice(0, 10)) - Date.parse(isoDay.format(now))) / 86_400_000), 'day'),
    number: (value: number) => numbers.format(value),
    /** “10,000+”: a count that stopped where it was no longer exact. */
    counted: ({ count, more }: { count: number; more: boolean }) => `${numbers.format(count)}${more ? '+' : ''}`,
    /** An amount in the smallest unit of its currency, with the currency. */
    money: ({ minor, currency }: { minor: number; currency: string }) => {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
      return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
    },
    list: (items: readonly string[]) => lists.format(items),
    /** The source of the regions uses codes of its own (XE, XS, XJ); an unknown code stays a code. */
    country: (code: string) => safely(() => countries.of(code)) ?? code,
    /** As a choice in a list. */
    language: (code: string) => capital(safely(() => languages.of(code)) ?? code, locale),
    /** Within a sentence: Swedish writes it small. */
    languageInText: (code: string) => safely(() => languages.of(code)) ?? code,
    compare: new Intl.Collator(locale).compare,
  }
}

export type Formats = ReturnType<typeof formatsOf>

export function useFormats(): Formats {
  const { language } = useLanguage()
  return useMemo(() => formatsOf(language), [language])
}

const capital = (word: string, locale: string) => word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)

function safely<T>(find: () => T): T | undefined {
  try {
    return find()
  } catch {
    return undefined
  }
}
