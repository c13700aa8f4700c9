import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { enter, clickSignIn } from './visitor.ts'

/** The seed's six steps, in a browser, in both languages: from the partner's question to the customer's open row. */
describe('the main job', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage({ on: 'embedded' })))
  after(() => stage.close())

  const runs = [
    {
      language: 'en',
      customer: 'lindholmsbageri.example',
      admin: 'Karin Lindholm',
      name: 'Lindholms Bageri AB',
      eyes: { width: 1280 },
    },
    {
      language: 'sv',
      customer: 'hamnkrogen.example',
      admin: 'Tage Holm',
      name: 'Hamnkrogen HB',
      eyes: { width: 390, dark: true },
    },
  ] as const

  for (const run of runs)
    test(`six steps in ${run.language}, ${run.eyes.width} pixels wide`, async () => {
      const words = stage.words[run.language]
      const astrid = await enter(stage, run.language, run.eyes)
      await clickSignIn(astrid, 'Astrid Nyström')
      const { page } = astrid
      await page.getByRole('heading', { level: 1, name: new RegExp(words('partner.menu.customers')) }).waitFor()
      await demandAccessible(astrid, 'customers')

      await page
        .getByRole('link', { name: words('partner.wizard') })
        .or(page.getByRole('button', { name: words('partner.wizard') }))
        .first()
        .click()
      await page.getByRole('textbox', { name: words('partner.what.address') }).fill(run.customer)
      await demandAccessible(astrid, 'wizard: what')
      await page.getByRole('button', { name: words('shared.next') }).click()
      await page.locator('[aria-current="step"]', { hasText: words('partner.step.rights') }).waitFor()
      await demandAccessible(astrid, 'wizard: rights')
      await page.getByRole('button', { name: words('shared.next') }).click()
      await page.getByRole('button', { name: words('partner.letter.copy') }).waitFor()
      await demandAccessible(astrid, 'wizard: e-mail')
      await page.getByRole('button', { name: words('partner.letter.copy') }).click()
      await page.getByText(words('partner.letter.copied.what')).first().waitFor()
      const letter = await page.evaluate(() => navigator.clipboard.readText())
      const link = /http\S+#req_\S+/.exec(letter)?.[0]
      assert.ok(link, 'the copied letter holds the link')
      await page.getByRole('button', { name: words('partner.step.done'), exact: true }).click()
      await page.getByText(words('partner.done.next')).waitFor()
      await demandAccessible(astrid, 'wizard: done')

      const karin = await enter(stage, run.language, run.eyes)
      await karin.page.goto(link)
      await karin.page.getByRole('heading', { level: 1 }).waitFor()
      assert.ok(!karin.page.url().includes('req_'), 'the link’s secret leaves the address bar at once')
      await demandAccessible(karin, 'the link before signing in')
      await clickSignIn(karin, run.admin)
      await karin.page.getByRole('heading', { level: 1, name: /Nordanvind IT AB/ }).waitFor()
      await demandAccessible(karin, 'the acceptance page')
      await karin.page.getByLabel(words('invitation.agreement.accept', { customer: run.name })).check()
      await karin.page.getByRole('button', { name: words('invitation.accept'), exact: true }).click()
      await karin.page
        .getByText(words('invitation.accepted.title', { partner: 'Nordanvind IT AB' }))
        .first()
        .waitFor()
      await demandAccessible(karin, 'accepted')

      await page.goto(`${page.url().split('/requests')[0]}/customers?q=${run.name.split(' ')[0]}`)
      await page
        .getByRole('button', { name: new RegExp(run.name) })
        .first()
        .click()
      await page.getByText(words('partner.account')).first().waitFor()
      await demandAccessible(astrid, 'the open row')
      for (const visitor of [astrid, karin]) await visitor.context.close()
    })
})
