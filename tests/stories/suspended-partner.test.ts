import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { goTo, openRow, readMail } from './steps.ts'
import { authenticate, call, enter, goHome, type Visitor } from './visitor.ts'

const PARTNER = 'Nordanvind IT AB'

/** The provider suspends a partner: its people read and do nothing new, its customers are told and may choose another, and in the end all is as before. */
describe('a suspended partner', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage({ on: 'embedded' })))
  after(() => stage.close())

  test('Astrid reads what rests, Ingeborg is told by mail and at home; in English, and in Swedish on a telephone', async () => {
    const ingrid = await enter(stage, 'en')
    await authenticate(ingrid, 'Ingrid Lund')
    const { items } = await call(ingrid.page, 'GET', '/installation/~/partners?q=nordanvind')
    const path = `/installation/~/partners/${items[0].id}/suspension`
    await call(ingrid.page, 'POST', path, { reason: 'Complaints' })

    const ingeborg = await enter(stage, 'sv', { width: 390, dark: true })
    await authenticate(ingeborg, 'Ingeborg Haugen')
    await goHome(ingeborg)
    await seeAtHome(ingeborg)
    await readMail(ingeborg, 'ingeborg@', new RegExp(PARTNER))

    const astrid = await enter(stage, 'en')
    await authenticate(astrid, 'Astrid Nyström')
    await goHome(astrid)
    await seeWhatRests(astrid)
    for (const visitor of [ingrid, ingeborg, astrid]) await visitor.context.close()
  })
})

async function seeAtHome(ingeborg: Visitor) {
  const { page, words } = ingeborg
  await page
    .getByText(words('customer.home.suspended', { partner: PARTNER }))
    .first()
    .waitFor()
  await demandAccessible(ingeborg, 'the customer’s home tells of it')
  await goTo(ingeborg, words('customer.menu.relationships'))
  await page
    .getByText(words('customer.partner.suspended', { partner: PARTNER }))
    .first()
    .waitFor()
  await demandAccessible(ingeborg, 'the partner’s card tells of it')
  await goTo(ingeborg, words('customer.menu.licences'))
  await page.getByText(words('commerce.own.move'), { exact: true }).first().waitFor()
}

async function seeWhatRests(astrid: Visitor) {
  const { page, words } = astrid
  await goTo(astrid, words('partner.menu.customers'), words('partner.menu.customers'))
  await openRow(astrid, 'Fjordlaks AS')
  await page
    .getByText(words('partner.rights.suspended', { organisation: PARTNER }))
    .first()
    .waitFor()
  await demandAccessible(astrid, 'the partner reads that its rights rest')
  await page.goto(`${page.url().replace(/(\/partner\/[^/]+).*/, '$1')}/requests/new`)
  await page
    .getByText(words('partner.blocked.suspended', { organisation: PARTNER }))
    .first()
    .waitFor()
  await demandAccessible(astrid, 'nothing new is asked')
}
