/// <reference lib="dom" />
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { goTo, openRow } from './steps.ts'
import { authenticate, enter, goHome, type Visitor } from './visitor.ts'

const CUSTOMER = 'Ågren & Söner Bygg AB'
const DOMAIN = 'agrensoner.example'
const MANY = 4000
const BOARD = 'Ritbordet'

/** The customer's own rooms, with the partner's credentials: users, licences and a file of users, as far as the rights go. */
describe('on behalf of a customer', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Astrid adds a user, gives a licence, begins a large import and cancels it; in Swedish on a telephone', async () => {
    const astrid = await enter(stage, 'sv', { width: 390, dark: true })
    await authenticate(astrid, 'Astrid Nyström')
    await goHome(astrid)
    await openRow(astrid, CUSTOMER)
    await astrid.page.getByRole('link', { name: astrid.words('partner.customers.enter') }).click()
    await astrid.page.getByRole('heading', { level: 1, name: CUSTOMER }).waitFor()
    await inviteAndTakeBack(astrid)
    await addUser(astrid)
    await giveLicence(astrid)
    await importAndCancel(astrid)
  })
})

/** For whom one acts is never out of sight. Judged from the top: whatever scrolls goes behind the banner. */
async function judge(visitor: Visitor, where: string) {
  await visitor.page.evaluate(() => window.scrollTo(0, 0))
  await visitor.page.getByRole('complementary', { name: visitor.words('behalf.banner') }).waitFor()
  await demandAccessible(visitor, where)
}

async function inviteAndTakeBack(astrid: Visitor) {
  const { page, words } = astrid
  await goTo(astrid, words('customer.menu.users'))
  await page.getByRole('button', { name: words('rooms.people.add') }).click()
  const form = page.getByRole('dialog', { name: words('rooms.people.add.title', { organisation: CUSTOMER }) })
  await form.getByLabel(words('rooms.people.displayName')).fill('Bo Fel')
  await form.getByLabel(words('rooms.people.address')).fill(`bo@${DOMAIN}`)
  await form.getByRole('radio', { name: words('rooms.people.first.link') }).check()
  await form.getByRole('button', { name: words('rooms.people.add') }).click()
  await page.getByRole('heading', { name: words('rooms.people.waiting') }).waitFor()
  await judge(astrid, 'somebody is invited, on behalf')
  await page.getByRole('button', { name: words('rooms.people.takeBack.named', { name: 'Bo Fel' }) }).click()
  const asked = page.getByRole('alertdialog', { name: words('rooms.people.takeBack.title', { name: 'Bo Fel' }) })
  await asked.getByText(words('rooms.people.takeBack.what', { email: `bo@${DOMAIN}` })).waitFor()
  await asked.getByRole('button', { name: words('rooms.people.takeBack') }).click()
  await page.getByRole('heading', { name: words('rooms.people.waiting') }).waitFor({ state: 'detached' })
}

async function addUser(astrid: Visitor) {
  const { page, words } = astrid
  await page.getByRole('button', { name: words('rooms.people.add') }).click()
  const form = page.getByRole('dialog', { name: words('rooms.people.add.title', { organisation: CUSTOMER }) })
  await form.getByLabel(words('rooms.people.displayName')).fill('Alva Ny')
  await form.getByLabel(words('rooms.people.address')).fill(`alva@${DOMAIN}`)
  await demandAccessible(astrid, 'adding a user, on behalf')
  await form.getByRole('button', { name: words('rooms.people.add') }).click()
  await page.getByRole('alertdialog', { name: words('rooms.people.reset.done', { name: 'Alva Ny' }) }).waitFor()
  await page.getByRole('button', { name: words('rooms.secret.kept') }).click()
}

async function giveLicence(astrid: Visitor) {
  const { page, words } = astrid
  await openRow(astrid, 'Alva Ny')
  await page.getByRole('button', { name: words('rooms.licences.change') }).click()
  const asked = page.getByRole('dialog', { name: words('rooms.licences.change.titleOne', { name: 'Alva Ny' }) })
  await asked.getByRole('checkbox', { name: BOARD }).click()
  await asked.getByRole('button', { name: words('shared.save') }).click()
  await asked.getByText(words('rooms.licences.outcome.given', { product: BOARD, count: 1 })).waitFor()
  await asked
    .getByRole('button', { name: words('shared.close') })
    .last()
    .click()
  await page.getByRole('definition').filter({ hasText: BOARD }).waitFor()
  await judge(astrid, 'a user with a licence, on behalf')
  await goTo(astrid, words('customer.menu.licences'))
  await judge(astrid, 'licences, on behalf')
}

async function importAndCancel(astrid: Visitor) {
  const { page, words } = astrid
  await goTo(astrid, words('customer.menu.users'))
  await page.getByRole('link', { name: words('rooms.people.import') }).click()
  const rows = Array.from({ length: MANY }, (_, i) => `Åsa Nr ${i};asa${i}@${DOMAIN}`)
  await page
    .getByLabel(words('imports.file.choose'))
    .and(page.locator('input'))
    .setInputFiles({
      name: 'många.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Visningsnamn;E-post', ...rows].join('\r\n')),
    })
  await page.getByRole('button', { name: words('imports.run', { good: MANY }) }).click()
  await page.getByRole('progressbar').waitFor()
  await judge(astrid, 'an import under way, on behalf')
  await page.getByRole('button', { name: words('imports.cancel'), exact: true }).click()
  const asked = page.getByRole('alertdialog', { name: words('imports.cancel.title') })
  await judge(astrid, 'before an import is cancelled')
  await asked.getByRole('button', { name: words('imports.cancel.verb') }).click()
  await page.getByText(new RegExp(`^${words('imports.state.cancelled')}: `)).waitFor()
  await judge(astrid, 'an import that was cancelled')
}
