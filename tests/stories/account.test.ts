import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { invitationOf, join } from './partners.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { follow, goTo, openRow, readMail } from './steps.ts'
import { call, enter, signInAs, type Visitor } from './visitor.ts'

const NAME = 'Skogsbryn Café'
const EMAIL = 'saga@skogsbryn.example'

/** A company that is new here: from the partner's form to its own administrator's first page, and what it is billed by ever after. */
describe('account', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Astrid creates a customer; Saga comes in and sees who did it', async () => {
    const astrid = await enter(stage, 'sv')
    await signInAs(astrid, 'Astrid Nyström')
    await createCustomer(astrid)
    assert.match(await readMail(astrid, EMAIL, /join#/), /Nordanvind IT AB/)
    const saga = await enter(stage, 'en', { width: 390 })
    await follow(saga, await invitationOf(saga, EMAIL))
    await join(saga)
    await seeWhoCreatedIt(saga)
    await lookAtWhatIsInPlace(astrid)
  })

  test('two change the billing details at once; what changed is told to both sides', async () => {
    const [astrid, sven] = [await enter(stage, 'en'), await enter(stage, 'sv', { width: 390, dark: true })]
    await signInAs(astrid, 'Astrid Nyström')
    await signInAs(sven, 'Sven Öberg')
    for (const one of [astrid, sven]) await toBilling(one)
    await faultAndCure(astrid)
    await comeSecond(sven)
    const ake = await enter(stage, 'sv')
    await signInAs(ake, 'Åke Ågren')
    await goTo(ake, ake.words('customer.menu.relationships'))
    await ake.page.getByText(ake.words('account.here', { partner: 'Nordanvind IT AB' })).click()
    await ake.page.getByText('Byggvägen 3').first().waitFor()
    await ake.page.getByText('Sven Öberg').first().waitFor()
    await demandAccessible(ake, 'what a partner bills by')
  })

  test('the list by tag and by what ends, and as a file', async () => {
    const astrid = await enter(stage, 'sv', { width: 390 })
    await signInAs(astrid, 'Astrid Nyström')
    await byTagAndEnd(astrid)
  })

  test('a company that is here already is asked instead; Saga sends the partner away', async () => {
    const sven = await enter(stage, 'en', { width: 390, dark: true })
    await signInAs(sven, 'Sven Öberg')
    await askInstead(sven)
    const saga = await enter(stage, 'sv')
    await saga.page.goto(`${saga.origin}/sign-in`)
    await call(saga.page, 'POST', '/session', { email: EMAIL, password: 'ombud demo 2026' })
    await call(saga.page, 'PATCH', '/session/language', { language: 'sv' })
    await sendAway(saga)
  })
})

const field = ({ page, words }: Visitor, key: string) => page.getByLabel(words(key), { exact: true })
const billing = (visitor: Visitor, name: string) => {
  const label = visitor.words(`account.billing.field.${name}`)
  return visitor.page.getByLabel(new RegExp(`^${label}( \\(.*\\))?$`))
}

async function createCustomer(astrid: Visitor) {
  const { page, words } = astrid
  await page.getByRole('link', { name: words('account.new'), exact: true }).click()
  await page.getByRole('heading', { level: 1, name: words('account.new') }).waitFor()
  await field(astrid, 'account.new.name').first().fill('999')
  await page.getByRole('button', { name: words('account.new.verb') }).click()
  await page.getByText(words('fault.name-repeats')).waitFor()
  await demandAccessible(astrid, 'a new customer: what is missing')
  await field(astrid, 'account.new.name').first().fill(NAME)
  for (const [name, value] of Object.entries({
    companyName: `${NAME} AB`,
    addressLine1: 'Skogsvägen 2',
    postcode: '903 25',
    city: 'Umeå',
    firstName: 'Saga',
    lastName: 'Skog',
    registrationNumber: '556036-0793',
  }))
    await billing(astrid, name).fill(value)
  await billing(astrid, 'email').first().fill(EMAIL)
  await field(astrid, 'account.new.administrator.name').last().fill('Saga Skog')
  await field(astrid, 'account.new.administrator.email').last().fill(EMAIL)
  await field(astrid, 'account.new.administrator.language').selectOption('en')
  await page.getByRole('button', { name: words('account.new.verb') }).click()
  await page.getByText(words('account.new.done', { customer: NAME })).waitFor()
  await demandAccessible(astrid, 'a new customer: created')
}

async function seeWhoCreatedIt(saga: Visitor) {
  const { page, words } = saga
  const values = { partner: 'Nordanvind IT AB', organisation: NAME }
  await page.getByText(words('account.created.task', values)).waitFor()
  await page.getByText(words('account.agreement.first', { installation: 'Nordmoln' })).waitFor()
  await demandAccessible(saga, 'the first page of a founded customer')
  await page.getByRole('link', { name: words('account.created.task.open') }).click()
  await page.getByRole('button', { name: words('account.decline', values) }).waitFor()
  await page.getByText(words('account.here', values)).click()
  await page.getByText('Skogsvägen 2').first().waitFor()
  await demandAccessible(saga, 'who created it, and what it bills by')
}

async function lookAtWhatIsInPlace(astrid: Visitor) {
  const { page, words } = astrid
  await page.getByRole('link', { name: words('account.new.done.show') }).click()
  await openRow(astrid, NAME)
  await page.getByText(words('account.checklist.rights.missing')).waitFor()
  await demandAccessible(astrid, 'what is in place')
}

async function toBilling(visitor: Visitor) {
  const { page, words } = visitor
  await openRow(visitor, 'Ågren & Söner Bygg AB')
  await page.getByRole('link', { name: words('account.checklist.billing.open') }).click()
  await page.getByRole('button', { name: words('account.billing.save') }).waitFor()
}

const ADDRESS = { addressLine1: 'Byggvägen 3', postcode: '903 25', city: 'Umeå' }
const CONTACT = { firstName: 'Bodil', lastName: 'Berg', email: 'bodil@agrensoner.example' }

/** Several faults, each at its field; cured, it is saved. */
async function faultAndCure(astrid: Visitor) {
  const { page, words } = astrid
  for (const [name, value] of Object.entries({ ...ADDRESS, ...CONTACT, registrationNumber: '' }))
    await billing(astrid, name).fill(value)
  await billing(astrid, 'phone').fill('12')
  await billing(astrid, 'email').fill('astrid@nordanvind.example')
  await billing(astrid, 'postcode').fill('9032')
  await page.getByRole('button', { name: words('account.billing.save') }).click()
  for (const rule of ['phone', 'postcode', 'address-of-partner']) await page.getByText(words(`fault.${rule}`)).waitFor()
  await demandAccessible(astrid, 'billing details with faults')
  await billing(astrid, 'phone').fill('090-12 34 56')
  await billing(astrid, 'email').fill(CONTACT.email)
  await billing(astrid, 'postcode').fill('903 25')
  await page.getByRole('button', { name: words('account.billing.save') }).click()
  await page.getByText(words('account.billing.saved'), { exact: true }).waitFor()
  await page.getByRole('heading', { name: /^Astrid Nyström, / }).waitFor()
  await demandAccessible(astrid, 'billing details saved')
}

/** Had the page open before: is told, loads what stands now, and changes that. */
async function comeSecond(sven: Visitor) {
  const { page, words } = sven
  for (const [name, value] of Object.entries({ ...ADDRESS, ...CONTACT, registrationNumber: '' }))
    await billing(sven, name).fill(value)
  await page.getByRole('button', { name: words('account.billing.save') }).click()
  await page.getByText(words('account.billing.stale'), { exact: true }).waitFor()
  await demandAccessible(sven, 'billing details, second')
  await page.getByRole('button', { name: words('account.billing.stale.load') }).click()
  await billing(sven, 'addressLine2').fill('Hus B')
  await billing(sven, 'city').fill('Luleå')
  await page.getByRole('button', { name: words('account.billing.save') }).click()
  await page.getByText(words('account.billing.saved'), { exact: true }).waitFor()
  await page.getByRole('heading', { name: /^Sven Öberg, / }).waitFor()
  await demandAccessible(sven, 'billing details, history')
}

async function byTagAndEnd(astrid: Visitor) {
  const { page, words } = astrid
  const { items } = await call(page, 'GET', '~/customers')
  const { id } = items.find((one: { name: string }) => one.name === 'Ågren & Söner Bygg AB')
  await call(page, 'PUT', `~/customers/${id}/tags`, { tags: ['Guld'] })
  await page.reload()
  await field(astrid, 'account.tag').selectOption('Guld')
  await page.waitForURL(/tag=Guld/)
  await page.getByRole('heading', { level: 1, name: words('partner.customers.counted', { count: '1' }) }).waitFor()
  await demandAccessible(astrid, 'customers by tag')
  const [got] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: words('account.export') }).click(),
  ])
  const lines = (await readFile(await got.path(), 'utf8')).trim().split('\r\n')
  assert.equal(lines.length, 2)
  assert.match(String(lines[1]), /;Ågren & Söner Bygg AB;agrensoner\.example;Återförsäljare;SE;\d{4}-\d\d-\d\d$/)
  await field(astrid, 'account.ends').selectOption('90')
  await page.waitForURL(/endsWithin=90/)
  await demandAccessible(astrid, 'customers by tag and end')
}

async function askInstead(sven: Visitor) {
  const { page, words } = sven
  await page.getByRole('link', { name: words('account.new'), exact: true }).click()
  await field(sven, 'account.new.name').first().fill('Lindholms')
  for (const [name, value] of Object.entries({
    ...ADDRESS,
    companyName: 'Lindholms Bageri AB',
    firstName: 'Karin',
    lastName: 'L',
  }))
    await billing(sven, name).fill(value)
  await billing(sven, 'email').first().fill('karin@lindholmsbageri.example')
  await field(sven, 'account.new.administrator.name').last().fill('Karin Lindholm')
  await field(sven, 'account.new.administrator.email').last().fill('karin@lindholmsbageri.example')
  await page.getByRole('button', { name: words('account.new.verb') }).click()
  await page.getByText(words('refusal.customer-known', { domain: 'lindholmsbageri.example' })).waitFor()
  await demandAccessible(sven, 'a customer that is here already')
  await page.getByRole('link', { name: words('account.new.ask') }).click()
  await page.getByRole('textbox', { name: words('partner.what.address') }).waitFor()
  assert.equal(
    await page.getByRole('textbox', { name: words('partner.what.address') }).inputValue(),
    'lindholmsbageri.example',
  )
}

async function sendAway(saga: Visitor) {
  const { page, words } = saga
  const values = { partner: 'Nordanvind IT AB', organisation: NAME }
  const { memberships } = await call(page, 'GET', '/session')
  await page.goto(`${saga.origin}/admin/${memberships[0].organisationId}/partner-relationships`)
  await page.getByRole('button', { name: words('account.decline', values) }).click()
  await page.getByText(words('account.decline.what', values)).waitFor()
  await demandAccessible(saga, 'sending a partner away')
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: words('account.decline', values) })
    .click()
  await page.getByText(words('account.decline.done', values)).waitFor()
  await demandAccessible(saga, 'sent away')
}
