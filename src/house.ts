import { catalogues } from '#locales/index.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import { startJobs } from '#platform/jobs.ts'
import { demoKeys, signInSecrets } from '#platform/keys.ts'
import { createLog } from '#platform/log.ts'
import { createSignInLibrary, type SignInLibrary } from '#platform/sign-in-library.ts'
import { createSpeech } from '#platform/speech.ts'
import { adoptRolesInForce } from './features/installation/provider-roles.store.ts'
import { credentialStore } from './features/people/credentials.store.ts'

/** Puts the plumbing together: database, jobs, keys, sentences and the sign-in library of each cloud. */
export async function buildHouse(config: Config, db: Database, log = createLog(config.logLevel)): Promise<House> {
  const keys = config.keys ?? demoKeys(config.dataDir)
  const jobs = await startJobs(db, (error) => log.error({ err: error }, 'the queue stumbled'))
  const speech = createSpeech(catalogues)
  const libraries = new Map<string, SignInLibrary>()
  const house: House = {
    config,
    db,
    jobs,
    keys,
    log,
    words: speech.words,
    wording: speech.wording,
    addWords: speech.add,
    signIn: (cloud) => {
      const origin = config.origins[cloud] ?? 'http://localhost'
      const made =
        libraries.get(cloud) ??
        createSignInLibrary(credentialStore(db, cloud), {
          origin,
          secrets: signInSecrets(keys.session),
          sessionCookie: origin.startsWith('https:') ? '__Host-ombud_session' : 'ombud_session',
        })
      libraries.set(cloud, made)
      return made
    },
  }
  await adoptRolesInForce(house)
  return house
}
