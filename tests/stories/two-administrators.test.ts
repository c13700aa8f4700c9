import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Database } from '#platform/database.ts'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { follow, goTo, handOut } from './steps.ts'
import { authenticate, call, enter, goHome, type Visitor } from './visitor.ts'

const PARTNER = 'Nordanvind IT AB'
const CUSTOMER = 'Lindholms Bageri AB'
const HIGH = 'role.application-administrator'
const [KARIN, OLLE] = ['Karin Lindholm', 'Olle Persson']

/** Two must agree: demanded in the settings, a request, a right for some hours, and the wish to end it. */
describe('two administrators', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage({ prepare: makeOlleAdministrator })))
  after(() => stage.close())

  test('Karin says yes first, in English; Olle agrees, in Swedish on a dark telephone', async () => {
    const astrid = await enter(stage, 'en')
    const karin = await enter(stage, 'en')
    const olle = await enter(stage, 'sv', { width: 390, dark: true })
    await authenticate(astrid, 'Astrid Nyström')
    await authenticate(karin, KARIN)
    await authenticate(olle, OLLE)
    await goHome(karin)
    await goHome(olle)
    await demandTwo(karin)
    const link = await handOut(astrid, { template: 'classic', lengthDays: 90 })
    await sayFirst(karin, link)
    await agree(olle)
    await forSomeHours(astrid, karin, olle)
    await wantOne(karin, olle)
    assert.deepEqual([karin.faults, olle.faults], [[], []])
  })
})

const makeOlleAdministrator = async ({ owner }: Database) =>
  void (await owner.query(`update membership set roles = array['customer.global-administrator'] where person_id =
    (select id from person where email = 'olle@lindholmsbageri.example')`))

async function demandTwo(karin: Visitor) {
  const { page, words } = karin
  await guardrails(karin)
  await page.getByRole('button', { name: words('guardrails.two.on') }).click()
  await page.getByText(words('guardrails.two.is')).waitFor()
  await demandAccessible(karin, 'two are demanded')
}

async function guardrails({ page, words, ...rest }: Visitor) {
  await goTo({ page, words, ...rest }, words('customer.settings'), words('customer.settings.organisation'))
  await page.getByRole('link', { name: words('customer.settings.guardrails') }).click()
  await page.getByText(words('guardrails.two.what')).waitFor()
}

async function sayFirst(karin: Visitor, link: string) {
  const { page, words } = karin
  await follow(karin, link)
  await page.getByText(words('invitation.two')).waitFor()
  await page.getByText(words('invitation.less'), { exact: true }).click()
  await page.getByLabel(words('invitation.less.days')).fill('30')
  await demandAccessible(karin, 'the first of two')
  const box = page.getByLabel(words('invitation.agreement.accept', { customer: CUSTOMER }))
  if (await box.count()) await box.check()
  await page.getByRole('button', { name: words('invitation.two.first') }).click()
  await page.getByText(words('invitation.first.own')).waitFor()
  await demandAccessible(karin, 'the first waits')
}

async function agree(olle: Visitor) {
  const { page, words } = olle
  await page.reload()
  await page.getByText(words('two.yours', { name: KARIN })).waitFor()
  await demandAccessible(olle, 'it waits for his yes')
  await page.getByRole('link', { name: words('customer.home.request.second') }).click()
  await page.getByText(words('invitation.first.other', { name: KARIN })).waitFor()
  await demandAccessible(olle, 'what the first chose')
  const box = page.getByLabel(words('invitation.agreement.accept', { customer: CUSTOMER }))
  if (await box.count()) await box.check()
  await page.getByRole('button', { name: words('invitation.second.agree') }).click()
  await page
    .getByText(words('invitation.accepted.title', { partner: PARTNER }))
    .first()
    .waitFor()
  await page.getByRole('link', { name: words('invitation.accepted.receipt') }).click()
  await page.getByText(words('customer.receipt.first')).waitFor()
  await demandAccessible(olle, 'the receipt names both')
}

async function forSomeHours(astrid: Visitor, karin: Visitor, olle: Visitor) {
  const { items } = await call(astrid.page, 'GET', '~/customers')
  const { id } = items.find((one: { name: string }) => one.name === CUSTOMER)
  const ask = { roles: ['application-administrator'], minutes: 60, reason: 'Single sign-on is down' }
  await call(astrid.page, 'POST', `~/customers/${id}/elevations`, ask)
  await goHome(karin)
  await karin.page.getByRole('button', { name: karin.words('elevation.approve') }).click()
  const asked = karin.page.getByRole('dialog')
  await asked.getByText(karin.words('two.must')).waitFor()
  await demandAccessible(karin, 'the first of two, for some hours')
  await asked.getByRole('button', { name: karin.words('two.first') }).click()
  await karin.page.getByText(karin.words('two.own')).waitFor()
  await karin.page.getByRole('button', { name: karin.words('two.takeBack') }).waitFor()
  await demandAccessible(karin, 'the first waits, for some hours')
  const { page, words } = olle
  await goHome(olle)
  await page.getByText(words('two.yours', { name: KARIN })).waitFor()
  await demandAccessible(olle, 'his yes is waited for, for some hours')
  await page.getByRole('button', { name: words('two.agree.open') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(words('two.clock')).waitFor()
  await demandAccessible(olle, 'agreeing for some hours')
  await dialog.getByRole('button', { name: words('two.agree'), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await goTo(olle, words('customer.menu.relationships'))
  await page.getByText(words('elevation.has', { person: 'Astrid Nyström', roles: words(HIGH) })).waitFor()
}

async function wantOne(karin: Visitor, olle: Visitor) {
  await guardrails(karin)
  await karin.page.getByRole('button', { name: karin.words('guardrails.two.off') }).click()
  await karin.page.getByText(karin.words('guardrails.two.asked.own')).waitFor()
  const { page, words } = olle
  await goHome(olle)
  await page.getByText(words('guardrails.two.task', { name: KARIN })).waitFor()
  await demandAccessible(olle, 'asked whether one is enough')
  await page.getByRole('link', { name: words('two.agree.open') }).click()
  await page.getByText(words('guardrails.two.asked', { name: KARIN })).waitFor()
  await demandAccessible(olle, 'one is asked to be enough')
  await page.getByRole('button', { name: words('guardrails.two.refuse'), exact: true }).click()
  await page.getByRole('button', { name: words('guardrails.two.off') }).waitFor()
}
