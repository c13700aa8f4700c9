import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { enter, signInAs, type Visitor } from './visitor.ts'

/** A person's data: everybody takes its own, an administrator that of all; erasing says first what goes and what stays. */
describe('exporting and erasing a person', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  async function download({ page }: Visitor, name: string) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    return JSON.parse(readFileSync(await file.path(), 'utf8'))
  }
  const place = ({ page }: Visitor, rest: string) => page.goto(`${page.url().split('/').slice(0, 5).join('/')}/${rest}`)

  test('the customer’s Global Administrator, in Swedish, on a telephone', async () => {
    const ake = await enter(stage, 'sv', { width: 390 })
    const { page, words } = ake
    await signInAs(ake, 'Åke Ågren')
    await place(ake, 'users?q=Alva')
    await page.getByRole('button', { name: words('shared.list.details.show', { name: 'Alva Berglund' }) }).click()
    const about = await download(ake, words('rooms.people.export'))
    assert.equal(about.person.displayName, 'Alva Berglund')
    await page.getByRole('button', { name: words('rooms.people.erase'), exact: true }).click()
    const question = page.getByRole('alertdialog')
    await question.getByText(words('rooms.people.erase.never')).waitFor()
    await demandAccessible(ake, 'before erasing')
    await question.getByRole('button', { name: words('rooms.people.erase.verb') }).click()
    await page.getByText(words('rooms.people.erased', { name: 'Alva Berglund' })).waitFor()
    await question.waitFor({ state: 'detached' })
    await demandAccessible(ake, 'erased')
    await place(ake, 'users?q=Alva')
    await page.getByText(words('rooms.people.nothing')).waitFor()
    await ake.context.close()
  })

  test('nobody erases oneself, and everybody may have one’s own data, in English', async () => {
    const gustav = await enter(stage, 'en')
    await signInAs(gustav, 'Gustav Åkesson')
    await place(gustav, 'settings/people')
    const { page, words } = gustav
    await page.getByRole('button', { name: words('shared.list.details.show', { name: 'Gustav Åkesson' }) }).click()
    await page.getByRole('link', { name: words('rooms.people.export') }).waitFor()
    assert.equal(await page.getByRole('button', { name: words('rooms.people.erase'), exact: true }).count(), 0)
    await gustav.context.close()

    const olle = await enter(stage, 'en')
    await signInAs(olle, 'Olle Persson')
    await place(olle, 'settings/account')
    const own = await download(olle, olle.words('rooms.account.data.download'))
    assert.equal(own.person.email, 'olle@lindholmsbageri.example')
    await olle.context.close()
  })
})
