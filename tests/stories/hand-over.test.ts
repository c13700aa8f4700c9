import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { copyLetter, goTo, openRow } from './steps.ts'
import { enter, signInAs, type Visitor } from './visitor.ts'

const CUSTOMER = 'lindholmsbageri.example'

/** C6: a Sales agent may not ask for rights; the draft goes to somebody who may, and the list says who did what. */
describe('a Sales agent’s hand-over', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Sven prepares, Astrid opens, and both can read it', async () => {
    const sven = await enter(stage, 'en')
    await signInAs(sven, 'Sven Öberg')
    await prepare(sven)
    const astrid = await enter(stage, 'en')
    await signInAs(astrid, 'Astrid Nyström')
    await openIt(astrid)
    await readWhoDidWhat(sven)
  })
})

async function prepare(sven: Visitor) {
  const { page, words } = sven
  await page.getByRole('link', { name: words('partner.customers.request') }).click()
  await page.getByRole('textbox', { name: words('partner.what.address') }).fill(CUSTOMER)
  await page.getByRole('button', { name: words('shared.next') }).click()
  const box = page.getByRole('checkbox', { name: words('partner.rights.include') })
  await box.and(page.locator(':disabled')).waitFor()
  await page.getByText(words('partner.rights.include.role', { organisation: 'Nordanvind IT AB' })).waitFor()
  await demandAccessible(sven, 'the box that a Sales agent may not tick')
  await page.getByRole('button', { name: words('partner.agent.ask') }).click()
  await page.getByText(words('partner.now.handedOver', { organisation: 'Nordanvind IT AB' })).waitFor()
  await demandAccessible(sven, 'handed over')
}

async function openIt(astrid: Visitor) {
  const { page, words } = astrid
  await goTo(astrid, words('partner.menu.requests'))
  await openRow(astrid, CUSTOMER)
  await page.getByText(words('partner.requests.handedOver.what')).waitFor()
  await demandAccessible(astrid, 'the requests, one handed over')
  await page.getByRole('link', { name: words('partner.requests.see') }).click()
  await page.getByText(words('partner.timeline.handed-over', { who: 'Sven Öberg' })).waitFor()
  await demandAccessible(astrid, 'the request that waits for her')
  await page.getByRole('link', { name: words('partner.move.review') }).click()
  await copyLetter(astrid)
  await page.getByRole('button', { name: words('shared.done'), exact: true }).click()
  await page.getByText(words('partner.done.next')).waitFor()
}

async function readWhoDidWhat(sven: Visitor) {
  const { page, words } = sven
  // What stands on the page is from before somebody else acted.
  await page.reload()
  await goTo(sven, words('partner.menu.requests'))
  const row = page.getByRole('row').filter({ hasText: CUSTOMER })
  await row.filter({ hasText: words('state.request.open') }).waitFor()
  await row.filter({ hasText: 'Astrid Nyström' }).waitFor()
  await demandAccessible(sven, 'the requests, one opened by Astrid')
  await row.getByRole('link', { name: CUSTOMER }).click()
  for (const [who, what] of [
    ['Sven Öberg', 'created'],
    ['Sven Öberg', 'handed-over'],
    ['Astrid Nyström', 'opened'],
  ] as const)
    await page.getByText(words(`partner.timeline.${what}`, { who }), { exact: true }).waitFor()
  await page.getByText(words('partner.timeline.link-handed-out', { who: 'Astrid Nyström', way: 'copy' })).waitFor()
  await demandAccessible(sven, 'who did what')
}
