import { after, before, describe, test } from 'node:test'
import { withoutRights } from '../world/story.ts'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { goTo, relate } from './steps.ts'
import { authenticate, enter, goHome } from './visitor.ts'

/** A customer has a subscription go on with another of its partners: who may be asked, from when on, and no veto of the one that is left. */
describe('another partner for a subscription', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage({ on: 'embedded' })))
  after(() => stage.close())

  test('Ingeborg asks, Jürgen says yes, and Ingeborg reads when it goes over; both on a telephone, he in Swedish', async () => {
    const [ingeborg, jurgen] = [await enter(stage, 'en'), await enter(stage, 'sv', { width: 390, dark: true })]
    await authenticate(ingeborg, 'Ingeborg Haugen')
    await authenticate(jurgen, 'Jürgen Möller')
    await goHome(jurgen)
    await goHome(ingeborg)
    await relate(jurgen, ingeborg, { ...withoutRights, domain: 'fjordlaks.example' })

    const { page, words } = ingeborg
    await goTo(ingeborg, words('customer.menu.licences'))
    const sold = page.getByText(words('commerce.own.move'), { exact: true }).first()
    await sold.click()
    await page.getByRole('heading', { level: 2, name: words('transfers.choose') }).waitFor()
    await demandAccessible(ingeborg, 'whom it could go on with, and when')
    const to = 'Ostsee Distribution GmbH'
    await page.getByRole('button', { name: words('transfers.ask', { partner: to }) }).click()
    await page.getByRole('dialog').getByText(words('transfers.ask.what')).waitFor()
    await demandAccessible(ingeborg, 'before asking')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words('transfers.ask', { partner: to }) })
      .click()
    await page.getByText(words('transfers.open.asked', { partner: to })).waitFor()
    await demandAccessible(ingeborg, 'the other partner has been asked')

    const other = jurgen.page
    await other.goto(`${other.url().replace(/(\/partner\/[^/]+).*/, '$1')}/transfers`)
    await other.getByRole('heading', { level: 1, name: jurgen.words('transfers.list') }).waitFor()
    await demandAccessible(jurgen, 'what customers want to be taken over')
    await other
      .getByRole('main')
      .getByRole('link', { name: /Nordmoln/ })
      .first()
      .click()
    await other.getByRole('button', { name: jurgen.words('transfers.accept') }).waitFor()
    await demandAccessible(jurgen, 'what one would take over')
    await other.getByRole('button', { name: jurgen.words('transfers.accept') }).click()
    await other.getByText(jurgen.words('transfers.state.accepted')).first().waitFor()
    await demandAccessible(jurgen, 'accepted, and it goes over at the end of the term')

    await page.reload()
    await page.getByText(words('transfers.open.accepted', { partner: to })).waitFor()
    await demandAccessible(ingeborg, 'the other partner takes it over')
    await page.getByRole('button', { name: words('transfers.withdraw') }).click()
    await page.getByRole('heading', { level: 2, name: words('transfers.choose') }).waitFor()
    for (const visitor of [ingeborg, jurgen]) await visitor.context.close()
  })
})
