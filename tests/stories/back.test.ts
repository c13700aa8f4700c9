/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { sortKey } from '#platform/sort-key.ts'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { goTo, openRow } from './steps.ts'
import { enter, signInAs, type Visitor } from './visitor.ts'

const MANY = 60
const AGREN = 'Ågren & Söner Bygg AB'
const FJORDLAKS = 'Fjordlaks AS'

/** A long list: how far one had read, what was open and what was asked for are there again after the back button. */
describe('the back button', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage({ prepare: addCustomers })))
  after(() => stage.close())

  test('Customers are as they were left', async () => {
    const astrid = await enter(stage, 'sv')
    await signInAs(astrid, 'Astrid Nyström')
    await readOn(astrid)
    const top = await openTwo(astrid)
    await leaveAndComeBack(astrid)
    await demandRows(astrid, MANY + 2)
    for (const name of [FJORDLAKS, AGREN]) await demandOpen(astrid, name)
    await astrid.page.waitForFunction((before) => Math.abs(scrollY - before) < 60, top)

    await filter(astrid)
    await goTo(astrid, astrid.words('partner.menu.requests'))
    await astrid.page.goBack()
    await demandFiltered(astrid)
    await astrid.page.reload()
    await demandFiltered(astrid)
    await demandAccessible(astrid, 'the filters after coming back')
  })
})

/** Rows of the list alone: it is an index, and reading it asks nothing else. */
async function addCustomers({ owner }: Database) {
  for (let number = 1; number <= MANY; number += 1) {
    const name = `Bolag ${String(number).padStart(2, '0')} AB`
    await owner.query(
      `insert into partner_customer (partner_id, customer_id, name, sort_key, domain, country, time_zone, state, since, rights_count)
       select id, $1, $2, $3, $4, 'SE', 'Europe/Stockholm', 'active', now(), 0 from organisation where name = 'Nordanvind IT AB'`,
      [newId(), name, sortKey(name), `bolag${number}.example`],
    )
  }
}

const rowsIn = ({ page, words }: Visitor) =>
  page.getByRole('table', { name: words('partner.customers'), exact: true }).getByRole('button', { name: /./ })

async function demandRows(visitor: Visitor, count: number) {
  await visitor.page.getByText(visitor.words('shared.list.shown', { count }), { exact: true }).waitFor()
}

/** Page after page, each under the one before. */
async function readOn(astrid: Visitor) {
  const { page, words } = astrid
  const more = page.getByRole('button', { name: words('shared.list.more'), exact: true })
  await demandRows(astrid, 25)
  await more.click()
  await demandRows(astrid, 50)
  await more.click()
  await demandRows(astrid, MANY + 2)
  await more.waitFor({ state: 'detached' })
  // Å comes last in Swedish, and no row twice.
  const names = await rowsIn(astrid).evaluateAll((arrows) => arrows.map((arrow) => arrow.ariaLabel))
  assert.equal(new Set(names).size, MANY + 2)
  assert.equal(names.at(-1), words('shared.list.details.show', { name: AGREN }))
}

/** Gives how far the page is scrolled. */
async function openTwo(astrid: Visitor): Promise<number> {
  const { page, words } = astrid
  await openRow(astrid, FJORDLAKS)
  await openRow(astrid, AGREN)
  const people = page.getByRole('table', { name: words('partner.users.of', { customer: AGREN }) })
  await people.getByRole('row').nth(10).waitFor()
  await page.getByText(words('shared.list.shown', { count: 10 }), { exact: true }).waitFor()
  await page.getByRole('button', { name: words('shared.list.more'), exact: true }).click()
  await page.getByText(words('shared.list.shown', { count: 20 }), { exact: true }).waitFor()
  await demandAccessible(astrid, 'two rows open')
  await page
    .getByRole('button', { name: words('shared.list.details.hide', { name: FJORDLAKS }) })
    .scrollIntoViewIfNeeded()
  return page.evaluate(() => scrollY)
}

async function leaveAndComeBack({ page, words }: Visitor) {
  await page
    .getByRole('row')
    .filter({ hasText: FJORDLAKS })
    .getByRole('link', { name: words('partner.customers.rights.ask') })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: words('partner.wizard.rights') }).waitFor()
  await page.goBack()
}

const demandOpen = ({ page, words }: Visitor, name: string) =>
  page.getByRole('button', { name: words('shared.list.details.hide', { name }) }).waitFor()

async function filter(astrid: Visitor) {
  const { page, words } = astrid
  await page.getByRole('searchbox', { name: words('partner.customers.search') }).fill('ågr')
  await page.getByRole('combobox', { name: words('partner.customers.rights') }).selectOption('with')
  await page.getByRole('combobox', { name: words('partner.customers.sort') }).selectOption('newest')
  // What is being typed is in the address a moment after the last key.
  await page.waitForURL((url) => ['q', 'rights', 'sort'].every((name) => url.searchParams.has(name)))
  await demandRows(astrid, 1)
}

async function demandFiltered(astrid: Visitor) {
  const { page, words } = astrid
  await demandRows(astrid, 1)
  await demandOpen(astrid, AGREN)
  const choice = (name: string) => page.getByRole('combobox', { name }).inputValue()
  assert.equal(await page.getByRole('searchbox', { name: words('partner.customers.search') }).inputValue(), 'ågr')
  assert.equal(await choice(words('partner.customers.rights')), 'with')
  assert.equal(await choice(words('partner.customers.sort')), 'newest')
}
