import type { Page } from 'playwright-core'
import { setStage, type Stage } from '../tests/stories/stage.ts'
import { follow, handOut } from '../tests/stories/steps.ts'
import { enter, goFirst, signInAs, typeSignIn, type Visitor } from '../tests/stories/visitor.ts'
import { put } from './figures.ts'

/** (d) Compressed script that a real browser fetches on a first visit: acceptance and sign-in together, and each portal's first screen. */
export async function firstVisit() {
  process.env.CHROMIUM_PATH ??= '/usr/bin/chromium'
  const stage = await setStage({ on: 'embedded' })
  try {
    await weigh(stage, 'acceptance and sign-in', 180, acceptance)
    for (const [portal, person] of [
      ['partner', 'Astrid Nyström'],
      ['customer', 'Karin Lindholm'],
      ['operator', 'Ingrid Lund'],
    ] as const)
      await weigh(stage, `${portal}’s first screen`, 300, (visitor) => firstScreen(visitor, person))
  } finally {
    await stage.close()
  }
}

/** From the link, through the sign-in, to the page with the button. */
async function acceptance(visitor: Visitor, stage: Stage) {
  const astrid = await enter(stage, 'en')
  await signInAs(astrid, 'Astrid Nyström')
  const link = await handOut(astrid, { domain: 'lindholmsbageri.example' })
  await astrid.context.close()
  const scripts = listen(visitor.page)
  await follow(visitor, link)
  await typeSignIn(visitor, 'karin@lindholmsbageri.example')
  await visitor.page.getByRole('button', { name: visitor.words('invitation.accept'), exact: true }).waitFor()
  return scripts
}

/** Signed in already, in a browser that has fetched nothing of the portal yet. */
async function firstScreen(visitor: Visitor, person: string) {
  await signInAs(visitor, person)
  await goFirst(visitor)
  const address = visitor.page.url()
  const page = await (await visitor.page.context().browser()?.newContext())?.newPage()
  if (!page) throw new Error('no browser')
  await page.context().addCookies(await visitor.context.cookies())
  const scripts = listen(page)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  return scripts
}

/** The compressed length of each script, as it came over the wire, by its address. */
function listen(page: Page): Map<string, Promise<number>> {
  const scripts = new Map<string, Promise<number>>()
  page.on('requestfinished', (request) => {
    if (new URL(request.url()).pathname.endsWith('.js') && !scripts.has(request.url()))
      scripts.set(
        request.url(),
        request.sizes().then((sizes) => sizes.responseBodySize),
      )
  })
  return scripts
}

async function weigh(
  stage: Stage,
  what: string,
  most: number,
  visit: (visitor: Visitor, stage: Stage) => Promise<Map<string, Promise<number>>>,
) {
  const visitor = await enter(stage, 'sv')
  const scripts = await visit(visitor, stage)
  const sizes = await Promise.all(scripts.values())
  const kB = sizes.reduce((sum, size) => sum + size, 0) / 1000
  await visitor.context.close()
  put({
    what: `(d) script: ${what}`,
    ours: `${kB.toFixed(0)} kB`,
    floor: `${most} kB`,
    ratio: kB / most,
    bound: '<= 1',
    holds: kB <= most,
    slice: `${sizes.length} files, compressed as sent`,
  })
}
