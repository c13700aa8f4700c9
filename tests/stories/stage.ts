/// <reference lib="dom" />
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { catalogues } from '#locales/index.ts'
import { createWords, type Language, type Words } from '#platform/words.ts'

const root = join(import.meta.dirname, '../..')
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const PASSWORD = 'ombud demo 2026'

/** The program itself on a folder of its own, and a real browser before it. */
export type Stage = {
  origin: string
  browser: Browser
  words: Record<Language, Words>
  close(): Promise<void>
}

export async function setStage(): Promise<Stage> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'ombud-story-'))
  const server = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      OMBUD_DATA_DIR: folder,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = `http://localhost:${port}`
  await answers(`${origin}/livez`, server)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: FLAGS,
  })
  const close = async () => {
    await browser.close()
    await ended(server)
    rmSync(folder, { recursive: true, force: true })
  }
  const words = { en: createWords('en', catalogues.en), sv: createWords('sv', catalogues.sv) }
  return { origin, browser, words, close }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

async function answers(url: string, server: ChildProcess) {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    if (
      await fetch(url).then(
        (r) => r.ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the server did not come up')
}

const ended = (server: ChildProcess) =>
  new Promise<void>((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGTERM')
  })

export type Visitor = { context: BrowserContext; page: Page; faults: string[]; language: Language }

/** A person with a browser of its own: language, width, and every fault that the page reports. */
export async function enter(stage: Stage, language: Language, width = 1280): Promise<Visitor> {
  const context = await stage.browser.newContext({
    locale: language === 'sv' ? 'sv-SE' : 'en-GB',
    viewport: { width, height: 900 },
    // Transitions are not what is judged: a button half-way between two colours has neither.
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // A refused call is a story's own business; anything else the console complains of is a fault.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) faults.push(message.text())
  })
  page.setDefaultTimeout(20_000)
  return { context, page, faults, language }
}

/** Signs in through the page, as the demo's newcomer does: with one click on the name. */
export async function signInAs(stage: Stage, { page, language }: Visitor, name: string) {
  await page.goto(`${stage.origin}/sign-in`)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await prefer(page, language)
}

/** The person's own language wins over the browser's: the story's reader chooses the one it is told in. */
async function prefer(page: Page, language: Language) {
  const headers = { 'content-type': 'application/json' }
  await page.evaluate(
    ([body, given]) =>
      fetch('/api/v1/session/language', { method: 'PATCH', headers: given as HeadersInit, body: body }),
    [JSON.stringify({ language }), headers] as const,
  )
  await page.reload()
}

/** Signs in with address and password, by the keyboard alone. */
export async function typeSignIn(stage: Stage, { page }: Visitor, email: string, words: Words) {
  await page.goto(`${stage.origin}/sign-in`)
  await page.getByLabel(words('door.signIn.email')).fill(email)
  await page.getByLabel(words('door.signIn.password'), { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** No finding at level A or AA on the page as it stands, and nothing wider than the window. */
export async function demandAccessible({ page, faults }: Visitor, where: string) {
  await page.waitForLoadState('networkidle')
  // A form that is being sent is grey for that long, and the library fades it back.
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'))
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // The focus traps' own markers, which are neither read nor seen.
    .exclude('[data-tabster-dummy]')
    .analyze()
  assert.deepEqual(
    violations.map(
      (v) =>
        `${v.id}: ${v.nodes
          .map(
            (n) =>
              `${n.html.slice(0, 200)} (${n.any
                .map((c) => c.message)
                .join(' ')
                .slice(0, 200)})`,
          )
          .join('; ')}`,
    ),
    [],
    where,
  )
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.ok(overflow <= 0, `${where}: ${overflow} px wider than the window`)
  assert.deepEqual(faults, [], where)
}
