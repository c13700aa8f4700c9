import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { PNG } from '../world/support.ts'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { follow, goTo, openRow, readMail } from './steps.ts'
import { enter, signInAs, type Visitor } from './visitor.ts'

const PARTNER = 'Nordanvind IT AB'
const CUSTOMER = 'Ågren & Söner Bygg AB'
const SUBJECT = 'Skrivaren svarar inte'
const HELP = 'Hela kontoret väntar på ritningar.'

/** Help, from the first word until it is solved; and the duty to give it, until both sides say that it ends. */
describe('support', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Åke asks with a picture, Hedda answers and hands on, Ingrid solves it; both sides end the duty', async () => {
    const ake = await enter(stage, 'sv', { width: 390, dark: true })
    const hedda = await enter(stage, 'en')
    const ingrid = await enter(stage, 'sv')
    const astrid = await enter(stage, 'en', { width: 390 })
    // Each is written to in the language that it has by then.
    await signInAs(hedda, 'Hedda Falk')
    await signInAs(ingrid, 'Ingrid Lund')
    await signInAs(ake, 'Åke Ågren')
    await ask(ake)
    await answer(hedda)
    await handOn(hedda)
    await takeOver(ingrid)
    await solve(ake)
    await askWithoutRights(astrid)
    await propose(astrid)
    await agree(ake)
    await over(astrid)
    assert.deepEqual([ake.faults, hedda.faults, ingrid.faults, astrid.faults], [[], [], [], []])
  })
})

async function ask(ake: Visitor) {
  const { page, words } = ake
  await goTo(ake, words('support.menu.customer'))
  await page.getByText(words('support.none')).waitFor()
  await demandAccessible(ake, 'support, nothing yet')
  await page.getByRole('link', { name: words('support.new') }).click()
  await page.getByLabel(words('support.new.who')).selectOption({ label: PARTNER })
  await page.getByLabel(words('support.new.subject')).fill(SUBJECT)
  await page.getByLabel(words('support.severity')).selectOption('critical')
  await page.getByLabel(words('support.new.description')).fill(HELP)
  const files = [
    { name: 'skärm.png', mimeType: 'image/png', buffer: PNG },
    { name: 'lögn.pdf', mimeType: 'application/pdf', buffer: PNG },
  ]
  await page.getByLabel(words('support.file.add'), { exact: true }).last().setInputFiles(files)
  await demandAccessible(ake, 'asking for help')
  await page.getByRole('button', { name: words('support.new.verb') }).click()
  await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor()
  await page.getByText(words('support.file.failed', { name: 'lögn.pdf' })).waitFor()
  await page.getByRole('button', { name: words('support.file.download', { name: 'skärm.png' }) }).waitFor()
  await demandAccessible(ake, 'a service request as the customer reads it')
}

async function answer(hedda: Visitor) {
  const { page, words } = hedda
  await follow(hedda, addressIn(await readMail(hedda, 'hedda@', /New service request/)))
  await page.getByText(HELP).waitFor()
  await demandAccessible(hedda, 'a service request at the partner')
  const [got] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words('support.file.download', { name: 'skärm.png' }) }).click(),
  ])
  assert.equal(got.suggestedFilename(), 'skärm.png')
  assert.ok((await readFile(await got.path())).equals(PNG))
  await page.getByLabel(words('support.write.text')).fill('We look at the print server now.')
  await page.getByRole('button', { name: words('support.write.verb'), exact: true }).click()
  await page.getByText(/^Answered after/).waitFor()
  await page.getByLabel(words('support.write.text')).fill('Their server is ten years old.')
  await page.getByRole('checkbox', { name: words('support.internal.box') }).check()
  await page.getByRole('button', { name: words('support.write.verb.internal') }).click()
  await page.getByText('Their server is ten years old.').waitFor()
}

async function handOn({ page, words, ...hedda }: Visitor) {
  await page.getByRole('button', { name: words('support.move.escalate') }).click()
  const asked = page.getByRole('dialog', { name: words('support.move.escalate.title') })
  await asked.getByLabel(words('support.move.text')).fill('The queue is stuck on your side.')
  await demandAccessible({ page, words, ...hedda }, 'handing on to the provider')
  await asked.getByRole('button', { name: words('support.move.escalate') }).click()
  await asked.waitFor({ state: 'detached' })
  await page.getByText('The queue is stuck on your side.').waitFor()
  await demandAccessible({ page, words, ...hedda }, 'handed on')
  await goTo({ page, words, ...hedda }, words('support.menu'))
  await page.getByLabel(words('support.status')).selectOption('unfinished')
  await page.getByRole('link', { name: SUBJECT }).waitFor()
  await demandAccessible({ page, words, ...hedda }, 'service requests of the partner')
}

async function takeOver(ingrid: Visitor) {
  const { page, words } = ingrid
  await page.reload()
  await goTo(ingrid, words('support.menu'))
  await page.getByRole('link', { name: SUBJECT }).waitFor()
  await demandAccessible(ingrid, 'the queue of the provider')
  await follow(ingrid, addressIn(await readMail(ingrid, 'ingrid@', /[Ll]ämnat vidare|[Hh]anded on/)))
  await page.getByText('The queue is stuck on your side.').waitFor()
  assert.equal(await page.getByText('Their server is ten years old.').count(), 0)
  await page.getByLabel(words('support.write.text')).fill('Kön är tömd. Försök igen.')
  await page.getByRole('button', { name: words('support.write.verb'), exact: true }).click()
  await page.getByText('Kön är tömd. Försök igen.').waitFor()
  await demandAccessible(ingrid, 'a service request at the provider')
}

async function solve(ake: Visitor) {
  const { page, words } = ake
  await follow(ake, addressIn(await readMail(ake, 'ake@', /Ingrid Lund/)))
  await page.getByText('Kön är tömd. Försök igen.').waitFor()
  await page.getByText('We look at the print server now.').waitFor()
  assert.equal(await page.getByText('Their server is ten years old.').count(), 0)
  await page.getByRole('button', { name: words('support.move.solve') }).click()
  const asked = page.getByRole('dialog', { name: words('support.move.solve.title') })
  await asked.getByRole('button', { name: words('support.move.solve') }).click()
  await page.getByText(words('support.status.solved'), { exact: true }).waitFor()
  await page.getByRole('button', { name: words('support.move.reopen') }).waitFor()
  await demandAccessible(ake, 'solved')
}

async function askWithoutRights(astrid: Visitor) {
  const { page, words } = astrid
  await signInAs(astrid, 'Astrid Nyström')
  await goTo(astrid, words('support.menu'))
  await page.getByRole('link', { name: words('support.new') }).click()
  await page.getByText(words('support.new.which')).waitFor()
  await demandAccessible(astrid, 'for which customer')
  await page.getByRole('link', { name: 'Fjordlaks AS' }).click()
  await page.getByText(words('support.new.without-rights', { customer: 'Fjordlaks AS' })).waitFor()
  await page.getByLabel(words('support.new.subject')).fill('Invoices look odd')
  await page.getByLabel(words('support.new.description')).fill('They told us on the telephone.')
  await demandAccessible(astrid, 'asking the provider without a right')
  await page.getByRole('button', { name: words('support.new.verb') }).click()
  await page.getByRole('heading', { level: 1, name: 'Invoices look odd' }).waitFor()
  await demandAccessible(astrid, 'asked without a right')
}

async function propose(astrid: Visitor) {
  const { page, words } = astrid
  await goTo(astrid, words('partner.menu.customers'))
  await openRow(astrid, CUSTOMER)
  await page.getByRole('button', { name: words('support.duty.propose') }).click()
  const asked = page.getByRole('dialog', { name: words('support.duty.propose.title') })
  await asked.getByLabel(words('support.duty.propose.day')).waitFor()
  await demandAccessible(astrid, 'proposing that the duty ends')
  await asked.getByRole('button', { name: words('support.duty.propose.verb') }).click()
  await page.getByRole('button', { name: words('support.duty.takeBack') }).waitFor()
  await demandAccessible(astrid, 'the row of a customer, with support')
}

async function agree(ake: Visitor) {
  const { page, words } = ake
  await readMail(ake, 'ake@', /skyldigheten att ge support upphör/)
  await goTo(ake, words('customer.menu.relationships'))
  await page.getByRole('button', { name: words('support.duty.agree') }).click()
  const asked = page.getByRole('dialog', { name: words('support.duty.agree.title') })
  await asked.getByRole('button', { name: words('support.duty.agree') }).waitFor()
  await demandAccessible(ake, 'agreeing that the duty ends')
  await asked.getByRole('button', { name: words('support.duty.agree') }).click()
  await asked.waitFor({ state: 'detached' })
  await page.getByText(/^Skyldigheten att ge support upphörde/).waitFor()
  await demandAccessible(ake, 'the duty has ended')
  await follow(ake, page.url().replace('partner-relationships', 'agreements/receipts'))
  await page.getByRole('link', { name: words('customer.receipt.kind.support-duty') }).click()
  await page.getByText(words('customer.receipt.verified')).waitFor()
  await demandAccessible(ake, 'the receipt of both yeses')
}

async function over(astrid: Visitor) {
  const { page } = astrid
  await page.reload()
  await page.getByText(/^The duty to support ended/).waitFor()
  await demandAccessible(astrid, 'the row, when the duty has ended')
}

/** Where a mail leads. */
const addressIn = (mail: string) => /http\S+(service-requests|support)\/\S+/.exec(mail)?.[0] ?? ''
