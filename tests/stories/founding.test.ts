import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { accept, codeFor, follow, goTo, handOut, openRow } from './steps.ts'
import { authenticate, enter, goHome, PASSWORD, signInAs, type Visitor } from './visitor.ts'

const EMAIL = 'torbjorn@bryggansglass.example'
const CUSTOMER = 'Bryggans Glass'
const LEGAL_NAME = 'Bryggans Glass i Grebbestad AB'
const PARTNER = 'Nordanvind IT AB'

/** A customer that is not known yet founds its organisation from the link; it is unverified until somebody has made sure. */
describe('founding', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Torbjörn founds and accepts; the partner reads “not verified” until the operator confirms', async () => {
    const astrid = await enter(stage, 'sv')
    await authenticate(astrid, 'Astrid Nyström')
    const link = await handOut(astrid, { language: 'sv' })

    const torbjorn = await enter(stage, 'sv', { dark: true })
    await follow(torbjorn, link)
    await found(torbjorn)
    await answer(torbjorn)
    await goHome(astrid)
    await openRow(astrid, CUSTOMER)
    await readState(astrid, 'rooms.organisation.unverified')
    await demandAccessible(astrid, 'the customer is not verified')

    const ingrid = await enter(stage, 'sv')
    await signInAs(ingrid, 'Ingrid Lund')
    await confirm(ingrid)
    await astrid.page.reload()
    await readState(astrid, 'rooms.organisation.isVerified')
  })
})

async function found(torbjorn: Visitor) {
  const { page, words } = torbjorn
  await page.getByRole('link', { name: words('invitation.new.link') }).click()
  await page.getByLabel(words('door.signIn.email')).fill(EMAIL)
  await page.getByRole('button', { name: words('door.forgotten.send') }).click()
  await page.getByLabel(words('door.code'), { exact: true }).fill(await codeFor(torbjorn, EMAIL))
  await page.getByRole('button', { name: words('door.found.code.submit') }).click()
  await page.getByRole('heading', { level: 1, name: words('door.found.details.title') }).waitFor()
  await page.getByRole('button', { name: words('door.found.submit') }).click()
  await page.getByText(words('door.fault.authority')).waitFor()
  await demandAccessible(torbjorn, 'what is missing')

  const field = (label: string) => page.getByLabel(label, { exact: true })
  await field(words('door.found.name')).fill(CUSTOMER)
  await field(words('door.found.legalName')).fill(LEGAL_NAME)
  await field(words('door.found.country')).selectOption('SE')
  await field(words('door.found.city')).fill('Grebbestad')
  await field(words('door.found.you.name')).fill('Torbjörn Hallén')
  await field(words('door.found.you.password')).fill(PASSWORD)
  await page.getByLabel(words('door.found.authority', { organisation: LEGAL_NAME })).check()
  await demandAccessible(torbjorn, 'the new organisation')
  await page.getByRole('button', { name: words('door.found.submit') }).click()
}

async function answer(torbjorn: Visitor) {
  const { page, words } = torbjorn
  await page.getByRole('heading', { level: 1, name: new RegExp(PARTNER) }).waitFor()
  await accept(torbjorn, CUSTOMER)
  await page
    .getByText(words('invitation.accepted.title', { partner: PARTNER }))
    .first()
    .waitFor()
  await demandAccessible(torbjorn, 'accepted')
  await page.getByRole('link', { name: words('invitation.accepted.stop') }).click()
  await goTo(torbjorn, words('customer.menu.home'), CUSTOMER)
  await page.getByText(words('customer.home.unverified', { organisation: CUSTOMER })).waitFor()
  await demandAccessible(torbjorn, 'home: not verified yet')
}

/** What the partner reads in the customer's row; once opened, it stays open. */
const readState = (
  { page, words }: Visitor,
  state: 'rooms.organisation.unverified' | 'rooms.organisation.isVerified',
) => page.getByText(words(state), { exact: true }).last().waitFor()

async function confirm(ingrid: Visitor) {
  const { page, words } = ingrid
  await goTo(ingrid, words('operator.customers'))
  await openRow(ingrid, CUSTOMER)
  await demandAccessible(ingrid, 'an unverified customer')
  await page.getByRole('button', { name: words('operator.customer.confirm'), exact: true }).click()
  const asked = page.getByRole('dialog', { name: words('operator.customer.confirm.title', { customer: CUSTOMER }) })
  await asked.getByLabel(words('operator.confirm.register')).check()
  await asked.getByLabel(words('operator.confirm.person')).check()
  await demandAccessible(ingrid, 'confirming a customer')
  await asked.getByRole('button', { name: words('operator.confirm'), exact: true }).click()
  await page.getByText(words('operator.customer.confirm.done', { customer: CUSTOMER })).waitFor()
  await demandAccessible(ingrid, 'confirmed')
}
