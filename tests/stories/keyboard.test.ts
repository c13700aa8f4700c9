/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Locator } from 'playwright-core'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { follow, handOut } from './steps.ts'
import { authenticate, enter, PASSWORD, type Visitor } from './visitor.ts'

const PARTNER = 'Nordanvind IT AB'

/** Tab, Enter, Space and Escape suffice, and at every stop one sees where one is. */
describe('by the keyboard alone', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Karin follows the link, signs in, reads and accepts, in Swedish', async () => {
    const astrid = await enter(stage, 'sv')
    await authenticate(astrid, 'Astrid Nyström')
    const link = await handOut(astrid, { domain: 'lindholmsbageri.example', language: 'sv' })

    const karin = await enter(stage, 'sv')
    await follow(karin, link)
    await signIn(karin)
    await readAgreement(karin)
    await say(karin)
  })
})

async function signIn(karin: Visitor) {
  const { page, words } = karin
  await tabTo(karin, page.getByLabel(words('door.signIn.email')))
  await page.keyboard.type('karin@lindholmsbageri.example')
  await tabTo(karin, page.getByLabel(words('door.signIn.password'), { exact: true }))
  await page.keyboard.type(PASSWORD)
  await tabTo(karin, page.getByRole('button', { name: words('door.signIn.submit'), exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words('invitation.accept'), exact: true }).waitFor()
}

/** What opens takes the focus, and gives it back where it came from. */
async function readAgreement(karin: Visitor) {
  const { page, words } = karin
  const read = page.getByRole('button', { name: words('invitation.agreement.read'), exact: true })
  await tabTo(karin, read)
  await page.keyboard.press('Enter')
  const text = page.getByRole('dialog')
  await text.getByRole('heading', { level: 3 }).first().or(text.getByRole('heading').nth(1)).first().waitFor()
  await demandAccessible(karin, 'the agreement’s text')
  assert.ok(await text.evaluate((dialog) => dialog.contains(document.activeElement)), 'the focus is in the dialog')
  await page.keyboard.press('Escape')
  await text.waitFor({ state: 'detached' })
  assert.ok(await isFocused(read), 'the focus is back on the button')
}

async function say(karin: Visitor) {
  const { page, words } = karin
  const box = page.getByLabel(words('invitation.agreement.accept', { customer: 'Lindholms Bageri AB' }))
  await tabTo(karin, box)
  await page.keyboard.press('Space')
  assert.ok(await box.isChecked())
  await tabTo(karin, page.getByRole('button', { name: words('invitation.accept'), exact: true }))
  await page.keyboard.press('Enter')
  await page
    .getByText(words('invitation.accepted.title', { partner: PARTNER }))
    .first()
    .waitFor()
  await tabTo(karin, page.getByRole('link', { name: words('invitation.accepted.stop') }))
  await page.keyboard.press('Enter')
  const name = words('customer.relationships')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  // The portal’s first stop leads past bar and menu.
  await tabTo(karin, page.getByRole('link', { name: words('shared.skip') }))
  await page.keyboard.press('Enter')
  await tabTo(karin, page.getByRole('link', { name: words('customer.partner.receipt') }))
  await tabTo(karin, page.getByRole('button', { name: words('customer.rights.remove') }))
  await demandAccessible(karin, 'partner relationships')
}

const MOST = 40
const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Tab by Tab as far as a control; whatever is passed on the way shows that it has the focus. */
async function tabTo(visitor: Visitor, target: Locator) {
  await target.waitFor({ state: 'attached' })
  for (let stop = 0; stop < MOST; stop += 1) {
    await visitor.page.keyboard.press('Tab')
    await demandVisibleFocus(visitor)
    if (await isFocused(target)) return
  }
  assert.fail(`${MOST} stops, and not at ${target.toString()}`)
}

/** The place looks otherwise with the focus than without it, by more than the rounding of a letter's edge. */
async function demandVisibleFocus({ page }: Visitor) {
  const focused = await page.evaluateHandle(() => document.activeElement as HTMLElement)
  const { clip, name } = await focused.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const room = 6
    const [left, top] = [Math.max(0, x - room), Math.max(0, y - room)]
    return {
      name: element.outerHTML.slice(0, 200),
      clip: { x: left, y: top, width: width + 2 * room, height: height + 2 * room },
    }
  })
  const shot = async () => (await page.screenshot({ clip, animations: 'disabled' })).toString('base64')
  const seen = await shot()
  await focused.evaluate((element) => element.blur())
  const unseen = await shot()
  await focused.evaluate((element) => element.focus({ preventScroll: true }))
  const changed = await page.evaluate(countChanged, [seen, unseen] as const)
  assert.ok(changed > FEW, `${changed} pixels tell of the focus on ${name}`)
}

const FEW = 60

/** In the browser, which can read pictures: how many pixels are clearly another colour. */
async function countChanged(pictures: readonly [string, string]): Promise<number> {
  const pixels = async (base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const paper = new OffscreenCanvas(image.width, image.height).getContext('2d')!
    paper.drawImage(image, 0, 0)
    return paper.getImageData(0, 0, image.width, image.height).data
  }
  const [one, other] = [await pixels(pictures[0]), await pixels(pictures[1])]
  let changed = 0
  for (let at = 0; at < one.length; at += 4)
    if ([0, 1, 2].some((part) => Math.abs(one[at + part]! - other[at + part]!) > 80)) changed += 1
  return changed
}
