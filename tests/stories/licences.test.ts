import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Database } from '#platform/database.ts'
import { newStaff } from '../world/seats.ts'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { goTo, openRow } from './steps.ts'
import { authenticate, enter, goHome, type Visitor } from './visitor.ts'

const CUSTOMER = 'Ågren & Söner Bygg AB'
const MANY = 'Fjordlaks AS'
const BASIC = { en: 'Nordmoln Office Basic', sv: 'Nordmoln Kontor Bas' }
const PLUS = { en: 'Nordmoln Office Plus', sv: 'Nordmoln Kontor Plus' }
const BOARD = { en: 'Drawing Board', sv: 'Ritbordet' }

/** The customer’s administrator chooses people, sees of each product whether all, some or none of them hold it, and changes it for all at once. */
describe('licences', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage({ prepare: employMany })))
  after(() => stage.close())

  test('Åke gives several people a product, with boxes of three states; in Swedish on a telephone', async () => {
    const ake = await enter(stage, 'sv', { width: 390, dark: true })
    await authenticate(ake, 'Åke Ågren')
    await goHome(ake)
    await seeProducts(ake)
    await choose(ake, ['Åke Ågren', 'Disa Ågren', 'Örjan'])
    await change(ake)
    await tooFew(ake)
    await seeHolders(ake)
  })

  test('Åke takes a product back from everybody, and from one person; the operator provisions; in English', async () => {
    const ake = await enter(stage, 'en')
    await authenticate(ake, 'Åke Ågren')
    await goHome(ake)
    await everybody(ake)
    await onePerson(ake)
    const ingrid = await enter(stage, 'en')
    await authenticate(ingrid, 'Ingrid Lund')
    await goHome(ingrid)
    await provision(ingrid)
    await publish(ingrid)
    const ingeborg = await enter(stage, 'en')
    await authenticate(ingeborg, 'Ingeborg Haugen')
    await goHome(ingeborg)
    await thousands(ingeborg)
    const astrid = await enter(stage, 'en')
    await authenticate(astrid, 'Astrid Nyström')
    await goHome(astrid)
    await openRow(astrid, CUSTOMER)
    await astrid.page.getByRole('heading', { name: astrid.words('partner.licences') }).waitFor()
    await astrid.page.getByText(astrid.words('partner.licences.free', { free: 38, seats: '50' })).waitFor()
    await demandAccessible(astrid, 'the customer’s row with its licences')
  })
})

/** A customer with more people than one call is about. */
async function employMany(db: Database) {
  const sql = async (text: string, values?: unknown[]) => (await db.owner.query(text, values)).rows
  const [customer] = await sql('select id from organisation where name = $1', [MANY])
  await newStaff({ sql: sql as never }, customer.id, 2199)
  await sql('update seats set by_hand = 5000 - ordered where customer_id = $1', [customer.id])
}

const box = ({ page }: Visitor, name: string) => page.getByRole('dialog').getByRole('checkbox', { name })
const save = ({ page, words }: Visitor) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: words('shared.save') })
    .click()
const close = ({ page, words }: Visitor) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: words('shared.close') })
    .last()
    .click()

async function seeProducts(ake: Visitor) {
  const { page, words } = ake
  await goTo(ake, words('customer.menu.licences'))
  await page.getByText(words('rooms.licences.assigned.of', { assigned: '24', seats: '30' })).waitFor()
  await page.getByText(words('rooms.licences.free.none')).waitFor()
  await demandAccessible(ake, 'products and seats')
}

/** Ticks people, searching for each: earlier ticks stay. */
async function choose(visitor: Visitor, names: string[]) {
  const { page, words } = visitor
  await page.getByRole('link', { name: words('rooms.licences.assign') }).click()
  await page.getByRole('heading', { name: words('rooms.licences.choose') }).waitFor()
  for (const name of names) {
    await page.getByRole('searchbox').fill(name)
    await page.getByRole('checkbox', { name: new RegExp(words('rooms.licences.choose.one', { name })) }).check()
  }
  await page.getByText(words('rooms.licences.chosen', { count: names.length })).waitFor()
  await demandAccessible(visitor, 'people are chosen')
  await page.getByRole('button', { name: words('rooms.licences.change') }).click()
}

async function change(ake: Visitor) {
  const { page, words } = ake
  await page.getByRole('dialog', { name: words('rooms.licences.change.title', { count: 3 }) }).waitFor()
  const basic = box(ake, BASIC.sv)
  assert.equal(await basic.evaluate((one: HTMLInputElement) => one.indeterminate), true, 'two of three hold it')
  assert.equal(await box(ake, BOARD.sv).isChecked(), false)
  await save(ake)
  await page.getByText(words('rooms.licences.box.nothing')).waitFor()
  await basic.click()
  await page.getByText(words('rooms.licences.box.gives', { count: 1 })).waitFor()
  await box(ake, BOARD.sv).click()
  await demandAccessible(ake, 'boxes of three states')
  await save(ake)
  await page.getByText(words('rooms.licences.done')).waitFor()
  await page.getByText(words('rooms.licences.outcome.given', { product: BOARD.sv, count: 3 })).waitFor()
  await page.getByText(words('rooms.licences.outcome.had-already', { product: BASIC.sv, count: 2 })).waitFor()
  await demandAccessible(ake, 'what became of it')
  await close(ake)
}

async function tooFew(ake: Visitor) {
  const { page, words } = ake
  await page.getByRole('searchbox').fill('')
  await page
    .getByRole('checkbox', { name: words('rooms.licences.choose.everybody', { organisation: CUSTOMER }) })
    .check()
  await page.getByRole('button', { name: words('rooms.licences.change') }).click()
  await box(ake, PLUS.sv).click()
  await page.getByText(words('rooms.licences.box.short', { needed: '32', free: '0' })).waitFor()
  await demandAccessible(ake, 'too few seats')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('shared.cancel') })
    .click()
  await page.getByRole('link', { name: words('rooms.licences.back') }).click()
}

async function seeHolders(ake: Visitor) {
  const { page, words } = ake
  await openRow(ake, BOARD.sv)
  const name = 'Disa Ågren'
  await page.getByRole('button', { name: words('rooms.licences.take.named', { product: BOARD.sv, name }) }).click()
  const asked = page.getByRole('dialog', { name: words('rooms.licences.take.title', { product: BOARD.sv, name }) })
  await demandAccessible(ake, 'before a licence is taken back')
  await asked.getByRole('button', { name: words('rooms.licences.take') }).click()
  await page.getByText(words('rooms.licences.assigned.of', { assigned: '2', seats: '5' })).waitFor()
  await demandAccessible(ake, 'who holds a product')
}

async function everybody(ake: Visitor) {
  const { page, words } = ake
  await goTo(ake, words('customer.menu.licences'))
  await page.getByRole('link', { name: words('rooms.licences.assign') }).click()
  await page
    .getByRole('checkbox', { name: words('rooms.licences.choose.everybody', { organisation: CUSTOMER }) })
    .check()
  await page.getByRole('button', { name: words('rooms.licences.change') }).click()
  await page.getByRole('dialog', { name: words('rooms.licences.change.title', { count: 40 }) }).waitFor()
  await box(ake, PLUS.en).click()
  // Some hold it: the first click would give it to all, the second takes it back.
  await box(ake, PLUS.en).click()
  await page.getByText(words('rooms.licences.box.takes', { count: 8 })).waitFor()
  await demandAccessible(ake, 'taking back from everybody')
  await save(ake)
  await page.getByText(words('rooms.licences.outcome.taken', { product: PLUS.en, count: 8 })).waitFor()
  await close(ake)
  await goTo(ake, words('customer.menu.activity'))
  await page.getByText(`${PLUS.en} (8)`).waitFor()
}

/** Three calls; the answer to the second is lost on its way, and what it did is counted once all the same. */
async function thousands(ingeborg: Visitor) {
  const { page, words } = ingeborg
  let calls = 0
  await page.route('**/licences/changes', async (route) => {
    calls += 1
    if (calls !== 2) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await goTo(ingeborg, words('customer.menu.licences'))
  await page.getByRole('link', { name: words('rooms.licences.assign') }).click()
  await page.getByRole('checkbox', { name: words('rooms.licences.choose.everybody', { organisation: MANY }) }).check()
  await page.getByRole('button', { name: words('rooms.licences.change') }).click()
  await page.getByRole('dialog', { name: words('rooms.licences.change.title', { count: 2200 }) }).waitFor()
  await box(ingeborg, 'Nordmoln Mailbox').click()
  await save(ingeborg)
  await page.getByText(words('rooms.licences.stopped', { done: '1,000', total: '2,200' })).waitFor()
  await page.getByText(words('shared.offline')).waitFor()
  await demandAccessible(ingeborg, 'the line broke on the way')
  await page.getByRole('button', { name: words('rooms.licences.progress.goOn') }).click()
  await page.getByText(words('rooms.licences.outcome.given', { product: 'Nordmoln Mailbox', count: 2199 })).waitFor()
  assert.equal(calls, 4)
  await close(ingeborg)
  await page.getByRole('link', { name: words('rooms.licences.back') }).click()
  await page.getByText(words('rooms.licences.assigned.of', { assigned: '2,200', seats: '5,000' })).waitFor()
}

async function onePerson(ake: Visitor) {
  const { page, words } = ake
  await goTo(ake, words('customer.menu.users'))
  await openRow(ake, 'Disa Ågren')
  await page.getByRole('button', { name: words('rooms.licences.change') }).click()
  await page.getByRole('dialog', { name: words('rooms.licences.change.titleOne', { name: 'Disa Ågren' }) }).waitFor()
  await box(ake, PLUS.en).click()
  await demandAccessible(ake, 'licences of one person')
  await save(ake)
  await page.getByText(words('rooms.licences.outcome.given', { product: PLUS.en, count: 1 })).waitFor()
  await close(ake)
  await page.getByRole('definition').filter({ hasText: PLUS.en }).waitFor()
}

async function provision(ingrid: Visitor) {
  const { page, words } = ingrid
  await goTo(ingrid, words('operator.customers'))
  await openRow(ingrid, CUSTOMER)
  const product = 'Nordmoln Device Care'
  await page.getByRole('button', { name: words('operator.seats.change.named', { product }) }).click()
  const asked = page.getByRole('dialog', { name: words('operator.seats.title', { customer: CUSTOMER }) })
  await asked.getByLabel(words('operator.seats.number')).fill('3')
  await save(ingrid)
  await asked.getByText(words('refusal.seats-assigned', { product, assigned: 12, seats: 3 })).waitFor()
  await demandAccessible(ingrid, 'fewer seats than are held')
  await asked.getByLabel(words('operator.seats.number')).fill('50')
  await save(ingrid)
  await page.getByText(words('operator.seats.count', { assigned: '12', seats: '50' })).waitFor()
}

async function publish(ingrid: Visitor) {
  const { page, words } = ingrid
  await goTo(ingrid, words('operator.menu.catalogue'), words('operator.products'))
  await page.getByRole('button', { name: words('operator.product.publish') }).click()
  const asked = page.getByRole('dialog')
  await asked.getByLabel(words('operator.product.sku')).fill('NM-7')
  await asked.getByLabel(words('operator.product.nameEn')).fill('Nordmoln Archive')
  await asked.getByLabel(words('operator.product.nameSv')).fill('Nordmoln Arkiv')
  await demandAccessible(ingrid, 'publishing a product')
  await asked.getByRole('button', { name: words('operator.product.publish.verb') }).click()
  await page.getByRole('row', { name: /Nordmoln Arkiv/ }).waitFor()
}
