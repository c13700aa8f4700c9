import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { invitationOf } from './partners.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { goTo, openRow } from './steps.ts'
import { enter, signInAs, typeSignIn, type Visitor } from './visitor.ts'

const CUSTOMER = 'Lindholms Bageri AB'
const NAME = 'Tyra Öhman'
const EMAIL = 'tyra@lindholmsbageri.example'

/** Users of a customer, from the first day to the last and back. */
describe('users', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Karin adds Tyra, who signs in; blocks, deletes and restores her; in Swedish on a telephone', async () => {
    const karin = await enter(stage, 'sv', { width: 390 })
    await signInAs(karin, 'Karin Lindholm')
    await goTo(karin, karin.words('customer.menu.users'))
    const password = await add(karin)

    const tyra = await enter(stage, 'sv', { width: 390, dark: true })
    await signIn(tyra, password)
    await tyra.page.waitForURL(/\/admin\//)
    await tyra.page.getByRole('heading', { level: 1 }).waitFor()

    await block(karin)
    await remove(karin)
    await tyra.context.clearCookies()
    await signIn(tyra, password)
    await tyra.page.getByText(tyra.words('refusal.sign-in-wrong')).waitFor()
    await restore(karin)
  })

  test('Karin edits, and adds somebody by a link; in English', async () => {
    const karin = await enter(stage, 'en')
    await signInAs(karin, 'Karin Lindholm')
    await goTo(karin, karin.words('customer.menu.users'))
    await edit(karin)
    await addByLink(karin)
    const alva = await enter(stage, 'en')
    await invitationOf(alva, 'alva@lindholmsbageri.example')
  })
})

async function signIn(tyra: Visitor, password: string) {
  await tyra.page.goto(`${tyra.origin}/sign-in`)
  await typeSignIn(tyra, EMAIL, password)
}

/** Gives the password that is shown once. */
async function add({ page, words, ...rest }: Visitor): Promise<string> {
  const karin = { page, words, ...rest }
  await page.getByRole('button', { name: words('rooms.people.add') }).click()
  const form = page.getByRole('dialog', { name: words('rooms.people.add.title', { organisation: CUSTOMER }) })
  await form.getByRole('button', { name: words('rooms.people.add') }).click()
  await form.getByText(words('fault.required')).first().waitFor()
  await form.getByLabel(words('rooms.people.givenName')).fill('Tyra')
  await form.getByLabel(words('rooms.people.familyName')).fill('Öhman')
  await form.getByLabel(words('rooms.people.address')).fill('tyra@elsewhere.example')
  await form.getByRole('button', { name: words('rooms.people.add') }).click()
  await form
    .getByText(words('refusal.address-outside', { domain: 'lindholmsbageri.example' }))
    .first()
    .waitFor()
  await demandAccessible(karin, 'adding a user: an address elsewhere')
  await form.getByLabel(words('rooms.people.address')).fill(EMAIL)
  await form.getByRole('button', { name: words('rooms.people.add') }).click()
  await page.getByRole('alertdialog', { name: words('rooms.people.reset.done', { name: NAME }) }).waitFor()
  await demandAccessible(karin, 'the temporary password')
  const password = await page.locator('code').innerText()
  await page.getByRole('button', { name: words('rooms.secret.kept') }).click()
  await page.getByText(EMAIL).waitFor()
  return password.trim()
}

async function block(karin: Visitor) {
  const { page, words } = karin
  await openRow(karin, NAME)
  await demandAccessible(karin, 'a user, opened')
  await page.getByRole('button', { name: words('rooms.people.block'), exact: true }).click()
  const asked = page.getByRole('alertdialog', { name: words('rooms.people.block.title', { name: NAME }) })
  await asked.getByRole('button', { name: words('rooms.people.block') }).click()
  await asked.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: words('rooms.people.unblock') }).waitFor()
  await choose(karin, 'rooms.people.state', 'blocked')
  await page.getByText(EMAIL).waitFor()
}

/** A filter, which then stands in the address. */
async function choose({ page, words }: Visitor, filter: 'rooms.people.state', value: string) {
  await page.getByLabel(words(filter), { exact: true }).selectOption(value)
  await page.waitForURL((url) => url.searchParams.get('state') === value)
}

async function remove(karin: Visitor) {
  const { page, words } = karin
  await page.getByRole('button', { name: words('rooms.people.delete'), exact: true }).click()
  const asked = page.getByRole('alertdialog', { name: words('rooms.people.delete.title', { name: NAME }) })
  await asked.getByText(words('rooms.people.delete.then.restore', { name: NAME })).waitFor()
  await demandAccessible(karin, 'what deleting does')
  await asked.getByRole('button', { name: words('rooms.people.delete.verb') }).click()
  await page.getByText(words('rooms.people.deleted', { name: NAME })).waitFor()
  await asked.waitFor({ state: 'detached' })
  await demandAccessible(karin, 'deleted')
}

async function restore(karin: Visitor) {
  const { page, words } = karin
  await choose(karin, 'rooms.people.state', 'deleted')
  // Her row is open still.
  await page.getByRole('button', { name: words('rooms.people.restore'), exact: true }).waitFor()
  await demandAccessible(karin, 'deleted users')
  await page.getByRole('button', { name: words('rooms.people.restore'), exact: true }).click()
  const asked = page.getByRole('dialog', { name: words('rooms.people.restore.title', { name: NAME }) })
  await demandAccessible(karin, 'what restoring does')
  await asked.getByRole('button', { name: words('rooms.people.restore') }).click()
  await page.getByText(words('rooms.people.restored', { name: NAME })).waitFor()
  await page.getByText(words('rooms.people.nobodyDeleted'), { exact: true }).waitFor()
  await demandAccessible(karin, 'restored, and nobody is deleted')
}

async function edit(karin: Visitor) {
  const { page, words } = karin
  await openRow(karin, 'Olle Persson')
  await demandAccessible(karin, 'users, one opened')
  await page.getByRole('button', { name: words('rooms.people.edit'), exact: true }).click()
  const form = page.getByRole('dialog', { name: words('rooms.people.edit.title', { name: 'Olle Persson' }) })
  await form.getByLabel(words('rooms.people.familyName')).fill('Persson Holm')
  await form.getByLabel(words('rooms.people.usageLocation')).selectOption('NO')
  await demandAccessible(karin, 'editing a user')
  await form.getByRole('button', { name: words('shared.save') }).click()
  await page.getByText('Olle Persson Holm').first().waitFor()
}

async function addByLink(karin: Visitor) {
  const { page, words } = karin
  await page.getByRole('button', { name: words('rooms.people.add') }).click()
  const form = page.getByRole('dialog', { name: words('rooms.people.add.title', { organisation: CUSTOMER }) })
  await form.getByLabel(words('rooms.people.displayName')).fill('Alva Ny')
  await form.getByLabel(words('rooms.people.address')).fill('alva@lindholmsbageri.example')
  await form.getByRole('radio', { name: words('rooms.people.first.link') }).check()
  await demandAccessible(karin, 'adding a user by a link')
  await form.getByRole('button', { name: words('rooms.people.add') }).click()
  await page.getByText(words('rooms.people.invited', { name: 'Alva Ny' })).waitFor()
  await demandAccessible(karin, 'a link is on its way')
}
