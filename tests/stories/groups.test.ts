import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { goTo, openRow, relate } from './steps.ts'
import { authenticate, enter, goHome, type Visitor } from './visitor.ts'

const PARTNER = 'Nordanvind IT AB'
const CUSTOMER = 'Lindholms Bageri AB'

/** Who holds what: the partner gives rights to groups, somebody reads why it may not, the customer sees who holds them now. */
describe('groups', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Astrid takes the rights from the agents and gives them to a group of her own; Karin sees it; Hedda asks why', async () => {
    const astrid = await enter(stage, 'sv', { width: 390 })
    const karin = await enter(stage, 'en', { dark: true })
    const hedda = await enter(stage, 'sv', { width: 390, dark: true })
    await authenticate(astrid, 'Astrid Nyström')
    await authenticate(karin, 'Karin Lindholm')
    await authenticate(hedda, 'Hedda Falk')
    await relate(astrid, karin, { domain: 'lindholmsbageri.example', language: 'sv', template: 'helpdesk' })
    await goHome(astrid)
    await takeAll(astrid)
    await askWhy(hedda)
    await createGroup(astrid)
    await assign(astrid)
    await seeHolders(karin)
  })
})

const row = async (visitor: Visitor) => {
  await goTo(visitor, visitor.words('partner.menu.customers'))
  await openRow(visitor, CUSTOMER)
}

async function takeAll(astrid: Visitor) {
  const { page, words } = astrid
  await row(astrid)
  await demandAccessible(astrid, 'who holds it, in the row')
  for (const group of ['partner.admin-agent', 'partner.helpdesk-agent'] as const) {
    const named = { group: words(`delegation.group.${group}`) }
    await page.getByRole('button', { name: words('delegation.unassign.named', named) }).click()
    const asked = page.getByRole('alertdialog')
    if (group === 'partner.helpdesk-agent') {
      await asked.getByText(words('delegation.unassign.last')).waitFor()
      await demandAccessible(astrid, 'taking the last assignment back')
    }
    await asked.getByRole('button', { name: words('delegation.unassign') }).click()
    await asked.waitFor({ state: 'detached' })
  }
  await page.getByText(words('delegation.holders.none')).waitFor()
  await demandAccessible(astrid, 'nobody can use the rights')
}

async function askWhy(hedda: Visitor) {
  const { page, words } = hedda
  await goHome(hedda)
  await row(hedda)
  await page
    .getByRole('button', { name: words('delegation.why') })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: words('delegation.why.title') })
  await dialog.getByText(words('hop.assigned.no')).first().waitFor()
  await demandAccessible(hedda, 'why not')
}

async function createGroup(astrid: Visitor) {
  const { page, words } = astrid
  await goTo(astrid, words('groups.menu'))
  await page.getByRole('button', { name: words('groups.create') }).click()
  const dialog = page.getByRole('dialog', { name: words('groups.create') })
  await dialog.getByLabel(words('groups.name')).fill('Bagerierna')
  await demandAccessible(astrid, 'a new group')
  await dialog.getByRole('button', { name: words('groups.create.verb') }).click()
  await dialog.waitFor({ state: 'detached' })
  await openRow(astrid, 'Bagerierna')
  await page.getByRole('button', { name: words('groups.member.add') }).click()
  const adding = page.getByRole('dialog', { name: words('groups.member.add.title', { group: 'Bagerierna' }) })
  await adding.getByLabel(words('groups.member.search')).fill('Hedda')
  await adding
    .getByLabel(words('groups.member.person'))
    .selectOption({ label: 'Hedda Falk (hedda@nordanvind.example)' })
  await demandAccessible(astrid, 'a new member')
  await adding.getByRole('button', { name: words('groups.member.add') }).click()
  await page.getByRole('listitem').filter({ hasText: 'Hedda Falk' }).waitFor()
  await demandAccessible(astrid, 'the group with its member')
}

async function assign(astrid: Visitor) {
  const { page, words } = astrid
  // The row is still open where she left it.
  await goTo(astrid, words('partner.menu.customers'))
  await page.getByRole('button', { name: words('delegation.assign'), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: words('delegation.assign.title', { customer: CUSTOMER }) })
  await dialog.getByRole('option', { name: 'Bagerierna' }).waitFor({ state: 'attached' })
  await dialog.getByLabel(words('delegation.assign.group')).selectOption({ label: 'Bagerierna' })
  await demandAccessible(astrid, 'assigning rights')
  await dialog.getByRole('button', { name: words('delegation.assign.verb'), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Bagerierna').first().waitFor()
}

async function seeHolders(karin: Visitor) {
  const { page, words } = karin
  await goHome(karin)
  await goTo(karin, words('customer.menu.relationships'))
  await page.getByText(words('delegation.now', { partner: PARTNER })).click()
  await page.getByText('Hedda Falk').waitFor()
  await demandAccessible(karin, 'who holds the rights now')
  await page.getByRole('button', { name: words('delegation.why.named', { person: 'Hedda Falk' }) }).click()
  await page
    .getByText(words('delegation.why.yes', { person: 'Hedda Falk', action: words('action.people.reset-password') }))
    .waitFor()
  await demandAccessible(karin, 'why she may')
}
