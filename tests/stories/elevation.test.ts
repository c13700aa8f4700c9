import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { goTo, openRow, relate } from './steps.ts'
import { authenticate, enter, goHome, type Visitor } from './visitor.ts'

const PARTNER = 'Nordanvind IT AB'
const CUSTOMER = 'Lindholms Bageri AB'
const ROLE = 'role.password-administrator'

/** A right when it is needed: asked for with a reason, given for less, seen running by both sides, ended. */
describe('elevation', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Astrid asks, in English; Karin gives less, in Swedish on a dark telephone, and ends it', async () => {
    const astrid = await enter(stage, 'en')
    const karin = await enter(stage, 'sv', { width: 390, dark: true })
    await authenticate(astrid, 'Astrid Nyström')
    await authenticate(karin, 'Karin Lindholm')
    await relate(astrid, karin, {
      domain: 'lindholmsbageri.example',
      includeRights: false,
      template: null,
      lengthDays: null,
      language: 'sv',
    })
    await goHome(astrid)
    await goHome(karin)
    await ask(astrid)
    await approve(karin)
    await work(astrid)
    await end(karin)
    await decideBeforehand(karin)
    assert.deepEqual([astrid.faults, karin.faults], [[], []])
  })
})

async function ask(astrid: Visitor) {
  const { page, words } = astrid
  await openRow(astrid, CUSTOMER)
  await page.getByRole('button', { name: words('elevation.ask') }).click()
  const asked = page.getByRole('dialog', { name: words('elevation.ask.title', { customer: CUSTOMER }) })
  await asked.getByLabel(words('elevation.ask.action')).selectOption('people.reset-password')
  await asked.getByRole('button', { name: words('elevation.ask.verb'), exact: true }).click()
  await asked.getByText(words('elevation.ask.roles.none')).waitFor()
  await asked.getByRole('checkbox', { name: new RegExp(`^${words(ROLE)}`) }).check()
  await asked.getByRole('checkbox', { name: new RegExp(`^${words('role.user-administrator')}`) }).check()
  await asked.getByLabel(words('elevation.ask.minutes')).selectOption('120')
  await asked.getByLabel(words('elevation.ask.reason')).fill('Olle has forgotten his password')
  await asked.getByLabel(words('elevation.ask.ticket')).fill('NV-1207')
  await demandAccessible(astrid, 'asking for a right for a while')
  await asked.getByRole('button', { name: words('elevation.ask.verb'), exact: true }).click()
  await page.getByRole('button', { name: words('elevation.withdraw') }).waitFor()
  await demandAccessible(astrid, 'the row says that an ask waits')
}

async function approve(karin: Visitor) {
  const { page, words } = karin
  await goTo(karin, words('customer.menu.relationships'))
  await page.getByText(words('elevation.because', { reason: 'Olle has forgotten his password' })).waitFor()
  await demandAccessible(karin, 'an ask leads the page')
  await page.getByRole('button', { name: words('elevation.approve') }).click()
  const asked = page.getByRole('dialog')
  await asked.getByRole('checkbox', { name: new RegExp(`^${words('role.user-administrator')}`) }).uncheck()
  await asked.getByLabel(words('elevation.approve.minutes')).selectOption('60')
  await demandAccessible(karin, 'giving less than is asked for')
  await asked.getByRole('button', { name: words('elevation.approve.verb'), exact: true }).click()
  await page.getByText(words('elevation.has', { person: 'Astrid Nyström', roles: words(ROLE) })).waitFor()
  await demandAccessible(karin, 'it runs, and everybody sees it')
}

async function work(astrid: Visitor) {
  const { page, words } = astrid
  await page.reload()
  await page.getByText(words('elevation.has', { person: 'Astrid Nyström', roles: words(ROLE) })).waitFor()
  await demandAccessible(astrid, 'the row says what runs')
  await page.getByRole('link', { name: words('partner.customers.enter') }).click()
  await page.getByRole('heading', { level: 1, name: CUSTOMER }).waitFor()
  await page
    .getByText(/1 hour left|60 minutes left|59 minutes left/)
    .first()
    .waitFor()
  await page
    .getByRole('complementary', { name: words('behalf.banner') })
    .getByRole('button', { name: new RegExp(`^${words('elevation.end')}: `) })
    .waitFor()
  await demandAccessible(astrid, 'at work on behalf, with the time that is left')
}

async function end(karin: Visitor) {
  const { page, words } = karin
  await page.getByRole('button', { name: new RegExp(`^${words('elevation.end')}: `) }).click()
  const asked = page.getByRole('dialog', { name: words('elevation.end.title', { person: 'Astrid Nyström' }) })
  await asked.getByRole('button', { name: words('elevation.end'), exact: true }).click()
  await page.getByText(words('elevation.now')).waitFor({ state: 'detached' })
}

async function decideBeforehand(karin: Visitor) {
  const { page, words } = karin
  await goTo(karin, words('customer.settings'), words('customer.settings.organisation'))
  await page.getByRole('link', { name: words('customer.settings.guardrails') }).click()
  await page.getByRole('button', { name: words('guardrails.rules.add') }).click()
  const asked = page.getByRole('dialog', { name: words('guardrails.rules.add') })
  await asked.getByRole('checkbox', { name: words(ROLE) }).check()
  await asked.getByLabel(words('guardrails.rule.partner')).selectOption({ label: PARTNER })
  await demandAccessible(karin, 'a rule that releases at once')
  await asked.getByRole('button', { name: words('guardrails.rule.add.verb'), exact: true }).click()
  await page
    .getByText(
      words('guardrails.rule.one', { partner: PARTNER, time: words('elevation.duration', { hours: 1, minutes: 0 }) }),
    )
    .waitFor()
  await page.getByRole('button', { name: words('guardrails.never.choose') }).click()
  const never = page.getByRole('dialog', { name: words('guardrails.never.title') })
  await never.getByRole('checkbox', { name: words('role.global-administrator'), exact: true }).check()
  await demandAccessible(karin, 'what a partner never gets')
  await never.getByRole('button', { name: words('shared.save') }).click()
  await page.getByText(words('role.global-administrator'), { exact: true }).waitFor()
  await page.getByRole('button', { name: words('guardrails.unwanted.stop.named', { partner: PARTNER }) }).click()
  const stop = page.getByRole('dialog', { name: words('guardrails.unwanted.stop.title', { partner: PARTNER }) })
  await stop.getByRole('button', { name: words('guardrails.unwanted.stop'), exact: true }).click()
  await page.getByRole('button', { name: words('guardrails.unwanted.allow.named', { partner: PARTNER }) }).waitFor()
  await page.getByRole('button', { name: words('guardrails.factor.on') }).click()
  await page.getByText(words('guardrails.factor.is')).waitFor()
  await demandAccessible(karin, 'guardrails')
}
