import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { enter, signInAs, type Visitor } from './visitor.ts'

/** Everything by its name, with the keyboard alone. */
describe('the palette', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage({ on: 'embedded' })))
  after(() => stage.close())

  const field = ({ page, words }: Visitor) => page.getByRole('combobox', { name: words('palette.title') })
  const option = ({ page }: Visitor, name: string | RegExp) => page.getByRole('option', { name })
  /** What the field says is chosen: what a screen reader reads out. */
  const chosen = async (visitor: Visitor) => {
    const id = await field(visitor).getAttribute('aria-activedescendant')
    return visitor.page.locator(`[id="${id}"]`).innerText()
  }
  const heading = ({ page }: Visitor, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

  for (const { language, eyes } of [
    { language: 'en', eyes: { width: 1280 } },
    { language: 'sv', eyes: { width: 390, dark: true } },
  ] as const)
    test(`a partner finds pages and customers; in ${language}`, async () => {
      const astrid = await enter(stage, language, eyes)
      const { page, words } = astrid
      await signInAs(astrid, 'Astrid Nyström')
      const button = page.getByRole('button', { name: words('shared.search'), exact: true })
      await button.focus()
      await page.keyboard.press('Control+k')
      await field(astrid).waitFor()
      assert.equal(await chosen(astrid), words('home.menu'))
      await demandAccessible(astrid, 'the palette')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      assert.equal(await chosen(astrid), words('partner.menu.customers'))
      await page.keyboard.press('Escape')
      await field(astrid).waitFor({ state: 'detached' })
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-haspopup') === 'dialog')

      await page.keyboard.press('Control+k')
      await field(astrid).fill('fjord')
      await option(astrid, /Fjordlaks AS/).waitFor()
      assert.match(await chosen(astrid), /Fjordlaks AS/)
      await demandAccessible(astrid, 'a customer is found')
      await page.keyboard.press('Enter')
      await heading(astrid, new RegExp(words('partner.menu.customers')))
      assert.match(page.url(), /customers\?q=Fjordlaks/)

      await button.click()
      await field(astrid).fill('zzz')
      await page.getByRole('status').filter({ hasText: 'zzz' }).waitFor()
      await demandAccessible(astrid, 'nothing is found')
      await field(astrid).fill(words('partner.menu.activity').slice(0, 5))
      await option(astrid, words('partner.menu.activity')).click()
      await heading(astrid, words('partner.menu.activity'))
      await astrid.context.close()
    })

  test('a customer finds its people and its partners, an operator both kinds of organisations', async () => {
    const ake = await enter(stage, 'en', { width: 1280 })
    await signInAs(ake, 'Åke Ågren')
    await ake.page.keyboard.press('Control+k')
    await field(ake).fill('nordan')
    await option(ake, /Nordanvind IT AB/).waitFor()
    await field(ake).fill('disa')
    await option(ake, /disa@/).waitFor()
    await demandAccessible(ake, 'a person is found')
    await ake.page.keyboard.press('Enter')
    await heading(ake, ake.words('customer.menu.users'))
    await ake.context.close()

    const ingrid = await enter(stage, 'sv', { width: 1280 })
    await signInAs(ingrid, 'Ingrid Lund')
    await ingrid.page.keyboard.press('Control+k')
    await field(ingrid).fill('fjord')
    await option(ingrid, /Fjordlaks/).waitFor()
    await field(ingrid).fill('nordanvind')
    await option(ingrid, /Nordanvind IT AB/).waitFor()
    await demandAccessible(ingrid, 'organisations are found')
    await ingrid.context.close()
  })

  test('who may not see customers finds none; a dialog that waits and an editor keep their keys', async () => {
    const olle = await enter(stage, 'en', { width: 1280 })
    await signInAs(olle, 'Olle Persson')
    const { page } = olle
    await page.evaluate(() => {
      const editor = document.createElement('div')
      editor.contentEditable = 'true'
      editor.id = 'editor'
      document.querySelector('main')?.append(editor)
    })
    await page.locator('#editor').focus()
    await page.keyboard.press('Control+k')
    assert.equal(await field(olle).count(), 0)
    await page.getByRole('button', { name: olle.words('shared.search'), exact: true }).click()
    await field(olle).fill('karin')
    await page.getByRole('status').filter({ hasText: 'karin' }).waitFor()
    assert.equal(await page.getByRole('option').count(), 0)
    await page.keyboard.press('Control+k')
    assert.equal(await field(olle).count(), 1)
    await olle.context.close()
  })
})
