import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { bringIn } from './partners.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { accept, copyLetter, follow, handOut } from './steps.ts'
import { authenticate, enter, signInAs, typeSignIn, type Visitor } from './visitor.ts'

/** R3, R17, C3: clouds of their own, where rights are always included and customers answer in the Office admin portal. */
describe('national clouds', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  const runs = [
    {
      cloud: 'us-government',
      partner: { name: 'Potomac Cloud LLC', agent: 'Dana Brooks' },
      customer: { name: 'City of Maple Falls', domain: 'maplefalls.example', admin: 'Ruth Carver' },
    },
    {
      cloud: 'germany',
      partner: { name: 'Alpenwolke GmbH', agent: 'Greta Huber' },
      customer: { name: 'Stadtwerke Lindau', domain: 'stadtwerkelindau.example', admin: 'Heidi Bauer' },
    },
  ] as const

  for (const { cloud, partner, customer } of runs)
    test(`${cloud}: rights are always included, and the answer is given in the Office admin portal`, async () => {
      const agent = await enter(stage, 'en', { cloud })
      await signInAs(agent, partner.agent)
      const link = await askFor(agent, customer.domain, cloud)
      assert.ok(link.startsWith(`${agent.origin}/office-admin/invitation#`), link)

      const admin = await enter(stage, 'en', { cloud })
      await follow(admin, link)
      const { page, words } = admin
      await page.getByText(words('portal.office-admin'), { exact: true }).waitFor()
      await demandAccessible(admin, `${cloud}: the link before signing in`)
      await signInAs(admin, customer.admin)
      await page.getByRole('heading', { level: 1, name: new RegExp(partner.name) }).waitFor()
      await demandAccessible(admin, `${cloud}: the acceptance page`)
      await accept(admin, customer.name)
      await page
        .getByText(words('invitation.accepted.title', { partner: partner.name }))
        .first()
        .waitFor()
      await page.getByRole('link', { name: words('invitation.accepted.stop') }).click()
      await page.getByRole('heading', { level: 2, name: partner.name }).waitFor()
      assert.match(page.url(), /\/office-admin\/[0-9a-f-]{36}\/partner-relationships/)
      await demandAccessible(admin, `${cloud}: partner relationships`)
    })

  test('a Sales agent may ask nothing there, because everything there has rights in it', async () => {
    const earl = await enter(stage, 'en', { cloud: 'us-government' })
    await signInAs(earl, 'Earl Whitaker')
    await toRights(earl, 'rockport.example')
    const { page, words } = earl
    await page.getByText(words('partner.agent.needed', { organisation: 'Potomac Cloud LLC' })).waitFor()
    assert.equal(await page.getByRole('button', { name: words('shared.next') }).count(), 0)
    await demandAccessible(earl, 'us-government: a Sales agent')
  })

  test('somebody of the public cloud is nobody there, and the link is of no use at home', async () => {
    const dana = await enter(stage, 'en', { cloud: 'us-government' })
    await authenticate(dana, 'Dana Brooks')
    const link = await handOut(dana, { template: 'classic' })

    const stranger = await enter(stage, 'en', { cloud: 'us-government' })
    const { page, words } = stranger
    await follow(stranger, link)
    await typeSignIn(stranger, 'karin@lindholmsbageri.example')
    await page.getByText(words('refusal.sign-in-wrong')).waitFor()
    await demandAccessible(stranger, 'us-government: a stranger')

    const karin = await enter(stage, 'en')
    await authenticate(karin, 'Karin Lindholm')
    await follow(karin, `${karin.origin}/admin/invitation#${link.split('#')[1]}`)
    const [theirs, ours] = [words('cloud.us-government'), words('cloud.public')]
    await karin.page
      .getByText(words('invitation.stand.clouds', { partnerCloud: theirs, customerCloud: ours }))
      .waitFor()
    assert.equal(await karin.page.getByRole('button', { name: words('invitation.accept'), exact: true }).count(), 0)
    await demandAccessible(karin, 'a link of another cloud')
  })

  test('a second partner is refused where the cloud allows one, and the customer reads who is there', async () => {
    const agent = await bringIn(stage, {
      name: 'Chesapeake Systems Inc',
      cloud: 'us-government',
      country: 'US',
      administrator: { displayName: 'Grace Monroe', email: 'grace@chesapeake.example', language: 'en' },
    })
    const link = await handOut(agent, { template: 'classic', domain: 'cedarschools.example' })
    const walt = await enter(stage, 'en', { cloud: 'us-government' })
    await authenticate(walt, 'Walt Jensen')
    await follow(walt, link)
    const { page, words } = walt
    await page.getByText(words('refusal.other-partner', { partner: 'Potomac Cloud LLC' })).waitFor()
    assert.equal(await page.getByRole('button', { name: words('invitation.accept'), exact: true }).count(), 0)
    await demandAccessible(walt, 'us-government: another partner is there')
  })
})

/** As far as the wizard's second step. */
async function toRights({ page, words }: Visitor, domain: string) {
  await page
    .getByRole('link', { name: words('partner.customers.request') })
    .first()
    .click()
  await page.getByRole('textbox', { name: words('partner.what.address') }).fill(domain)
  await page.getByRole('button', { name: words('shared.next') }).click()
  await page.locator('[aria-current="step"]', { hasText: words('partner.step.rights') }).waitFor()
}

/** Through the wizard, where the box is ticked, locked and says why; gives the link. */
async function askFor(agent: Visitor, domain: string, cloud: 'us-government' | 'germany'): Promise<string> {
  const { page, words } = agent
  await toRights(agent, domain)
  await page.locator('input[type=checkbox]:disabled:checked').waitFor()
  await page.getByText(words('partner.rights.include.cloud', { cloud: words(`cloud.${cloud}`) })).waitFor()
  await demandAccessible(agent, `${cloud}: the box is ticked and locked`)
  await page.getByRole('button', { name: words('shared.next') }).click()
  return copyLetter(agent)
}
