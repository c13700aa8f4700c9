import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { accept } from './steps.ts'
import { clickSignIn, enter, signInAs } from './visitor.ts'

/** One address for everybody: made in the wizard, answered by whoever comes, switched off, and dead at once. */
describe('a standing link', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage({ on: 'embedded' })))
  after(() => stage.close())

  for (const { language, eyes, admin, customer } of [
    { language: 'en', eyes: { width: 1280 }, admin: 'Karin Lindholm', customer: 'Lindholms Bageri AB' },
    { language: 'sv', eyes: { width: 390, dark: true }, admin: 'Tage Holm', customer: 'Hamnkrogen HB' },
  ] as const)
    test(`made, answered and switched off; in ${language}, ${eyes.width} pixels wide`, async () => {
      const astrid = await enter(stage, language, eyes)
      const { page, words } = astrid
      await signInAs(astrid, 'Astrid Nyström')
      const portal = page.url().replace(/(\/partner\/[^/]+).*/, '$1')
      await page.goto(`${portal}/standing-links`)
      if (language === 'en') await demandAccessible(astrid, 'no standing links')
      await page.getByRole('link', { name: words('standing.new') }).click()
      await page.getByRole('radio', { name: words('partner.what.anyone') }).check()
      await page.getByRole('button', { name: words('shared.next') }).click()
      await page.locator('[aria-current="step"]', { hasText: words('partner.step.rights') }).waitFor()
      await page.getByRole('button', { name: words('shared.next') }).click()
      await page.locator('summary', { hasText: words('standing.make') }).click()
      await page.getByRole('textbox', { name: words('standing.make.name') }).fill(`Web ${language}`)
      await demandAccessible(astrid, 'a draft becomes a standing link')
      await page.getByRole('button', { name: words('standing.make') }).click()
      const address = page.getByRole('textbox', { name: words('standing.address', { name: `Web ${language}` }) })
      const link = await address.inputValue()
      await demandAccessible(astrid, 'standing links')

      const karin = await enter(stage, language, eyes)
      await karin.page.goto(link)
      await karin.page.getByRole('heading', { level: 1, name: /Nordanvind IT AB/ }).waitFor()
      await demandAccessible(karin, 'a standing link before signing in')
      await clickSignIn(karin, admin)
      await accept(karin, customer)
      await karin.page
        .getByText(words('invitation.accepted.title', { partner: 'Nordanvind IT AB' }))
        .first()
        .waitFor()
      await demandAccessible(karin, 'accepted through a standing link')

      await page.reload()
      await page
        .getByText(words('standing.came.of', { accepted: 1, declined: 0, waiting: 0 }))
        .first()
        .waitFor()
      await page.getByRole('button', { name: words('standing.switch-off') }).click()
      await page.getByRole('alertdialog').getByText(words('standing.switch-off.what')).waitFor()
      await demandAccessible(astrid, 'switching off')
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: words('standing.switch-off') })
        .click()
      await page
        .getByRole('button', { name: words('standing.switch-on') })
        .first()
        .waitFor()
      const late = await enter(stage, language, eyes)
      await late.page.goto(link)
      await late.page.getByText(words('refusal.standing-link-off')).waitFor()
      await demandAccessible(late, 'a standing link that is off')
      for (const visitor of [astrid, karin, late]) await visitor.context.close()
    })
})
