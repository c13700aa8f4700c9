import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { goTo, openRow } from './steps.ts'
import { authenticate, enter, goHome, type Visitor } from './visitor.ts'

const CUSTOMER = 'Fjordlaks AS'
const PARTNER = 'Nordanvind IT AB'
const CHAT = { en: 'Nordmoln Chat, a year', sv: 'Nordmoln Chatt, ett år' }

/** The provider sells something new, the partner orders it, its service says no and then yes, and in the end it is cancelled. */
describe('commerce', needsBrowser, () => {
  let stage: Stage
  /** What the provider's service says next. */
  let answer = { status: 422, body: JSON.stringify({ cause: 'No room for more chat' }) }
  const service = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.writeHead(answer.status).end(answer.body))
  })
  before(async () => {
    stage = await setStage()
    await new Promise<void>((done) => void service.listen(0, '127.0.0.1', done))
  })
  after(async () => {
    service.close()
    await stage.close()
  })

  test('Ingrid publishes a service, a product and an offer; Astrid orders it and follows it until it is there; in English', async () => {
    const ingrid = await enter(stage, 'en')
    await authenticate(ingrid, 'Ingrid Lund')
    await goHome(ingrid)
    await publishService(ingrid, `http://127.0.0.1:${(service.address() as AddressInfo).port}/`)
    await publishProduct(ingrid)
    await publishOffer(ingrid)
    const astrid = await enter(stage, 'en')
    await authenticate(astrid, 'Astrid Nyström')
    await goHome(astrid)
    await order(astrid)
    await seeRefusal(astrid)
    answer = { status: 204, body: '' }
    await askAgain(astrid)
    await growAndPlan(astrid)
  })

  test('Astrid suspends, reactivates and cancels, with the refund before the click; the customer reads it; in Swedish on a telephone', async () => {
    const astrid = await enter(stage, 'sv', { width: 390, dark: true })
    await authenticate(astrid, 'Astrid Nyström')
    await goHome(astrid)
    await suspendAndCancel(astrid)
    const ingeborg = await enter(stage, 'sv', { width: 390, dark: true })
    await authenticate(ingeborg, 'Ingeborg Haugen')
    await goHome(ingeborg)
    await goTo(ingeborg, ingeborg.words('customer.menu.licences'))
    await ingeborg.page.getByRole('heading', { name: ingeborg.words('commerce.own') }).waitFor()
    await ingeborg.page.getByText('Nordmoln Postlåda, ett år i en summa').waitFor()
    await demandAccessible(ingeborg, 'what the customer has, and of whom')
  })

  test('a customer gives notice and thinks again, and another ends it at once; both sides hold the receipt', async () => {
    const [ingeborg, astrid] = [await enter(stage, 'en'), await enter(stage, 'en')]
    await authenticate(ingeborg, 'Ingeborg Haugen')
    await goHome(ingeborg)
    await authenticate(astrid, 'Astrid Nyström')
    await goHome(astrid)
    await giveNotice(ingeborg, astrid)
    const bjorn = await enter(stage, 'sv', { width: 390, dark: true })
    await authenticate(bjorn, 'Björn Jansen')
    await goHome(bjorn)
    await endNow(bjorn)
    const jurgen = await enter(stage, 'sv')
    await authenticate(jurgen, 'Jürgen Möller')
    await goHome(jurgen)
    await seeFormer(jurgen)
  })
})

async function giveNotice(ingeborg: Visitor, astrid: Visitor) {
  const { page, words } = ingeborg
  await goTo(ingeborg, words('customer.menu.relationships'))
  await page.getByRole('link', { name: words('customer.partner.end', { partner: PARTNER }) }).click()
  await page.getByText('Nordmoln Mailbox, a year in one sum').waitFor()
  await demandAccessible(ingeborg, 'what stands in the way of an end')
  await page.getByRole('button', { name: words('removal.plan') }).click()
  await page.getByText(words('removal.planned.customer')).waitFor()
  await demandAccessible(ingeborg, 'notice is given')
  await openRow(astrid, CUSTOMER)
  await astrid.page.getByRole('link', { name: astrid.words('removal.open') }).click()
  await astrid.page.getByText(astrid.words('removal.planned.customer')).waitFor()
  await astrid.page.getByRole('button', { name: astrid.words('removal.resume') }).waitFor({ state: 'detached' })
  await demandAccessible(astrid, 'the partner reads that notice was given')
  await page.getByRole('button', { name: words('removal.resume') }).click()
  const asked = page.getByRole('dialog', { name: words('removal.resume.title') })
  await asked.getByRole('button', { name: words('removal.resume') }).click()
  await page.getByText(words('removal.planned.customer')).waitFor({ state: 'detached' })
}

async function endNow(bjorn: Visitor) {
  const { page, words } = bjorn
  await goTo(bjorn, words('customer.menu.relationships'))
  await page.getByRole('link', { name: words('customer.partner.end', { partner: 'Ostsee Distribution GmbH' }) }).click()
  await page.getByText(words('removal.blocks.none')).waitFor()
  await demandAccessible(bjorn, 'nothing stands in the way of an end')
  await page.getByRole('button', { name: words('removal.now') }).click()
  const asked = page.getByRole('alertdialog', { name: words('removal.now.title') })
  await demandAccessible(bjorn, 'before the end')
  await asked.getByRole('button', { name: words('removal.now') }).click()
  await page.getByText(words('removal.done.what')).waitFor()
  await demandAccessible(bjorn, 'the relationship has ended')
  await page.getByRole('link', { name: words('removal.receipt') }).click()
  await page.getByText(words('removal.path.relationship')).waitFor()
  await demandAccessible(bjorn, 'the receipt of the end')
}

async function seeFormer(jurgen: Visitor) {
  const { page, words } = jurgen
  await page.getByRole('link', { name: words('partner.customers.former') }).click()
  await openRow(jurgen, 'Inselmuseum gGmbH')
  await page.getByText(words('removal.path.relationship')).waitFor()
  await demandAccessible(jurgen, 'former customers, with the receipt')
  await page.getByRole('link', { name: words('removal.former.request') }).click()
  await page.getByText('inselmuseum').first().waitFor()
}

async function publishService({ page, words, ...rest }: Visitor, address: string) {
  const ingrid = { page, words, ...rest }
  await goTo(ingrid, words('operator.menu.catalogue'), words('operator.products'))
  await page.getByRole('link', { name: words('operator.services') }).click()
  await page.getByText(words('operator.services.none')).waitFor()
  await page.getByRole('button', { name: words('operator.service.publish') }).click()
  const form = page.getByRole('dialog', { name: words('operator.service.publish') })
  await form.getByLabel(words('operator.product.nameEn')).fill('Nordmoln Chat')
  await form.getByLabel(words('operator.product.nameSv')).fill('Nordmoln Chatt')
  await form.getByLabel(words('operator.service.admin')).fill('http://chat.example/{customer}')
  await form.getByLabel(words('operator.service.provisioning')).fill(address)
  await form.getByRole('button', { name: words('operator.product.publish.verb') }).click()
  await form.getByText(words('fault.address-not-https')).waitFor()
  await demandAccessible(ingrid, 'a service whose address is not right')
  await form.getByLabel(words('operator.service.admin')).fill('https://chat.example/{customer}')
  await form.getByLabel(words('operator.service.action')).selectOption({ label: words('action.groups.manage') })
  await form.getByRole('button', { name: words('operator.product.publish.verb') }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: words('operator.service.secret.named', { service: 'Nordmoln Chat' }) }).click()
  await page.getByText('whsec_').waitFor()
  await demandAccessible(ingrid, 'the secret of a service')
  await page.getByRole('button', { name: words('rooms.secret.kept') }).click()
}

async function publishProduct({ page, words }: Visitor) {
  await page.getByRole('link', { name: words('operator.products') }).click()
  await page.getByRole('button', { name: words('operator.product.publish') }).click()
  const form = page.getByRole('dialog', { name: words('operator.product.publish') })
  await form.getByLabel(words('operator.product.sku')).fill('NM-4000')
  await form.getByLabel(words('operator.product.nameEn')).fill('Nordmoln Chat')
  await form.getByLabel(words('operator.product.nameSv')).fill('Nordmoln Chatt')
  await form.getByLabel(words('operator.product.service')).selectOption({ label: 'Nordmoln Chat' })
  await form.getByRole('button', { name: words('operator.product.publish.verb') }).click()
  await form.waitFor({ state: 'detached' })
}

async function publishOffer(ingrid: Visitor) {
  const { page, words } = ingrid
  await page.getByRole('link', { name: words('operator.offers') }).click()
  await page.getByRole('heading', { level: 1, name: words('operator.offers') }).waitFor()
  await demandAccessible(ingrid, 'what is sold')
  await page.getByRole('button', { name: words('operator.offer.publish') }).click()
  const form = page.getByRole('dialog', { name: words('operator.offer.publish') })
  await form.getByLabel(words('operator.product'), { exact: true }).selectOption({ label: 'Nordmoln Chat' })
  await form.getByLabel(words('operator.product.sku')).fill('NM-4000-Y')
  await form.getByLabel(words('operator.offer.currency')).fill('NOK')
  await form.getByLabel(words('operator.product.nameEn')).fill(CHAT.en)
  await form.getByLabel(words('operator.product.nameSv')).fill(CHAT.sv)
  await form.getByLabel(words('operator.offer.countries')).fill('NO')
  await form.getByLabel(words('operator.offer.most')).fill('50')
  await form.getByRole('button', { name: words('operator.product.publish.verb') }).click()
  await form.getByText(words('operator.offer.price.fault')).waitFor()
  await demandAccessible(ingrid, 'an offer without a price')
  await form.getByLabel(words('operator.offer.price.unit')).fill('31.00')
  await form.getByRole('button', { name: words('operator.product.publish.verb') }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: words('operator.offer.price.change.named', { offer: CHAT.en }) }).click()
  const prices = page.getByRole('dialog', { name: words('operator.offer.price.change.named', { offer: CHAT.en }) })
  await prices.getByText('NOK 31.00').waitFor()
  await demandAccessible(ingrid, 'the prices of an offer')
  await prices.getByRole('button', { name: words('shared.cancel') }).click()
}

async function order(astrid: Visitor) {
  const { page, words } = astrid
  await openRow(astrid, CUSTOMER)
  await page.getByRole('heading', { name: words('commerce.part') }).waitFor()
  await demandAccessible(astrid, 'what the customer has, in its row')
  await page.getByRole('link', { name: words('commerce.part.order'), exact: true }).click()
  await page.getByText(words('commerce.cart.none')).waitFor()
  await page.getByRole('searchbox').fill('chat')
  await page.getByRole('button', { name: words('commerce.order.add.named', { offer: CHAT.en }) }).click()
  const seats = page.getByRole('textbox', { name: words('commerce.quantity') })
  await seats.fill('60')
  await page.getByRole('button', { name: words('commerce.cart.update') }).click()
  await page.getByText(words('refusal.quantity-outside', { offer: CHAT.en, least: 1, most: 50 })).waitFor()
  await demandAccessible(astrid, 'a cart with too many seats')
  await seats.fill('10')
  await page.getByRole('button', { name: words('commerce.cart.update') }).click()
  await page.getByText('NOK 3,720.00').waitFor()
  await demandAccessible(astrid, 'a cart with its price')
  await page.getByRole('button', { name: words('commerce.cart.place.named', { customer: CUSTOMER }) }).click()
  await page.getByText(words('commerce.placed', { customer: CUSTOMER })).waitFor()
  await demandAccessible(astrid, 'it is ordered')
}

async function seeRefusal(astrid: Visitor) {
  const { page, words } = astrid
  await page.getByRole('link', { name: CHAT.en }).click()
  await page.getByText(words('commerce.provisioning.told', { told: 'No room for more chat' })).waitFor()
  await page.getByText(words('commerce.state.pending.what')).waitFor()
  await demandAccessible(astrid, 'the service has said no')
}

async function askAgain(astrid: Visitor) {
  const { page, words } = astrid
  await page.getByRole('button', { name: words('commerce.provisioning.retry') }).click()
  await page.getByText(words('commerce.provisioning.done')).waitFor()
  await page.getByText(words('commerce.charge.purchase')).waitFor()
  await demandAccessible(astrid, 'the service has said yes')
}

async function growAndPlan(astrid: Visitor) {
  const { page, words } = astrid
  const verb = words('commerce.move.change-quantity')
  await page.getByRole('button', { name: verb }).click()
  const grow = page.getByRole('dialog', { name: verb })
  await grow.getByRole('textbox', { name: words('commerce.move.seats') }).fill('12')
  await grow.getByText(words('commerce.quote.pay', { amount: 'NOK 62.00' })).waitFor()
  await demandAccessible(astrid, 'what two more seats come to')
  await grow.getByRole('button', { name: verb }).click()
  await grow.waitFor({ state: 'detached' })
  await page.getByText(words('commerce.charge.more-seats')).waitFor()
  await page.getByRole('button', { name: words('commerce.move.plan-renewal') }).click()
  const plan = page.getByRole('dialog', { name: words('commerce.renewal.title', { offer: CHAT.en }) })
  await plan.getByLabel(words('commerce.move.seats')).fill('8')
  await plan.getByText(words('commerce.renewal.fewer')).waitFor()
  await demandAccessible(astrid, 'the next term is planned')
  await plan.getByRole('button', { name: words('shared.save') }).click()
  await page.getByText(words('commerce.renewal.plan.next', { offer: CHAT.en, count: 8 })).waitFor()
  await goTo(astrid, words('partner.menu.subscriptions'))
  await page
    .getByLabel(words('commerce.filter.ends'))
    .selectOption({ label: words('commerce.filter.ends.days', { days: '30' }) })
  await page.getByText('Nordmoln Office Plus, month by month').waitFor()
  await demandAccessible(astrid, 'what ends within thirty days')
}

async function suspendAndCancel(astrid: Visitor) {
  const { page, words } = astrid
  await goTo(astrid, words('partner.menu.subscriptions'))
  await demandAccessible(astrid, 'all subscriptions')
  await page.getByRole('link', { name: CHAT.sv }).click()
  const named = { offer: CHAT.sv, customer: CUSTOMER }
  const confirm = async (verb: 'suspend' | 'reactivate') => {
    await page.getByRole('button', { name: words(`commerce.move.${verb}`) }).click()
    const asked = page.getByRole('dialog', { name: words(`commerce.${verb}.title`, named) })
    await demandAccessible(astrid, `before ${verb}`)
    await asked.getByRole('button', { name: words(`commerce.move.${verb}`) }).click()
    await asked.waitFor({ state: 'detached' })
  }
  await confirm('suspend')
  await page.getByText(words('commerce.state.suspended.what')).waitFor()
  await demandAccessible(astrid, 'it is suspended')
  await confirm('reactivate')
  await page.getByRole('button', { name: words('commerce.move.cancel') }).click()
  const asked = page.getByRole('alertdialog', { name: words('commerce.cancel.title', named) })
  await asked.getByText(words('commerce.quote')).waitFor()
  await demandAccessible(astrid, 'the refund before the click')
  await asked.getByRole('button', { name: words('commerce.move.cancel') }).click()
  await page.getByText(words('commerce.state.deleted.what')).waitFor()
  await page.getByText(words('commerce.charge.cancellation')).waitFor()
  await demandAccessible(astrid, 'it is cancelled')
}
