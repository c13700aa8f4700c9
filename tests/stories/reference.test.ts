import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { enter, signInAs } from './visitor.ts'

/** Whoever makes a token finds what can be called with it, from the same place and without anything from elsewhere. */
describe('the reference of the API', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage({ on: 'embedded' })))
  after(() => stage.close())

  for (const { language, eyes } of [
    { language: 'en', eyes: { width: 1280 } },
    { language: 'sv', eyes: { width: 390, dark: true } },
  ] as const)
    test(`from the tokens to one operation; in ${language}`, async () => {
      const astrid = await enter(stage, language, eyes)
      const { page, words } = astrid
      await signInAs(astrid, 'Astrid Nyström')
      await page.goto(`${page.url().replace(/(\/partner\/[^/]+).*/, '$1')}/settings/tokens`)
      await page.getByRole('link', { name: words('rooms.tokens.reference') }).click()
      await page.getByRole('heading', { level: 1, name: words('reference.title') }).waitFor()
      await demandAccessible(astrid, 'the list of all operations')
      await page.getByRole('link', { name: 'Look up an exact, proved domain' }).click()
      await page.getByRole('heading', { level: 2, name: 'Look up an exact, proved domain' }).waitFor()
      assert.match(page.url(), /\/docs\/api\/directory#lookUpDomain$/)
      await demandAccessible(astrid, 'one subject')
      const answer = await page.request.get(page.url().split('#')[0] ?? '')
      assert.match(answer.headers()['content-security-policy'] ?? '', /^default-src 'none'; style-src 'nonce-[^']+';/)
      assert.doesNotMatch(answer.headers()['content-security-policy'] ?? '', /script|unsafe/)
      const none = await page.request.get(`${new URL(page.url()).origin}/docs/api/nobody`)
      assert.equal(none.status(), 404)
      await astrid.context.close()
    })
})
