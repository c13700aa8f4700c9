import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { enter, signInAs } from './visitor.ts'

/** Many customers asked at once, from the list of customers to what became of each. */
describe('renewal', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Astrid finds nothing that ends next week, then asks those whose rights end within a year; on a telephone', async () => {
    const astrid = await enter(stage, 'sv', { width: 390, dark: true })
    const { page, words } = astrid
    await signInAs(astrid, 'Astrid Nyström')
    const prepare = async (within: string, length: string) => {
      await page.getByLabel(words('renewals.within')).fill(within)
      await page.getByLabel(words('renewals.length')).fill(length)
      await page.getByRole('button', { name: words('renewals.prepare') }).click()
    }
    await page.getByRole('link', { name: words('renewals.new.short') }).click()
    await page.getByRole('heading', { name: words('renewals.new.title') }).waitFor()
    await demandAccessible(astrid, 'a renewal: whom to ask for what')
    await prepare('7', '30')
    await page.getByText(words('renewals.empty', { days: 7 })).waitFor()
    await demandAccessible(astrid, 'a renewal: nothing ends')

    await page.getByRole('link', { name: words('renewals.new') }).click()
    await prepare('365', '500')
    const run = page.getByRole('button', { name: /^Fråga (den|de) / })
    await run.first().waitFor()
    await demandAccessible(astrid, 'a renewal: who would be asked')
    await run.first().click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Fråga (den|de) / })
      .click()
    await page.getByText(words('renewals.done.what')).waitFor({ timeout: 15_000 })
    await page.mouse.move(1, 1)
    await demandAccessible(astrid, 'a renewal: done')
    const [got] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: words('renewals.download') }).click(),
    ])
    assert.match(await readFile(await got.path(), 'utf8'), /;Tillfrågad;/)
    await page.getByRole('link', { name: words('renewals.back') }).click()
    await page.getByText(words('renewals.state.done'), { exact: true }).waitFor()
    await demandAccessible(astrid, 'renewals')
  })
})
