import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { enter, signInAs } from './visitor.ts'

/** Ends of rights in one's own calendar program. */
describe('calendar', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Astrid makes a link, reads what it shows, and makes a new one; the old one is dead', async () => {
    const astrid = await enter(stage, 'en')
    const { page, words } = astrid
    await signInAs(astrid, 'Astrid Nyström')
    await page.getByRole('link', { name: words('partner.menu.settings'), exact: true }).click()
    await page.getByRole('link', { name: words('calendar.settings'), exact: true }).click()
    await page.getByText(words('calendar.link.none'), { exact: true }).waitFor()
    await demandAccessible(astrid, 'calendar: no link yet')
    await page.getByRole('button', { name: words('calendar.make') }).click()
    const field = page.getByLabel(words('calendar.link')).and(page.locator('input'))
    const link = await field.inputValue()
    await demandAccessible(astrid, 'calendar: a link')
    const read = async (url: string) => {
      const { pathname } = new URL(url)
      const answer = await fetch(`${stage.originOf('public')}${pathname}`)
      return [answer.status, (await answer.text()).split('BEGIN:VEVENT').length > 1] as const
    }
    assert.deepEqual(await read(link), [200, true])
    await page.getByRole('button', { name: words('calendar.renew') }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: words('calendar.renew') })
      .click()
    await page.waitForFunction(
      ([old]) => document.querySelector<HTMLInputElement>('input[readonly]')?.value !== old,
      [link],
    )
    assert.equal((await read(link))[0], 404)
    assert.deepEqual(await read(await field.inputValue()), [200, true])
  })
})
