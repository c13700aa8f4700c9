/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import type { Visitor } from './visitor.ts'

const { resolve } = createRequire(import.meta.url)
/** The checker itself, which its builder for this browser brings along. */
const axe = createRequire(resolve('@axe-core/playwright'))('axe-core') as { source: string }
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** No finding at level A or AA on the page as it stands, nothing wider than the window, nothing that the console complains of. */
export async function demandAccessible({ page, faults, language }: Visitor, where: string) {
  await rest(page)
  await keepPicture(page, `${language} ${where}`)
  // Half a megabyte of script: once for each document, not for each step in it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await new AxeBuilder({ page, axeSource: ';' })
    .options({ resultTypes: ['violations'] })
    .withTags(LEVELS)
    // The focus traps' own markers, which are neither read nor seen.
    .exclude('[data-tabster-dummy]')
    // There are no frames: one run in the page itself, without a second page to put the parts together.
    .setLegacyMode()
    .analyze()
  assert.deepEqual(violations.map(inWords), [], where)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.ok(overflow <= 0, `${where}: ${overflow} px wider than the window`)
  assert.equal(await page.evaluate(() => document.documentElement.lang), language, where)
  assert.deepEqual(faults, [], where)
}

/** Nothing is on its way, and nothing moves: a form that is being sent is grey for that long, and the library fades it back. */
const rest = (page: Page) =>
  page.waitForFunction(
    () =>
      !document.querySelector('[aria-busy=true], [aria-disabled=true][type=submit]') &&
      document.getAnimations().every((animation) => animation.playState !== 'running'),
  )

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations']

const inWords = ({ id, nodes }: Violations[number]) =>
  `${id}: ${nodes
    .map(({ html, any }) => `${html.slice(0, 200)} (${any.map((check) => check.message.slice(0, 200)).join(' ')})`)
    .join('; ')}`

let pictures = 0

/** With OMBUD_STORY_PICTURES naming a folder, each page that is judged is kept there for people to look at, light and dark. */
async function keepPicture(page: Page, what: string) {
  const folder = process.env.OMBUD_STORY_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  const story = basename(process.argv[1] ?? '', '.test.ts')
  const number = String((pictures += 1)).padStart(2, '0')
  const own = await page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await rest(page)
    const name = `${story}-${number} ${what.replaceAll('/', ' ')} ${colorScheme}.png`
    await page.screenshot({ fullPage: true, path: join(folder, name) })
  }
  await page.emulateMedia({ colorScheme: own })
  await rest(page)
}

/** How every page stood at the end: where a story broke off, that is where to look. */
export async function keepLast(browser: Browser) {
  for (const page of browser.contexts().flatMap((context) => context.pages())) await keepPicture(page, 'at the end')
}
