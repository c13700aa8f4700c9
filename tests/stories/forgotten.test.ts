import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { totp } from '../world/totp.ts'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { codeFor } from './steps.ts'
import { enter, typeSignIn, type Visitor } from './visitor.ts'

const EMAIL = 'karin@lindholmsbageri.example'
const NEW_PASSWORD = 'surdeg kardemumma ugnslucka'

/** Forgetting the password, and losing the telephone: both ways back in are one's own. */
describe('a forgotten password', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Karin chooses a new one, turns on a second factor, and comes in with a recovery code; in Swedish on a telephone', async () => {
    const karin = await enter(stage, 'sv', { width: 390, dark: true })
    await choosePassword(karin)
    const codes = await setUpFactor(karin)
    await signOut(karin)
    await comeInWith(karin, codes[0] ?? '')
  })
})

async function choosePassword(karin: Visitor) {
  const { page, words, origin } = karin
  await page.goto(`${origin}/sign-in`)
  await page.getByRole('link', { name: words('door.signIn.forgotten') }).click()
  await page.getByRole('heading', { level: 1, name: words('door.forgotten.title') }).waitFor()
  await demandAccessible(karin, 'forgotten')
  await page.getByLabel(words('door.signIn.email')).fill(EMAIL)
  await page.getByRole('button', { name: words('door.forgotten.send') }).click()
  const code = page.getByLabel(words('door.code'), { exact: true })
  await code.fill('000000')
  await page.getByLabel(words('door.forgotten.password'), { exact: true }).fill(NEW_PASSWORD)
  const submit = page.getByRole('button', { name: words('door.forgotten.submit') })
  await submit.click()
  await page.getByText(words('refusal.code-wrong')).waitFor()
  await demandAccessible(karin, 'the wrong code')
  await code.fill(await codeFor(karin, EMAIL))
  await submit.click()
  await page.waitForURL(/\/admin\//)
}

/** Gives the recovery codes. */
async function setUpFactor(karin: Visitor): Promise<string[]> {
  const { page, words } = karin
  await page.getByRole('button', { name: words('shared.person.menu', { name: 'Karin Lindholm' }) }).click()
  await page.getByRole('menuitem', { name: words('customer.menu.account') }).click()
  await page.getByRole('button', { name: words('rooms.account.factor.setUp') }).click()
  await demandAccessible(karin, 'my account')
  await page.getByLabel(words('rooms.account.password.current'), { exact: true }).last().fill(NEW_PASSWORD)
  await page.getByRole('button', { name: words('shared.continue') }).click()
  await page.getByRole('img', { name: words('rooms.account.factor.picture') }).waitFor()
  await demandAccessible(karin, 'the second factor')
  const [secret, codes] = await page.locator('code').allInnerTexts()
  const prove = page.getByRole('textbox', { name: words('rooms.account.factor.prove') })
  await prove.fill(totp(`otpauth://totp/x?secret=${secret}`))
  await page.getByRole('button', { name: words('rooms.account.factor.turnOn') }).click()
  await page.getByText(words('rooms.account.factor.on'), { exact: true }).waitFor()
  await demandAccessible(karin, 'the second factor is on')
  return (codes ?? '').split('\n')
}

async function signOut({ page, words }: Visitor) {
  await page.getByRole('button', { name: words('shared.person.menu', { name: 'Karin Lindholm' }) }).click()
  await page.getByRole('menuitem', { name: words('shared.signOut') }).click()
  await page.waitForURL(/\/sign-in/)
}

async function comeInWith(karin: Visitor, recovery: string) {
  const { page, words } = karin
  assert.match(recovery, /\S{8,}/)
  await typeSignIn(karin, EMAIL, NEW_PASSWORD)
  const code = page.getByLabel(words('door.secondFactor.code'))
  await code.fill('000000')
  const submit = page.getByRole('button', { name: words('door.secondFactor.submit') })
  await submit.click()
  await page.getByText(words('refusal.code-wrong')).waitFor()
  await demandAccessible(karin, 'one more step')
  await page.getByRole('button', { name: words('door.secondFactor.useRecovery') }).click()
  const spare = page.getByLabel(words('door.secondFactor.recovery.code'), { exact: true })
  await spare.fill(recovery)
  await demandAccessible(karin, 'a recovery code instead')
  await submit.click()
  await page.waitForURL(/\/admin\//)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
