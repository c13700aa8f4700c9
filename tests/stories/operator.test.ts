import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { invitationOf, join } from './partners.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { copyLetter, follow, goTo, openRow, readMail } from './steps.ts'
import { authenticate, enter, signInAs, type Visitor } from './visitor.ts'

const PARTNER = 'Fyrbåk Moln AB'
const EMAIL = 'signe@fyrbak.example'
const REASON = 'The invoices of September and October are unpaid'

/** The provider brings a partner in, stops it, and lets it go on; the partner is told why, and what to do. */
describe('the operator', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Ingrid onboards a partner, suspends it with a reason, and ends the suspension', async () => {
    const ingrid = await enter(stage, 'en')
    await signInAs(ingrid, 'Ingrid Lund')
    await demandAccessible(ingrid, 'overview')
    await onboard(ingrid)

    const signe = await enter(stage, 'en')
    await comeIn(signe)
    await signAgreement(signe)
    const link = await ask(signe)

    await suspend(ingrid)
    await readWhy(signe)
    const karin = await enter(stage, 'en')
    await authenticate(karin, 'Karin Lindholm')
    await follow(karin, link)
    await karin.page.getByText(karin.words('refusal.partner-suspended')).first().waitFor()
    await demandAccessible(karin, 'the link of a suspended partner')

    await resume(ingrid)
    await goTo(signe, signe.words('partner.menu.customers'))
    await signe.page.reload()
    await signe.page
      .getByRole('link', { name: signe.words('partner.customers.request') })
      .first()
      .click()
    await signe.page.getByRole('textbox', { name: signe.words('partner.what.address') }).waitFor()
  })
})

async function onboard(ingrid: Visitor) {
  const { page, words } = ingrid
  await goTo(ingrid, words('operator.partners'))
  await demandAccessible(ingrid, 'partners')
  await page.getByRole('link', { name: words('operator.partners.onboard') }).click()
  const field = (label: string) => page.getByLabel(label, { exact: true })
  const [company, person] = [words('operator.name'), words('operator.person.email')]
  await field(company).first().fill(PARTNER)
  await field(words('operator.legalName')).fill(PARTNER)
  await field(words('operator.country')).selectOption('SE')
  await field(words('operator.city')).fill('Härnösand')
  await field(words('operator.person.name')).last().fill('Signe Brandt')
  await field(person).fill(EMAIL)
  await demandAccessible(ingrid, 'onboarding')
  await page.getByRole('button', { name: words('operator.onboard.verb') }).click()
  await page.getByText(words('operator.onboard.done.what', { email: EMAIL })).waitFor()
  await demandAccessible(ingrid, 'onboarded')
}

/** The invitation's link came to the mailbox: whoever follows it has proved the address. */
async function comeIn(signe: Visitor) {
  const { page, words, origin } = signe
  const link = await invitationOf(signe, EMAIL)
  await page.goto(`${origin}/demo/mail`)
  await page.getByRole('link', { name: link }).waitFor()
  await demandAccessible(signe, 'the demo’s mailbox')
  await follow(signe, link)
  await page.getByRole('heading', { level: 1, name: words('door.join.title', { organisation: PARTNER }) }).waitFor()
  await demandAccessible(signe, 'the invitation')
  await join(signe)
  await page.getByText(words('partner.customers.none'), { exact: true }).waitFor()
  await demandAccessible(signe, 'no customers yet')
}

async function signAgreement(signe: Visitor) {
  const { page, words } = signe
  await page
    .getByRole('link', { name: words('partner.customers.request') })
    .first()
    .click()
  await page.getByText(words('partner.blocked.agreement', { organisation: PARTNER })).waitFor()
  await demandAccessible(signe, 'the agreement is missing')
  await page.getByRole('link', { name: words('partner.way.agreement') }).click()
  await page.getByLabel(words('rooms.agreement.accept', { organisation: PARTNER, version: 3 })).check()
  await demandAccessible(signe, 'the agreement')
  await page.getByRole('button', { name: words('rooms.agreement.sign') }).click()
  await page.getByText(words('rooms.agreement.current', { organisation: PARTNER, version: 3 })).waitFor()
  await demandAccessible(signe, 'the agreement is signed')
}

/** The first request; gives its link. */
async function ask(signe: Visitor): Promise<string> {
  const { page, words } = signe
  await goTo(signe, words('partner.menu.customers'))
  await page
    .getByRole('link', { name: words('partner.customers.request') })
    .first()
    .click()
  await page.getByRole('textbox', { name: words('partner.what.address') }).fill('lindholmsbageri.example')
  await page.getByRole('button', { name: words('shared.next') }).click()
  await page.locator('[aria-current="step"]', { hasText: words('partner.step.rights') }).waitFor()
  await page.getByRole('button', { name: words('shared.next') }).click()
  return copyLetter(signe)
}

async function suspend(ingrid: Visitor) {
  const { page, words } = ingrid
  await page.getByRole('link', { name: words('operator.onboard.show') }).click()
  await openRow(ingrid, PARTNER)
  await demandAccessible(ingrid, 'the partner’s row')
  await page.getByRole('button', { name: words('operator.partner.suspend') }).click()
  const asked = page.getByRole('dialog', { name: words('operator.partner.suspend.title', { partner: PARTNER }) })
  const verb = asked.getByRole('button', { name: words('operator.partner.suspend') })
  await verb.click()
  await asked.getByText(words('fault.required')).waitFor()
  await demandAccessible(ingrid, 'no suspension without a reason')
  await asked.getByLabel(words('operator.suspend.reason'), { exact: true }).fill(REASON)
  await verb.click()
  await page.getByText(words('operator.partner.suspend.done', { partner: PARTNER })).waitFor()
  await demandAccessible(ingrid, 'suspended')
}

async function readWhy(signe: Visitor) {
  const { page, words } = signe
  await readMail(signe, EMAIL, new RegExp(REASON))
  await goTo(signe, words('partner.menu.customers'))
  await page.reload()
  await page
    .getByRole('link', { name: words('partner.customers.request') })
    .first()
    .click()
  await page.getByText(words('partner.blocked.suspended', { organisation: PARTNER })).waitFor()
  await demandAccessible(signe, 'suspended: what to do')
  await page.getByRole('link', { name: words('partner.way.reason') }).click()
  await page.getByText(new RegExp(REASON)).waitFor()
  await demandAccessible(signe, 'suspended: why')
}

async function resume(ingrid: Visitor) {
  const { page, words } = ingrid
  await page.getByRole('button', { name: words('operator.partner.resume') }).click()
  const asked = page.getByRole('dialog', { name: words('operator.partner.resume.title', { partner: PARTNER }) })
  await asked.waitFor()
  await demandAccessible(ingrid, 'ending the suspension')
  await asked.getByRole('button', { name: words('operator.partner.resume') }).click()
  await page.getByText(words('operator.partner.resume.done', { partner: PARTNER })).waitFor()
  await demandAccessible(ingrid, 'the suspension has ended')
}
