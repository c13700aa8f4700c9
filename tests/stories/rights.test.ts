import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { accept, copyLetter, follow, goTo, openRow, relate } from './steps.ts'
import { authenticate, enter, goHome, type Visitor } from './visitor.ts'

const PARTNER = 'Nordanvind IT AB'
const CUSTOMER = 'Lindholms Bageri AB'

/** R14, T8: the customer takes rights back at once; the partner reads why, and gets them again by asking. */
describe('rights', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Karin removes them, Astrid is refused, asks anew and has them again; in Swedish on a telephone', async () => {
    const astrid = await enter(stage, 'sv', { width: 390 })
    const karin = await enter(stage, 'sv', { width: 390, dark: true })
    await authenticate(astrid, 'Astrid Nyström')
    await authenticate(karin, 'Karin Lindholm')
    await relate(astrid, karin, { domain: 'lindholmsbageri.example', language: 'sv' })

    await goHome(astrid)
    await goHome(karin)
    await freeze(karin)
    await readFrozen(astrid)
    await unfreeze(karin)
    await removeRole(karin)
    await astrid.page.reload()
    await beginReset(astrid)
    await remove(karin)
    await finishReset(astrid)
    await readWhy(astrid)
    const link = await askAnew(astrid)
    await follow(karin, link)
    await demandAccessible(karin, 'the request for rights')
    await giveLess(karin)
    await accept(karin, CUSTOMER)
    await karin.page
      .getByText(karin.words('invitation.accepted.title.rights', { partner: PARTNER }))
      .first()
      .waitFor()
    await demandAccessible(karin, 'the rights are given')
    await readRights(astrid)
  })
})

async function freeze(karin: Visitor) {
  const { page, words } = karin
  await goTo(karin, words('customer.menu.relationships'))
  await page.getByRole('button', { name: words('customer.freeze') }).click()
  const asked = page.getByRole('dialog', { name: words('customer.freeze.title', { partner: PARTNER }) })
  await asked.getByText(words('customer.freeze.dates')).waitFor()
  await demandAccessible(karin, 'what freezing means')
  await asked.getByRole('button', { name: words('customer.freeze') }).click()
  await page.getByText(words('customer.frozen.what', { partner: PARTNER })).waitFor()
  await demandAccessible(karin, 'partner relationships, frozen')
}

async function readFrozen(astrid: Visitor) {
  const { page, words } = astrid
  await openRow(astrid, CUSTOMER)
  await page.getByText(words('partner.rights.frozen.way', { customer: CUSTOMER })).waitFor()
  await demandAccessible(astrid, 'the row says that the rights are frozen')
}

async function unfreeze(karin: Visitor) {
  const { page, words } = karin
  await page.getByRole('button', { name: words('customer.unfreeze') }).click()
  await page.getByRole('button', { name: words('customer.freeze') }).waitFor()
}

async function removeRole(karin: Visitor) {
  const { page, words } = karin
  const role = words('role.license-administrator')
  await page.getByText(words('customer.rights.roles', { count: 4, partner: PARTNER })).click()
  await demandAccessible(karin, 'the roles one by one')
  await page.getByRole('button', { name: words('customer.role.remove.named', { role }) }).click()
  const asked = page.getByRole('alertdialog', { name: words('customer.role.remove.title', { role, partner: PARTNER }) })
  await asked.getByText(words('customer.role.remove.same', { partner: PARTNER })).waitFor()
  await demandAccessible(karin, 'what removing one role means')
  await asked.getByRole('button', { name: words('customer.role.remove') }).click()
  await page.getByText(words('customer.rights.roles', { count: 3, partner: PARTNER })).waitFor()
}

async function beginReset(astrid: Visitor) {
  const { page, words } = astrid
  await page
    .getByRole('row')
    .filter({ hasText: 'olle@lindholmsbageri.example' })
    .getByRole('button', { name: words('rooms.people.reset') })
    .click()
  await page.getByRole('dialog', { name: words('rooms.people.reset.title', { name: 'Olle Persson' }) }).waitFor()
  await demandAccessible(astrid, 'before the password is reset')
}

async function remove(karin: Visitor) {
  const { page, words } = karin
  await goTo(karin, words('customer.menu.relationships'))
  await demandAccessible(karin, 'partner relationships, with rights')
  await page.getByRole('button', { name: words('customer.rights.remove') }).click()
  const asked = page.getByRole('alertdialog', { name: words('customer.rights.remove.title', { partner: PARTNER }) })
  await asked.getByText(words('action.people.reset-password')).waitFor()
  await demandAccessible(karin, 'what removing means')
  await asked.getByRole('button', { name: words('customer.rights.remove') }).click()
  await page.getByText(words('customer.rights.removed', { partner: PARTNER })).waitFor()
  await page.getByText(words('customer.rights.none', { partner: PARTNER })).waitFor()
  await demandAccessible(karin, 'partner relationships, rights removed')
}

/** The question was put while the right was there; the answer is given on what is so. */
async function finishReset(astrid: Visitor) {
  const { page, words } = astrid
  const asked = page.getByRole('dialog')
  await asked.getByRole('button', { name: words('rooms.people.reset') }).click()
  await asked.getByText(words('refusal.right-ended')).waitFor()
  await demandAccessible(astrid, 'the reset is refused')
}

async function readWhy(astrid: Visitor) {
  const { page, words } = astrid
  await page.reload()
  await page.getByText(words('partner.rights.none', { customer: CUSTOMER })).waitFor()
  await page.getByText(new RegExp(words('cause.removed-by-customer'))).waitFor()
  await demandAccessible(astrid, 'the row says why')
}

async function askAnew(astrid: Visitor): Promise<string> {
  const { page, words } = astrid
  await page
    .getByRole('link', { name: words('partner.customers.rights.ask') })
    .last()
    .click()
  await page.getByRole('heading', { level: 1, name: words('partner.wizard.rights') }).waitFor()
  await demandAccessible(astrid, 'asking for rights: what')
  await page.getByRole('button', { name: words('shared.next') }).click()
  await page.getByText(words('partner.rights.include.purpose')).waitFor()
  await demandAccessible(astrid, 'asking for rights: which')
  await page.getByRole('button', { name: words('shared.next') }).click()
  return copyLetter(astrid)
}

/** All that is asked for, except one role, and for thirty days. */
async function giveLess(karin: Visitor) {
  const { page, words } = karin
  await page.getByText(words('invitation.less'), { exact: true }).click()
  await page.getByRole('checkbox', { name: words('role.license-administrator') }).uncheck()
  await page.getByLabel(words('invitation.less.days')).fill('30')
  await page.getByText(words('invitation.less.narrowed')).waitFor()
  await demandAccessible(karin, 'giving less than is asked')
}

async function readRights(astrid: Visitor) {
  const { page, words } = astrid
  await goTo(astrid, words('partner.menu.customers'))
  await page
    .getByRole('button', { name: words('rooms.people.reset') })
    .first()
    .waitFor()
  await page.getByText(new RegExp(words('cause.removed-by-customer'))).waitFor()
  const template = words('template.user-and-licence-management')
  await page.getByText(words('partner.rights.granted', { template, count: 3 })).click()
  await page.getByText(words('role.password-administrator.purpose')).waitFor()
  await demandAccessible(astrid, 'the row with rights again')
  const role = words('role.password-administrator')
  await page.getByRole('button', { name: words('partner.rights.giveUp.role.named', { role }) }).click()
  const asked = page.getByRole('alertdialog')
  await demandAccessible(astrid, 'what giving one role back means')
  await asked.getByRole('button', { name: words('partner.rights.giveUp'), exact: true }).click()
  await page.getByText(words('partner.rights.granted', { template, count: 2 })).waitFor()
}
