import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { invitationOf, join } from './partners.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { follow, goTo } from './steps.ts'
import { enter, signInAs, type Visitor } from './visitor.ts'

const TOWN = 'Town of Elm Creek'
const EMAIL = 'joan@elmcreek.example'

/** Into a national cloud nobody signs up: the provider brings the customer in, and the customer reads who did and who looked. */
describe('bringing a customer in', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Ingrid brings a town into US Government; Joan comes in by the letter and reads who looked', async () => {
    const ingrid = await enter(stage, 'sv', { width: 390, dark: true })
    await signInAs(ingrid, 'Ingrid Lund')
    await bringIn(ingrid)
    await lookAtIt(ingrid)

    const joan = await enter(stage, 'en', { cloud: 'us-government' })
    const { page, words } = joan
    await follow(joan, await invitationOf(joan, EMAIL))
    await page.getByRole('heading', { level: 1, name: words('door.join.title', { organisation: TOWN }) }).waitFor()
    await join(joan)
    await goTo(joan, words('customer.menu.activity'))
    for (const kind of ['brought-in', 'looked-at'] as const)
      await page.getByText(words(`event.organisation.${kind}`, { subject: TOWN })).waitFor()
    await page.getByText('Ingrid Lund').first().waitFor()
    await demandAccessible(joan, 'the activity of a new customer')
  })
})

async function bringIn(ingrid: Visitor) {
  const { page, words } = ingrid
  await goTo(ingrid, words('operator.customers'))
  await page.getByRole('link', { name: words('operator.bringIn') }).click()
  const field = (key: string) => page.getByLabel(words(key), { exact: true })
  await field('operator.name').first().fill(TOWN)
  await page.getByRole('button', { name: words('operator.bringIn.verb') }).click()
  await demandAccessible(ingrid, 'what is missing')
  await field('operator.legalName').fill(TOWN)
  await field('operator.country').selectOption('US')
  await field('operator.city').fill('Elm Creek')
  await field('operator.cloud').selectOption('us-government')
  await field('operator.person.name').last().fill('Joan Elm')
  await field('operator.person.email').fill(EMAIL)
  await field('operator.person.language').selectOption('en')
  await page.getByRole('button', { name: words('operator.bringIn.verb') }).click()
  await page.getByText(words('operator.bringIn.done.what', { email: EMAIL })).waitFor()
  await demandAccessible(ingrid, 'brought in')
}

/** The row is opened: a look over the wall, and the page says so. */
async function lookAtIt(ingrid: Visitor) {
  const { page, words } = ingrid
  await page.getByRole('link', { name: words('operator.bringIn.show') }).click()
  await page.getByText(TOWN).first().waitFor()
  await page.locator('button[aria-expanded=false]').last().click()
  await page.getByText(words('operator.customer.wall')).waitFor()
  await demandAccessible(ingrid, 'a customer opened')
}
