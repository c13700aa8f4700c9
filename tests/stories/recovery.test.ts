import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '#platform/ids.ts'
import type { Database } from '#platform/database.ts'
import { sortKey } from '#platform/sort-key.ts'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { goTo, openRow, readMail } from './steps.ts'
import { beSomewhere, call, enter, goHome, PASSWORD, signInAs, type Visitor } from './visitor.ts'

const CUSTOMER = 'Ågren & Söner Bygg AB'
const SECOND = { name: 'Ove Lindqvist', email: 'ove@nordmoln.example' }
const NEW = { name: 'Saga Nyqvist', email: 'saga@privat.example' }

/** Somebody is to be let into a locked-out customer: two operators agree, a partner reads of it, and one of the customer’s own people stops it. */
describe('recovery', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage({ prepare: addOperator })))
  after(() => stage.close())

  test('Ingrid begins, Ove approves, Astrid reads of it, and Åke stops it on his telephone', async () => {
    const ingrid = await enter(stage, 'en')
    const ove = await enter(stage, 'sv', { width: 390, dark: true })
    const ake = await enter(stage, 'sv', { width: 390 })
    const astrid = await enter(stage, 'en')
    await signInAs(ake, 'Åke Ågren')
    await signInAs(ingrid, 'Ingrid Lund')
    await begin(ingrid)
    await beSomewhere(ove)
    await call(ove.page, 'POST', '/session', { email: SECOND.email, password: PASSWORD })
    await call(ove.page, 'PATCH', '/session/language', { language: 'sv' })
    await goHome(ove)
    await approve(ove)
    await signInAs(astrid, 'Astrid Nyström')
    await note(astrid)
    await stop(ake)
    await ingrid.page.reload()
    await ingrid.page.getByText(/stopped by somebody of the customer/).waitFor()
    await demandAccessible(ingrid, 'a recovery that was stopped')
    assert.deepEqual([ingrid.faults, ove.faults, ake.faults, astrid.faults], [[], [], [], []])
  })
})

async function begin(ingrid: Visitor) {
  const { page, words } = ingrid
  await goTo(ingrid, words('operator.menu.recoveries'))
  await page.getByText(words('recoveries.none'), { exact: true }).waitFor()
  await goTo(ingrid, words('operator.customers'))
  await openRow(ingrid, CUSTOMER)
  await page.getByRole('link', { name: words('operator.customer.recover') }).click()
  await page.getByRole('heading', { level: 1, name: words('recoveries.new.title', { customer: CUSTOMER }) }).waitFor()
  await page.getByLabel(words('recoveries.new.name'), { exact: true }).fill(NEW.name)
  await page.getByLabel(words('recoveries.new.email'), { exact: true }).fill('ingrid@nordmoln.example')
  await page.getByLabel(words('recoveries.reference'), { exact: true }).fill('Bolagsverket 556677-8899, 2 November')
  await page
    .getByLabel(words('recoveries.seen'), { exact: true })
    .fill('Certificate of registration naming Saga Nyqvist; her identity card seen by me at our office in Göteborg.')
  await page
    .getByLabel(words('recoveries.reason'), { exact: true })
    .fill('Åke and Disa are unreachable after an accident.')
  await page.getByRole('button', { name: words('recoveries.new.verb') }).click()
  await page.getByText(words('refusal.recovery-address-elsewhere'), { exact: true }).first().waitFor()
  await demandAccessible(ingrid, 'beginning a recovery, refused')
  await page.getByLabel(words('recoveries.new.email'), { exact: true }).fill(NEW.email)
  await page.getByRole('button', { name: words('recoveries.new.verb') }).click()
  await page.getByText(words('recoveries.new.done', { customer: CUSTOMER })).waitFor()
  await demandAccessible(ingrid, 'a recovery has begun')
  await page
    .getByRole('link', { name: words('recoveries.title') })
    .last()
    .click()
  await openRow(ingrid, CUSTOMER)
  await page.getByText(words('recoveries.way.recovery-same-operator')).waitFor()
  await demandAccessible(ingrid, 'one’s own recovery')
}

async function approve(ove: Visitor) {
  const { page, words } = ove
  await goTo(ove, words('operator.menu.recoveries'))
  await openRow(ove, CUSTOMER)
  await demandAccessible(ove, 'another’s recovery')
  await page.getByRole('button', { name: words('recoveries.approve'), exact: true }).click()
  await page.getByText(words('recoveries.approve.title', { name: NEW.name, customer: CUSTOMER })).waitFor()
  await demandAccessible(ove, 'approving a recovery')
  await page.getByRole('button', { name: words('recoveries.approve'), exact: true }).click()
  await page.getByText(words('recoveries.state.approved'), { exact: true }).waitFor()
}

async function note(astrid: Visitor) {
  const { page, words } = astrid
  await goTo(astrid, words('partner.menu.customers'))
  await openRow(astrid, CUSTOMER)
  await page.getByText(words('recoveries.partner'), { exact: true }).waitFor()
  assert.equal(await page.getByText(NEW.name).count(), 0)
  await demandAccessible(astrid, 'a customer that is being recovered')
}

async function stop(ake: Visitor) {
  const { page, words } = ake
  await readMail(ake, 'ake@agrensoner.example', /Saga Nyqvist[\s\S]*Stoppa/)
  await goHome(ake)
  await page.getByText(words('recoveries.here.approved', { customer: CUSTOMER })).waitFor()
  await page.getByText(new RegExp(NEW.email)).waitFor()
  await demandAccessible(ake, 'somebody is about to be let in')
  await page.getByRole('button', { name: words('recoveries.here.stop.verb') }).click()
  await page.getByText(words('recoveries.here.stopped'), { exact: true }).waitFor()
  await demandAccessible(ake, 'a recovery is stopped')
}

/** A second operator, who has been one for a month. */
async function addOperator(db: Database) {
  const id = newId()
  const run = (text: string, values: unknown[]) => db.owner.query(text, values)
  const key = sortKey(SECOND.name)
  await run(
    `insert into person (id, home_id, display_name, sort_key, email, language) select $1, id, $2, $3, $4, 'sv' from organisation where kind = 'provider'`,
    [id, SECOND.name, key, SECOND.email],
  )
  await run(
    `insert into membership (organisation_id, person_id, roles, sort_key, since) select id, $1, '{provider.operator}', $2, now() - interval '30 days' from organisation where kind = 'provider'`,
    [id, key],
  )
  await run(
    `select door.create_credential($1, 'public', $2, $3, (select a."password" from auth."account" a join auth."user" u on u."id" = a."userId" where u."email" = 'ingrid@nordmoln.example'), true, false)`,
    [id, SECOND.name, SECOND.email],
  )
}
