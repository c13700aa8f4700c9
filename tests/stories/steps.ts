import assert from 'node:assert/strict'
import { until } from '../world/smtp.ts'
import { anAsk, consentOf } from '../world/story.ts'
import { beSomewhere, call, land, type Visitor } from './visitor.ts'

/** A request as its partner hands it out, without the wizard: for stories that begin with the link. */
export async function handOut({ page }: Visitor, ask: Record<string, unknown>): Promise<string> {
  const { id, version } = await call(page, 'POST', '~/relationship-requests', anAsk(ask))
  await call(page, 'POST', `~/relationship-requests/${id}/opening`, {}, version)
  return (await call(page, 'POST', `~/relationship-requests/${id}/link-handouts`, { way: 'copy' })).link
}

/** The customer has said yes before the story begins. */
export async function relate(partner: Visitor, customer: Visitor, ask: Record<string, unknown>) {
  const token = (await handOut(partner, ask)).split('#')[1]
  await call(customer.page, 'POST', '/links', { token })
  const [waiting] = (await call(customer.page, 'GET', '~/invitations')).items
  const read = await call(customer.page, 'GET', `~/invitations/${waiting.requestId}`)
  await call(customer.page, 'POST', `~/invitations/${waiting.requestId}/acceptance`, consentOf(read))
}

/** A request in the wizard as far as choosing its roles one by one. */
export async function beginOwnSet({ page, words }: Visitor, domain: string) {
  await page
    .getByRole('button', { name: words('partner.wizard') })
    .or(page.getByRole('link', { name: words('partner.wizard') }))
    .first()
    .click()
  await page.getByRole('textbox', { name: words('partner.what.address') }).fill(domain)
  await page.getByRole('button', { name: words('shared.next') }).click()
  await page.getByRole('radio', { name: new RegExp(words('partner.own.what')) }).check()
}

/** The letter's last step in the wizard: copied, with the link in it. */
export async function copyLetter({ page, words }: Visitor): Promise<string> {
  await page.getByRole('button', { name: words('partner.letter.copy') }).click()
  await page.getByText(words('partner.letter.copied.what')).first().waitFor()
  const letter = await page.evaluate(() => navigator.clipboard.readText())
  const link = /http\S+#req_\S+/.exec(letter)?.[0]
  assert.ok(link, 'the copied letter holds the link')
  return link
}

/** Follows a link as far as the page that it leads to. */
export const follow = ({ page }: Visitor, link: string) => land(page, link)

/** Reads what is asked, signs the agreement where there is one to sign, and says yes. */
export async function accept({ page, words }: Visitor, customer: string) {
  const accepts = page.getByRole('button', { name: words('invitation.accept'), exact: true })
  await accepts.waitFor()
  const box = page.getByLabel(words('invitation.agreement.accept', { customer }))
  if (await box.count()) await box.check()
  await accepts.click()
}

type Mail = { to: string; subject: string; text: string }

/** Looks into the demo's mailbox until a mail to this address says what is waited for; gives the newest that does. */
export async function readMail(visitor: Visitor, to: string, says: RegExp): Promise<string> {
  await beSomewhere(visitor)
  const whole = ({ subject, text }: Mail) => `${subject}\n${text}`
  let found: Mail | undefined
  await until(`a mail to ${to} that says ${says}`, async () => {
    const { items } = await call(visitor.page, 'GET', '/demo/mails')
    return (found = items.find((mail: Mail) => mail.to.includes(to) && says.test(whole(mail))))
  })
  return whole(found as Mail)
}

/** The six digits of the newest mail to an address. */
export const codeFor = async (visitor: Visitor, to: string) => (await readMail(visitor, to, /^\d{6}/)).slice(0, 6)

/** A row of a list, by whom or what it names; opened. */
export async function openRow({ page, words }: Visitor, name: string) {
  await page.getByRole('button', { name: words('shared.list.details.show', { name }) }).click()
}

/** Another page of the portal, by its menu; on a narrow screen the menu is opened first. */
export async function goTo({ page, words }: Visitor, item: string, heading = item) {
  const narrow = page.getByRole('button', { name: words('shared.menu.open') })
  if (await narrow.isVisible()) await narrow.click()
  await page
    .getByRole('navigation', { name: words('shared.navigation') })
    .getByRole('link', { name: item, exact: true })
    .click()
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}
