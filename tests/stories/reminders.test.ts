import { after, before, describe, test } from 'node:test'
import { anAsk, withoutRights } from '../world/story.ts'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { call, enter, signInAs } from './visitor.ts'

/** Nobody answers: the partner lets its letter go again by itself, sees when, and stops that. */
describe('reminders', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage({ on: 'embedded' })))
  after(() => stage.close())

  for (const { language, eyes } of [
    { language: 'en', eyes: { width: 1280 } },
    { language: 'sv', eyes: { width: 390, dark: true } },
  ] as const)
    test(`switched on with the letter, off and on at the request; in ${language}`, async () => {
      const astrid = await enter(stage, language, eyes)
      const { page, words } = astrid
      await signInAs(astrid, 'Astrid Nyström')
      const ask = anAsk({ ...withoutRights, language, addresseeName: 'Ulla Ek' })
      const { id, version } = await call(page, 'POST', '~/relationship-requests', ask)
      await call(page, 'POST', `~/relationship-requests/${id}/opening`, {}, version)
      await page.goto(`${page.url().replace(/(\/partner\/[^/]+).*/, '$1')}/requests/${id}`)
      await page.getByRole('button', { name: words('partner.letter.send') }).click()
      await page.getByRole('textbox', { name: words('partner.letter.send.to') }).fill(`ulla.${language}@bolag.example`)
      await page.getByLabel(words('reminders.send')).check()
      await demandAccessible(astrid, 'sending with reminders')
      await page.getByRole('button', { name: words('partner.letter.send.verb') }).click()

      await page.getByRole('heading', { level: 2, name: words('reminders.title') }).waitFor()
      await page.getByText(words('partner.timeline.reminders-on', { who: 'Astrid Nyström' })).waitFor()
      await demandAccessible(astrid, 'reminders are on')
      await page.getByRole('button', { name: words('reminders.switch-off') }).click()
      await page.getByText(words('reminders.off')).waitFor()
      await page.getByText(words('partner.timeline.reminders-off', { who: 'Astrid Nyström', way: 'none' })).waitFor()
      await demandAccessible(astrid, 'reminders are off')
      await page.getByRole('button', { name: words('reminders.switch-on') }).click()
      await page.getByRole('button', { name: words('reminders.switch-off') }).waitFor()
      await astrid.context.close()
    })
})
