import assert from 'node:assert/strict'
import { chromium, type Browser } from 'playwright-core'
import { catalogues } from '#locales/index.ts'
import { openEmbedded, openPostgres, type Database } from '#platform/database.ts'
import { createWords, type Language, type Words } from '#platform/words.ts'
import { databaseFor, embeddedTemplate, type Kind } from '../world/databases.ts'
import { keepLast } from './judge.ts'
import { dataFolder, furnishFolder, startProgram } from '../world/process.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Stories need a browser; where there is none they say so instead of failing. */
export const needsBrowser = { skip: process.env.CHROMIUM_PATH === undefined ? 'needs Chromium' : false }

/** The program itself on a demo world of its own, and a real browser before it. */
export type Stage = {
  /** Where the portals of a cloud are. */
  originOf(cloud: string): string
  browser: Browser
  words: Record<Language, Words>
  close(): Promise<void>
}

type Setting = {
  on?: Kind
  /** Changes the world before anybody comes. */
  prepare?: (db: Database) => Promise<void>
}

const best: Kind = process.env.TEST_DATABASE_URL ? 'postgresql' : 'embedded'

export async function setStage({ on = best, prepare }: Setting = {}): Promise<Stage> {
  const [place, browser] = await Promise.all([
    furnish(on, prepare),
    chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS }),
  ])
  const program = await startProgram(place.env).catch(async (error: unknown) => {
    await browser.close()
    throw error
  })
  const { port } = new URL(program.origin)
  const close = async () => {
    await keepLast(browser)
    await browser.close()
    const code = await program.stop()
    await place.remove()
    assert.equal(code, 0, program.said())
  }
  const words = { en: createWords('en', catalogues.en), sv: createWords('sv', catalogues.sv) }
  const originOf = (cloud: string) => `http://${cloud === 'public' ? '' : `${cloud}.`}localhost:${port}`
  return { originOf, browser, words, close }
}

async function furnish(kind: Kind, prepare: Setting['prepare']) {
  const { folder, remove } = dataFolder()
  const env = { OMBUD_MODE: 'demo', OMBUD_DATA_DIR: folder }
  const change = async (open: () => Promise<Database>) => {
    if (!prepare) return
    const db = await open()
    await prepare(db)
    await db.close()
  }
  if (kind === 'embedded') {
    await furnishFolder(folder, await embeddedTemplate())
    await change(() => openEmbedded(folder))
    return { env, remove: async () => remove() }
  }
  const place = await databaseFor('template')
  await change(() => openPostgres(place.url, place.ownerUrl))
  return {
    env: { ...env, DATABASE_URL: place.url, DATABASE_OWNER_URL: place.ownerUrl },
    remove: async () => {
      remove()
      await place.drop()
    },
  }
}
