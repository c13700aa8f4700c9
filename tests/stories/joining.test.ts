import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { invitationOf, join } from './partners.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { codeFor, follow, handOut } from './steps.ts'
import { authenticate, enter, signInAs, type Visitor } from './visitor.ts'

const EMAIL = 'vendela@lindholmsbageri.example'
const NAME = 'Vendela Broström'
const CUSTOMER = 'Lindholms Bageri AB'

/** Whoever got the link and has no account yet founds no twin of an organisation that is here: its administrators are asked. */
describe('joining', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Vendela asks from the link, Karin lets her in, and she is in', async () => {
    const astrid = await enter(stage, 'en')
    await authenticate(astrid, 'Astrid Nyström')
    const link = await handOut(astrid, { domain: 'lindholmsbageri.example' })

    const vendela = await enter(stage, 'en')
    await follow(vendela, link)
    await askToJoin(vendela)
    const karin = await enter(stage, 'en')
    await signInAs(karin, 'Karin Lindholm')
    await letIn(karin)

    await follow(vendela, await invitationOf(vendela, EMAIL))
    await demandAccessible(vendela, 'the invitation')
    await join(vendela)
    // The link that she came with is still open in this browser, and she is nobody who may answer it.
    const { page, words } = vendela
    await page.getByRole('heading', { level: 1, name: /Nordanvind IT AB/ }).waitFor()
    await page.getByText(words('refusal.needs-global-administrator')).waitFor()
    await demandAccessible(vendela, 'in, and back at the link')
  })
})

async function askToJoin(vendela: Visitor) {
  const { page, words } = vendela
  await page.getByRole('link', { name: words('invitation.new.link') }).click()
  await page.getByRole('heading', { level: 1, name: words('door.found.title') }).waitFor()
  await demandAccessible(vendela, 'the address at work')
  await page.getByLabel(words('door.signIn.email')).fill(EMAIL)
  await page.getByRole('button', { name: words('door.forgotten.send') }).click()
  await page.getByRole('heading', { level: 1, name: words('door.found.code.title') }).waitFor()
  await demandAccessible(vendela, 'the code')
  await page.getByLabel(words('door.code'), { exact: true }).fill(await codeFor(vendela, EMAIL))
  await page.getByRole('button', { name: words('door.found.code.submit') }).click()
  await page.getByRole('heading', { level: 1, name: words('door.found.known.title') }).waitFor()
  await demandAccessible(vendela, 'the organisation is here already')
  await page.getByLabel(words('door.found.known.name')).fill(NAME)
  await page.getByRole('button', { name: words('door.found.known.submit') }).click()
  await page.getByRole('heading', { level: 1, name: words('door.found.asked.title') }).waitFor()
  await demandAccessible(vendela, 'asked')
}

async function letIn(karin: Visitor) {
  const { page, words } = karin
  await page.getByText(words('customer.home.joining', { count: 1, organisation: CUSTOMER })).waitFor()
  await demandAccessible(karin, 'home: somebody asks to join')
  await page.getByRole('link', { name: words('customer.home.joining.open'), exact: true }).click()
  await page.getByRole('button', { name: words('rooms.people.approve') }).waitFor()
  await demandAccessible(karin, 'users: somebody asks to join')
  await page.getByRole('button', { name: words('rooms.people.approve') }).click()
  const asked = page.getByRole('dialog', { name: words('rooms.people.approve.title', { name: NAME }) })
  await asked.getByLabel(words('role.customer.user'), { exact: true }).check()
  await demandAccessible(karin, 'letting her in')
  await asked.getByRole('button', { name: words('rooms.people.approve') }).click()
  await page.getByRole('heading', { name: words('rooms.people.waiting') }).waitFor()
  await demandAccessible(karin, 'users: she is invited')
}
