import type { Config } from './config.ts'
import type { Database } from './database.ts'
import type { Jobs } from './jobs.ts'
import type { Keys } from './keys.ts'
import type { Log } from './log.ts'
import type { SignInLibrary } from './sign-in-library.ts'
import type { Words } from './words.ts'

/** What every act and door is handed: the plumbing of the running house. */
export type House = {
  config: Config
  db: Database
  jobs: Jobs
  keys: Keys
  log: Log
  /** The sign-in library of one cloud: each cloud has its own e-mail space and cookie. */
  signIn(cloud: string): SignInLibrary
  words(language: 'en' | 'sv'): Words
  /** The digest of the sentences of a language: evidence says with which words something was shown. */
  wording(language: 'en' | 'sv'): string
  /** Sentences beside those that the product brings; what was added before is replaced. */
  addWords(more: Record<'en' | 'sv', Record<string, string>>): void
}
