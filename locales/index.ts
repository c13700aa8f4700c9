import { en } from './en/index.ts'
import { sv } from './sv/index.ts'

/** Every sentence that a person reads. English sets the shape; the others must fit. */
export type Key = keyof typeof en

export const catalogues: Record<'en' | 'sv', Record<string, string>> = { en, sv }
