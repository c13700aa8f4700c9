import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { accept, beginOwnSet, copyLetter, follow, goTo, openRow } from './steps.ts'
import { authenticate, enter, goHome, land, type Visitor } from './visitor.ts'

const CUSTOMER = 'Lindholms Bageri AB'
const PARTNER = 'Nordanvind IT AB'

/** An own set of roles, each with its terms; what could be left out is the customer's choice; more is asked as a difference. */
describe('an own set of roles', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Astrid chooses roles one by one, Karin reads the terms and says yes, Astrid asks for more, Karin ends one sooner', async () => {
    const astrid = await enter(stage, 'en')
    const karin = await enter(stage, 'sv', { width: 390, dark: true })
    await authenticate(astrid, 'Astrid Nyström')
    await authenticate(karin, 'Karin Lindholm')
    await goHome(astrid)
    const link = await ask(astrid)
    await follow(karin, link)
    await readTerms(karin)
    await accept(karin, CUSTOMER)
    await karin.page
      .getByText(karin.words('invitation.accepted.title', { partner: PARTNER }))
      .first()
      .waitFor()
    await askForMore(astrid)
    await seeDifference(karin)
    await endSooner(karin)
  })
})

async function ask(astrid: Visitor): Promise<string> {
  const { page, words } = astrid
  await beginOwnSet(astrid, 'lindholmsbageri.example')
  const add = page.getByLabel(words('partner.own.add'))
  for (const role of ['directory-readers', 'user-administrator', 'reports-reader'] as const)
    await add.selectOption(role)
  const users = page.getByRole('group', { name: words('role.user-administrator') })
  await users.getByLabel(words('partner.own.days')).fill('30')
  await users.getByText(words('partner.own.more')).click()
  await users.getByLabel(words('partner.own.extend')).selectOption('90')
  const reports = page.getByRole('group', { name: words('role.reports-reader') })
  await reports.getByText(words('partner.own.more')).click()
  await reports.getByLabel(words('partner.own.optional')).check()
  await page.getByRole('button', { name: words('shared.next') }).click()
  await page.getByText(words('partner.own.because.missing')).waitFor()
  await demandAccessible(astrid, 'an own set, with what is missing')
  await reports.getByLabel(words('partner.own.because')).fill('För månadsrapporten')
  await page.getByText(words('partner.own.keep')).first().click()
  await page.getByLabel(words('partner.own.keep.name')).fill('Bagerier')
  await page.getByRole('button', { name: words('partner.own.keep') }).click()
  await page.getByText(words('partner.own.keep.done', { name: 'Bagerier' })).waitFor()
  await page.getByRole('button', { name: words('shared.next') }).click()
  return copyLetter(astrid)
}

async function readTerms(karin: Visitor) {
  const { page, words } = karin
  await page.getByText(words('invitation.until.extends')).waitFor()
  await page
    .getByText(words('terms.optional', { reason: 'För månadsrapporten' }))
    .first()
    .waitFor()
  await page.getByText(words('invitation.roles.show')).click()
  await demandAccessible(karin, 'the terms of each role')
}

async function askForMore(astrid: Visitor) {
  const { page, words } = astrid
  await goTo(astrid, words('partner.menu.customers'))
  await openRow(astrid, CUSTOMER)
  await demandAccessible(astrid, 'running rights with their moves')
  await page
    .getByRole('button', { name: words('partner.rights.change') })
    .or(page.getByRole('link', { name: words('partner.rights.change') }))
    .first()
    .click()
  await page.getByRole('button', { name: words('shared.next') }).click()
  await page.getByText(words('partner.rights.changing')).waitFor()
  await page.getByLabel(words('partner.own.add')).selectOption('license-administrator')
  await demandAccessible(astrid, 'asking for more')
  await page.getByRole('button', { name: words('shared.next') }).click()
  await copyLetter(astrid)
}

async function seeDifference(karin: Visitor) {
  const { page, words } = karin
  await goHome(karin)
  await goTo(karin, words('customer.menu.relationships'))
  const waiting = page
    .getByRole('link', { name: words('customer.home.request.open') })
    .or(page.getByRole('button', { name: words('customer.home.request.open') }))
    .first()
  const href = await waiting.getAttribute('href')
  await page.getByText(words('customer.home.request.more', { partner: PARTNER })).waitFor()
  await demandAccessible(karin, 'an ask for more leads the page')
  await land(page, new URL(href ?? '', karin.origin).href)
  await page.getByText(words('invitation.changes')).waitFor()
  await page.getByText(words('terms.new')).first().waitFor()
  await demandAccessible(karin, 'more, as a difference')
  await accept(karin, CUSTOMER)
  await page
    .getByText(words('invitation.accepted.title.rights', { partner: PARTNER }))
    .first()
    .waitFor()
}

async function endSooner(karin: Visitor) {
  const { page, words } = karin
  await goHome(karin)
  await goTo(karin, words('customer.menu.relationships'))
  await page.getByText(words('customer.rights.roles', { count: 3, partner: PARTNER })).click()
  await demandAccessible(karin, 'each role with its end')
  const role = words('role.user-administrator')
  await page.getByRole('button', { name: words('delegation.shorten.named', { role }) }).click()
  const dialog = page.getByRole('dialog', { name: words('delegation.shorten.title', { role }) })
  await dialog.getByLabel(words('delegation.shorten.days')).fill('3')
  await demandAccessible(karin, 'ending sooner')
  await dialog.getByRole('button', { name: words('delegation.shorten') }).click()
  await dialog.waitFor({ state: 'detached' })
}
