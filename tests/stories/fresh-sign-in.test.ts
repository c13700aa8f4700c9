import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { withoutRights } from '../world/story.ts'
import { totp } from '../world/totp.ts'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { handOut } from './steps.ts'
import { call, enter, PASSWORD, signInAs, type Visitor } from './visitor.ts'

/** What binds an organisation asks once more who it is, and goes on by itself: in a portal as on the invitation's page. */
describe('confirming that it is you', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  /** From another browser the person turns on its second factor; the first browser's sign-in is without it from then on. */
  async function turnOnFactor({ language }: Visitor, name: string): Promise<() => string> {
    const other = await enter(stage, language)
    await signInAs(other, name)
    const { uri } = await call(other.page, 'POST', '/me/second-factor', { password: PASSWORD })
    await call(other.page, 'POST', '/me/second-factor/activation', { code: totp(uri) })
    await other.context.close()
    return () => totp(uri)
  }

  async function confirm({ page, words }: Visitor, password: string, code: string, verb: string) {
    const panel = page.getByRole('region', { name: words('prove.you') })
    await panel.getByLabel(words('prove.password'), { exact: true }).fill(password)
    await panel.getByLabel(words('prove.appCode')).fill(code)
    await panel.getByRole('button', { name: verb, exact: true }).click()
  }

  test('signing the agreement in the Admin Center, in Swedish, on a telephone', async () => {
    const tage = await enter(stage, 'sv', { width: 390 })
    const { page, words } = tage
    await signInAs(tage, 'Tage Holm')
    const code = await turnOnFactor(tage, 'Tage Holm')
    await page.goto(`${tage.page.url().replace(/\/$/, '')}/agreements`)
    const box = page.getByRole('checkbox')
    await box.check()
    await page.getByRole('button', { name: words('rooms.agreement.sign') }).click()
    await page.getByRole('region', { name: words('prove.you') }).waitFor()
    await demandAccessible(tage, 'confirm before signing')
    const verb = words('rooms.agreement.confirm')
    await confirm(tage, 'not the right one', code(), verb)
    await page.getByText(words('refusal.password-wrong')).waitFor()
    assert.equal(await box.isChecked(), true, 'nothing is lost')
    await confirm(tage, PASSWORD, code(), verb)
    const signed = words('rooms.agreement.current', { organisation: 'Hamnkrogen HB', version: 7 })
    await page.getByText(signed).waitFor()
    await demandAccessible(tage, 'signed')
    await tage.context.close()
  })

  test('accepting a request, in English', async () => {
    const astrid = await enter(stage, 'en')
    await signInAs(astrid, 'Astrid Nyström')
    const link = await handOut(astrid, withoutRights)
    await astrid.context.close()

    const karin = await enter(stage, 'en')
    const { page, words } = karin
    await signInAs(karin, 'Karin Lindholm')
    const code = await turnOnFactor(karin, 'Karin Lindholm')
    await page.goto(link)
    await page.getByLabel(words('invitation.agreement.accept', { customer: 'Lindholms Bageri AB' })).check()
    await page.getByRole('button', { name: words('invitation.accept'), exact: true }).click()
    await confirm(karin, PASSWORD, code(), words('invitation.confirm.submit'))
    await page
      .getByText(words('invitation.accepted.title', { partner: 'Nordanvind IT AB' }))
      .first()
      .waitFor()
    await karin.context.close()
  })
})
