import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { accept, beginOwnSet, copyLetter, follow, goTo } from './steps.ts'
import { authenticate, enter, goHome, signInAs, type Visitor } from './visitor.ts'

const CUSTOMER = 'Lindholms Bageri AB'
const PARTNER = 'Nordanvind IT AB'
const NO_ID = '00000000-0000-0000-0000-000000000000'

/** The provider adds a role for a service of its own; it is asked for, read and granted like those of the directory. */
describe('a role of the provider’s own', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Ingrid publishes it, Astrid asks for it, Karin reads in Swedish what it gives, and why Astrid may', async () => {
    const ingrid = await enter(stage, 'en')
    await signInAs(ingrid, 'Ingrid Lund')
    await publish(ingrid)

    const astrid = await enter(stage, 'en')
    const karin = await enter(stage, 'sv', { width: 390, dark: true })
    await authenticate(astrid, 'Astrid Nyström')
    await authenticate(karin, 'Karin Lindholm')
    await goHome(astrid)
    await follow(karin, await ask(astrid))
    await read(karin)
    await accept(karin, CUSTOMER)
    await karin.page
      .getByText(karin.words('invitation.accepted.title', { partner: PARTNER }))
      .first()
      .waitFor()
    await why(karin)
    await withdraw(ingrid)
  })
})

async function publish(ingrid: Visitor) {
  const { page, words } = ingrid
  await goTo(ingrid, words('operator.reference'), words('operator.clouds'))
  await page.getByRole('link', { name: words('operator.roles'), exact: true }).click()
  await page.getByText(words('operator.roles.none.way')).waitFor()
  await demandAccessible(ingrid, 'no roles of one’s own')
  await page.getByRole('link', { name: words('operator.reference.publish') }).click()
  await page.getByText(words('operator.roles.example'), { exact: true }).click()
  const example = (await page.locator('pre').textContent()) ?? ''
  const data = page.getByLabel(words('operator.reference.data'))
  await page.getByLabel(words('operator.reference.name')).fill('2026-11')
  await data.fill(example)
  const verb = page.getByRole('button', { name: words('operator.reference.publish.verb'), exact: true })
  await verb.click()
  await page.getByText('/data/roles/0/templateId').waitFor()
  await demandAccessible(ingrid, 'the example is not published as it is')
  await data.fill(example.replace(NO_ID, 'c4a1f6de-7b39-4b0e-9a53-2f64a1f0d9aa'))
  await verb.click()
  await page.getByText(words('operator.reference.published', { edition: '2026-11' })).waitFor()
  await page
    .getByRole('link', { name: words('operator.roles'), exact: true })
    .last()
    .click()
  await page.getByText('Backup Operator').waitFor()
  await demandAccessible(ingrid, 'roles of one’s own')
}

async function ask(astrid: Visitor): Promise<string> {
  const { page, words } = astrid
  await beginOwnSet(astrid, 'lindholmsbageri.example')
  // By keys: an arrow adds nothing on the way, Enter does.
  const add = page.getByLabel(words('partner.own.add'))
  await add.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Backup')
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'Backup Operator' }).waitFor()
  assert.equal(
    await page.getByRole('button', { name: words('partner.own.remove') }).count(),
    1,
    'one role, and no other',
  )
  await demandAccessible(astrid, 'asking for a role of the provider’s own')
  await page.getByRole('button', { name: words('shared.next') }).click()
  return copyLetter(astrid)
}

async function read(karin: Visitor) {
  const { page, words } = karin
  await page.getByText('återställa filer').first().waitFor()
  await page.getByText(words('invitation.roles.show')).click()
  await page.getByText('Säkerhetskopieringsoperatör').first().waitFor()
  await demandAccessible(karin, 'what a role of the provider’s own gives')
}

async function why(karin: Visitor) {
  const { page, words } = karin
  await goHome(karin)
  await goTo(karin, words('customer.menu.relationships'))
  await page.getByText(words('customer.rights.roles', { count: 1, partner: PARTNER })).click()
  await demandAccessible(karin, 'a right of the provider’s own')
  await page.getByText(words('delegation.now', { partner: PARTNER })).click()
  await page.getByRole('button', { name: words('delegation.why.named', { person: 'Astrid Nyström' }) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('delegation.why.action')).selectOption('provider.backup.restore')
  const told = { person: 'Astrid Nyström', action: 'återställa filer' }
  await dialog.getByText(words('delegation.why.yes', told)).waitFor()
  await demandAccessible(karin, 'why she may use the provider’s service')
}

async function withdraw(ingrid: Visitor) {
  const { page, words } = ingrid
  await page.getByRole('link', { name: words('operator.reference.publish') }).click()
  const data = page.getByLabel(words('operator.reference.data'))
  await page.getByLabel(words('operator.reference.name')).fill('2026-12')
  await data.fill((await data.inputValue()).replace('"withdrawn": false', '"withdrawn": true'))
  await page.getByText(words('operator.changes.withdrawn', { what: 'Backup Operator' })).waitFor()
  await demandAccessible(ingrid, 'withdrawing a role')
  await page.getByRole('button', { name: words('operator.reference.publish.verb'), exact: true }).click()
  await page.getByText(words('operator.reference.published', { edition: '2026-12' })).waitFor()
  await page
    .getByRole('link', { name: words('operator.roles'), exact: true })
    .last()
    .click()
  await page.getByText(words('operator.role.withdrawn')).waitFor()
}
