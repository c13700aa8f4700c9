import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { until } from '../world/smtp.ts'
import { anAsk, withoutRights } from '../world/story.ts'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { call, enter, signInAs, type Visitor } from './visitor.ts'

/** Whoever got a letter and wants no more: from the letter's foot, without an account. */
describe('the link in a letter’s foot', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  for (const { language, width } of [
    { language: 'en', width: 1280 },
    { language: 'sv', width: 390 },
  ] as const)
    test(`opening it stops nothing, the button does, for every partner; in ${language}`, async () => {
      const to = `trott.${language}@bolag.example`
      const [astrid, maja] = [await enter(stage, language), await enter(stage, language)]
      await signInAs(astrid, 'Astrid Nyström')
      await signInAs(maja, 'Maja Sjöberg')
      await write(astrid, to)
      const link = await footOf(astrid.page, to)

      const reader = await enter(stage, language, { width, dark: language === 'sv' })
      const { page, words } = reader
      await page.goto(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)
      await page.getByRole('heading', { level: 1, name: words('stop.none') }).waitFor()
      await demandAccessible(reader, 'a link that is not whole')

      await open(page, link)
      await page.getByText(words('stop.notYet')).waitFor()
      assert.ok(!page.url().includes('#'), 'the secret leaves the address bar')
      assert.match(await page.getByRole('main').innerText(), /Nordanvind IT AB/)
      await demandAccessible(reader, 'before anything is stopped')
      await write(maja, to)

      await page.getByRole('button', { name: words('stop.report.verb') }).click()
      await page.getByText(words('stop.report.done', { installation: 'Nordmoln' })).waitFor()
      await page.getByRole('button', { name: words('stop.verb') }).click()
      await page.getByText(words('stop.done'), { exact: true }).waitFor()
      await demandAccessible(reader, 'stopped')
      for (const partner of [astrid, maja]) await assert.rejects(write(partner, to), /letter-unwanted/)

      await open(page, link)
      await page.getByText(words('stop.done'), { exact: true }).waitFor()
      assert.equal(await page.getByRole('button', { name: words('stop.verb') }).count(), 0)
      for (const visitor of [astrid, maja, reader]) await visitor.context.close()
    })
})

/** As from a mail program: the address is another document's, not this page's with another fragment. */
async function open(page: Page, link: string) {
  await page.goto('about:blank')
  await page.goto(link)
}

/** A request of one's own, and its letter to an address. */
async function write({ page, language }: Visitor, to: string) {
  const { id, version } = await call(page, 'POST', '~/relationship-requests', anAsk({ ...withoutRights, language }))
  await call(page, 'POST', `~/relationship-requests/${id}/opening`, {}, version)
  const letter = { subject: 'Hej', body: 'Rad\n\n{{link}}' }
  await call(page, 'POST', `~/relationship-requests/${id}/letters`, { to, toName: null, letter })
}

/** The letter arrives within seconds; its foot holds the link. */
async function footOf(page: Page, to: string): Promise<string> {
  let link: string | undefined
  await until(`a letter to ${to}`, async () => {
    const { items } = await call(page, 'GET', '/demo/mails')
    const mail = items.find((one: { to: string }) => one.to.includes(to))
    link = /http\S+\/stop#[\w-]+/.exec(mail?.text ?? '')?.[0]
    return link !== undefined
  })
  return link ?? ''
}
