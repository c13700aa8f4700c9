import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { clickSignIn, enter, type Visitor } from './visitor.ts'

const EMAIL = 'karin@lindholmsbageri.example'

/** A passkey on a device that the browser only pretends to have: asked for a finger each time. */
describe('passkeys', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Karin adds a passkey, comes in without a password, and takes it away again', async () => {
    const karin = await enter(stage, 'en')
    const finger = await device(karin)
    await clickSignIn(karin, 'Karin Lindholm')
    await addPasskey(karin, finger)
    await signOut(karin)
    await comeIn(karin, finger)
    await removePasskey(karin)
    assert.deepEqual(karin.faults, [])
  })

  test('the same on a telephone, in Swedish and in the dark', async () => {
    const karin = await enter(stage, 'sv', { width: 390, dark: true })
    const finger = await device(karin)
    await clickSignIn(karin, 'Karin Lindholm')
    await addPasskey(karin, finger)
    await signOut(karin)
    await comeIn(karin, finger)
    await removePasskey(karin)
    assert.deepEqual(karin.faults, [])
  })
})

/** `holds(false)` is somebody whose finger the device does not know. */
async function device({ context, page }: Visitor) {
  const browser = await context.newCDPSession(page)
  await browser.send('WebAuthn.enable')
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    holds: (isUserVerified: boolean) => browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    count: async () =>
      (await browser.send('WebAuthn.getCredentials', { authenticatorId })).credentials.filter(
        (one) => one.isResidentCredential,
      ).length,
  }
}

type Device = Awaited<ReturnType<typeof device>>

async function openAccount({ page, words }: Visitor) {
  await page.getByRole('button', { name: words('shared.person.menu', { name: 'Karin Lindholm' }) }).click()
  await page.getByRole('menuitem', { name: words('customer.menu.account') }).click()
  await page.getByRole('heading', { name: words('passkeys.title') }).waitFor()
}

async function addPasskey(karin: Visitor, finger: Device) {
  const { page, words } = karin
  await openAccount(karin)
  await page.getByText(words('passkeys.none')).waitFor()
  await page.getByRole('button', { name: words('passkeys.add') }).click()
  await page.getByRole('button', { name: words('passkeys.add.go') }).click()
  await page.getByText(words('passkeys.name.missing')).waitFor()
  await page.getByLabel(words('passkeys.name'), { exact: true }).fill('Laptop')
  await finger.holds(false)
  await page.getByRole('button', { name: words('passkeys.add.go') }).click()
  await page.getByText(words('passkey.stopped'), { exact: true }).waitFor()
  await demandAccessible(karin, 'the device did not finish')
  await finger.holds(true)
  await page.getByRole('button', { name: words('passkeys.add.go') }).click()
  await page.getByText(words('passkeys.one'), { exact: true }).waitFor()
  await page.getByText(words('passkeys.used.never')).waitFor()
  assert.equal(await finger.count(), 1)
  await page.getByRole('button', { name: words('passkeys.rename'), exact: true }).click()
  await page.getByLabel(words('passkeys.name'), { exact: true }).fill('Work laptop')
  await page
    .getByRole('button', { name: words('passkeys.rename'), exact: true })
    .last()
    .click()
  await page.getByText('Work laptop').first().waitFor()
  await demandAccessible(karin, 'a passkey in my account')
}

async function signOut({ page, words }: Visitor) {
  await page.getByRole('button', { name: words('shared.person.menu', { name: 'Karin Lindholm' }) }).click()
  await page.getByRole('menuitem', { name: words('shared.signOut') }).click()
  await page.waitForURL(/\/sign-in/)
}

/** First with somebody else’s address beside it, then with the right one, then with none. */
async function comeIn(karin: Visitor, finger: Device) {
  const { page, words } = karin
  const button = page.getByRole('button', { name: words('door.signIn.passkey') })
  await page.getByLabel(words('door.signIn.email')).fill('sven@lindholmsbageri.example')
  await button.click()
  await page.getByText(words('refusal.passkey-wrong'), { exact: true }).waitFor()
  await demandAccessible(karin, 'signing in with a passkey')
  await page.getByLabel(words('door.signIn.email')).fill(EMAIL)
  await button.click()
  await page.waitForURL(/\/admin\//)
  await signOut(karin)
  await finger.holds(false)
  await button.click()
  await page.getByText(words('passkey.stopped'), { exact: true }).waitFor()
  await finger.holds(true)
  await button.click()
  await page.waitForURL(/\/admin\//)
}

/** After a sign-in by password alone, which does not take it away: the passkey itself proves who it is. */
async function removePasskey(karin: Visitor) {
  const { page, words } = karin
  await openAccount(karin)
  await page.getByText(words('rooms.account.sessions.how.passkey'), { exact: true }).first().waitFor()
  await signOut(karin)
  await clickSignIn(karin, 'Karin Lindholm')
  await openAccount(karin)
  await page.getByText(words('rooms.account.factor.passkey'), { exact: true }).waitFor()
  await page.getByRole('button', { name: words('passkeys.remove'), exact: true }).click()
  await page.getByText(words('passkeys.remove.what', { name: 'Work laptop' })).waitFor()
  await demandAccessible(karin, 'before a passkey goes')
  await page
    .getByRole('button', { name: words('passkeys.remove'), exact: true })
    .last()
    .click()
  await page.getByText(words('prove.passkey.lead')).waitFor()
  await demandAccessible(karin, 'the passkey proves who it is')
  await page.getByRole('button', { name: words('prove.passkey') }).click()
  await page.getByText(words('passkeys.none')).waitFor()
}
