import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { anAsk, withoutRights } from '../world/story.ts'
import { until } from '../world/smtp.ts'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { goTo } from './steps.ts'
import { call, enter, goFirst, signInAs } from './visitor.ts'

/** A partner's day begins with what needs doing; each line leads to the list that holds it. */
describe('home', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage({ on: 'embedded' })))
  after(() => stage.close())

  for (const { language, eyes } of [
    { language: 'en', eyes: { width: 1280 } },
    { language: 'sv', eyes: { width: 390, dark: true } },
  ] as const)
    test(`what waits, where it leads, and how the partner grows; in ${language}`, async () => {
      const astrid = await enter(stage, language, eyes)
      const { page, words } = astrid
      await signInAs(astrid, 'Astrid Nyström')
      const { id, version } = await call(page, 'POST', '~/relationship-requests', anAsk(withoutRights))
      await call(page, 'POST', `~/relationship-requests/${id}/opening`, {}, version)
      await until('the clock has counted', async () => (await call(page, 'GET', '~/home')).growth !== null)
      await goFirst(astrid)
      const { tasks } = await call(page, 'GET', '~/home')
      const waiting = tasks.find((one: any) => one.task === 'requests-unanswered')
      const line = words('home.task.requests-unanswered', { count: waiting.count, shown: String(waiting.count) })
      await page.getByRole('link', { name: line }).waitFor()
      assert.equal(await page.getByRole('img', { name: /\d/ }).count(), 1, 'the chart says what it shows')
      await demandAccessible(astrid, 'home')
      await page.getByText(words('home.growth.table')).click()
      assert.equal(await page.getByRole('table').getByRole('row').count(), 13, 'twelve months and the heads')
      await demandAccessible(astrid, 'home with the table')

      await page.getByRole('link', { name: line }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: words('partner.requests') }).waitFor()
      assert.match(page.url(), /requests\?state=open$/)
      await goTo(astrid, words('home.menu'), 'Nordanvind IT AB')
      await page.getByRole('link', { name: line }).waitFor()
      for (const [address, name] of [
        ['subscriptions?needs=seats', 'subscriptions that need something'],
        ['customers?rights=unheld', 'rights that nobody holds'],
      ] as const) {
        await page.goto(`${page.url().replace(/(\/partner\/[^/]+).*/, '$1')}/${address}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await demandAccessible(astrid, name)
      }
      await astrid.context.close()
    })

  test('where nothing needs doing it says so', async () => {
    const nils = await enter(stage, 'en', { width: 1280 })
    await signInAs(nils, 'Nils Ekdahl')
    await goFirst(nils)
    await nils.page.getByRole('heading', { name: nils.words('home.none') }).waitFor()
    await demandAccessible(nils, 'nothing needs doing')
    await nils.context.close()
  })
})
