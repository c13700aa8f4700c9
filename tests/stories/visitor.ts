/// <reference lib="dom" />
import type { BrowserContext, Page } from 'playwright-core'
import { may } from '#domain/permission-matrix.ts'
import type { Language, Words } from '#platform/words.ts'
import type { Stage } from './stage.ts'

/** Known to everybody, and only in the demo. */
export const PASSWORD = 'ombud demo 2026'

export type Visitor = {
  context: BrowserContext
  page: Page
  /** What the page's console complained of. */
  faults: string[]
  language: Language
  words: Words
  origin: string
}

type Eyes = { width?: number; cloud?: string; dark?: boolean }

/** A person with a browser of its own: language, width of the window, the cloud whose address it uses, a dark system or a light one. */
export async function enter(
  stage: Stage,
  language: Language,
  { width = 1280, cloud = 'public', dark = false }: Eyes = {},
): Promise<Visitor> {
  const context = await stage.browser.newContext({
    locale: language === 'sv' ? 'sv-SE' : 'en-GB',
    timezoneId: 'Europe/Stockholm',
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    // Transitions are not what is judged: a button half-way between two colours has neither.
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // A refused call is a story's own business; anything else the console complains of is a fault.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) faults.push(message.text())
  })
  page.setDefaultTimeout(20_000)
  return { context, page, faults, language, words: stage.words[language], origin: stage.originOf(cloud) }
}

/** Signs in through the page, as the demo's newcomer does: with one click on the name. */
export async function clickSignIn(visitor: Visitor, name: string) {
  const { page, language } = visitor
  await page.goto(`${visitor.origin}/sign-in`)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.getByRole('heading', { level: 1 }).waitFor()
  // The person's own language wins over the browser's.
  if ((await call(page, 'GET', '/session')).language === language) return
  await speak(visitor)
  await land(page, page.url())
}

/** Is signed in, where signing in is not what is told: in the own portal, or still on the page that was open. */
export async function signInAs(visitor: Visitor, name: string) {
  const { page, origin } = visitor
  const open = page.url().startsWith(origin) ? page.url() : undefined
  await authenticate(visitor, name)
  await (open ? land(page, open) : goHome(visitor))
}

/** Has a session and no page yet: enough for somebody whose part is taken as given. */
export async function authenticate(visitor: Visitor, name: string) {
  const { page } = visitor
  await beSomewhere(visitor)
  const { people } = await call(page, 'GET', '/demo/cast')
  const { email } = people.find((one: { displayName: string }) => one.displayName === name)
  await call(page, 'POST', '/session', { email, password: PASSWORD })
  await speak(visitor)
}

/** Only a page of this cloud can call its API; the smallest one will do. */
export async function beSomewhere({ page, origin }: Visitor) {
  if (!page.url().startsWith(origin)) await page.goto(`${origin}/livez`)
}

/** In the language that the story is told in. */
const speak = ({ page, language }: Visitor) => call(page, 'PATCH', '/session/language', { language })

/** To the first page of the own portal. */
export async function goFirst({ page, origin }: Visitor) {
  const { memberships, portalPath } = await call(page, 'GET', '/session')
  const [{ kind, organisationId }] = memberships
  const portal = kind === 'customer' ? portalPath : kind === 'provider' ? 'operator' : 'partner'
  await land(page, `${origin}/${portal}/${organisationId}`)
}

/** To where the own stories begin: a partner’s with its customers, everybody else’s with the first page. */
export async function goHome(visitor: Visitor) {
  const { page, words, origin } = visitor
  const { memberships } = await call(page, 'GET', '/session')
  const [{ kind, organisationId, roles }] = memberships
  if (kind !== 'partner' || !may(roles, 'customers.read')) return goFirst(visitor)
  await land(page, `${origin}/partner/${organisationId}/customers`)
  await page.getByRole('heading', { level: 1, name: new RegExp(words('partner.customers')) }).waitFor()
}

/** Goes to an address, and waits for the page that stands there. */
export async function land(page: Page, address: string) {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Fills in address and password, on whichever page asks for them. */
export async function typeSignIn({ page, words }: Visitor, email: string, password = PASSWORD) {
  await page.getByLabel(words('door.signIn.email')).fill(email)
  await page.getByLabel(words('door.signIn.password'), { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

/** What the page's own person may do by the API, done by the API: for what a story takes as given. `~` is the own organisation. */
export async function call(page: Page, method: string, path: string, body?: object, version?: number): Promise<any> {
  return page.evaluate(
    async ([verb, to, sent, match]) => {
      const ask = async (url: string, init?: RequestInit) => {
        const answer = await fetch(`/api/v1${url}`, init)
        const text = await answer.text()
        if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`)
        return text ? JSON.parse(text) : undefined
      }
      const own = to.includes('~') ? (await ask('/session')).memberships[0].organisationId : ''
      return ask(to.replace(/^~/, '/organisations/~').replace('~', own), {
        method: verb,
        headers: {
          'idempotency-key': crypto.randomUUID(),
          ...(sent && { 'content-type': 'application/json' }),
          ...(match && { 'if-match': `"${match}"` }),
        },
        body: sent,
      })
    },
    [method, path, body && JSON.stringify(body), version] as const,
  )
}
