import type { Stage } from './stage.ts'
import { readMail } from './steps.ts'
import { authenticate, call, enter, PASSWORD, type Visitor } from './visitor.ts'

export type NewPartner = {
  name: string
  cloud: string
  country: string
  administrator: { displayName: string; email: string; language: 'en' | 'sv' }
}

/** A partner that the story takes as given: onboarded, its administrator in, the partner agreement signed; gives the administrator. */
export async function bringIn(stage: Stage, { administrator, ...partner }: NewPartner): Promise<Visitor> {
  const ingrid = await enter(stage, 'en')
  await authenticate(ingrid, 'Ingrid Lund')
  await call(ingrid.page, 'POST', '/installation/~/partners', {
    ...partner,
    legalName: partner.name,
    city: 'Annapolis',
    channel: 'direct-bill',
    language: administrator.language,
    timeZone: 'America/New_York',
    administrator,
  })
  const agent = await enter(stage, administrator.language, { cloud: partner.cloud })
  const { page } = agent
  const token = (await invitationOf(agent, administrator.email)).split('#')[1]
  await call(page, 'POST', '/joinings/accepted', { ...administrator, token, password: PASSWORD })
  const { editions } = await call(page, 'GET', '~/agreements/partner')
  await call(page, 'POST', '~/agreements/partner/acceptances', { readDigest: editions[0].digest })
  return agent
}

/** The link that came to the mailbox. */
export async function invitationOf(visitor: Visitor, email: string): Promise<string> {
  return /http\S+join#\S+/.exec(await readMail(visitor, email, /join#/))?.[0] ?? ''
}

/** A password is chosen, and one is in. */
export async function join({ page, words }: Visitor) {
  await page.getByLabel(words('door.found.you.password'), { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: words('door.join.submit'), exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/join')
  await page.getByRole('heading', { level: 1 }).waitFor()
}
