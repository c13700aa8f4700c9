import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { demandAccessible } from './judge.ts'
import { invitationOf, join } from './partners.ts'
import { needsBrowser, setStage, type Stage } from './stage.ts'
import { follow, goTo } from './steps.ts'
import { enter, signInAs, type Visitor } from './visitor.ts'

const DOMAIN = 'lindholmsbageri.example'
/** As Excel in Sweden writes it, with two rows that are wrong. */
const FILE = [
  'Förnamn;Efternamn;Visningsnamn;E-post;Statusuppdatering',
  `Märta;Öqvist;Märta Öqvist;marta.oqvist@${DOMAIN};`,
  `Åke;Ärlig;Åke Ärlig;ake.arlig@${DOMAIN};`,
  `Fel;Domän;Fel Domän;fel@elsewhere.example;`,
  `;;;;;`,
  `;;;utan.namn@${DOMAIN};`,
].join('\r\n')

/** A file of users, from the sample to the first sign-in. */
describe('users from a file', needsBrowser, () => {
  let stage: Stage
  before(async () => void (stage = await setStage()))
  after(() => stage.close())

  test('Karin imports a Swedish file with two faults, and Märta signs in by her link; on a telephone', async () => {
    const karin = await enter(stage, 'sv', { width: 390, dark: true })
    const { page, words } = karin
    await signInAs(karin, 'Karin Lindholm')
    await goTo(karin, words('customer.menu.users'))
    await page.getByRole('link', { name: words('rooms.people.import') }).click()
    await page.getByText(words('imports.earlier.none'), { exact: true }).waitFor()
    await demandAccessible(karin, 'importing: which file')

    await choose(karin, 'Förnamn;Telefon;E-post\r\nÅsa;1;a@b.example')
    await page.getByText(words('imports.columns.unknown-column', { column: 'Telefon' })).waitFor()
    await demandAccessible(karin, 'importing: wrong columns')

    await choose(karin, FILE)
    await page.getByText(words('imports.found.good', { good: 2 })).waitFor()
    await page.getByText(fault(karin, 'email', 'outside')).waitFor()
    await page.getByText(fault(karin, 'displayName', 'missing')).waitFor()
    await demandAccessible(karin, 'importing: what was found')
    await page.getByRole('button', { name: words('imports.run', { good: 2 }) }).click()
    await page.getByText(words('imports.done', { created: 2 })).waitFor()
    await demandAccessible(karin, 'imported')
    assert.match(await download(karin), /Märta;Öqvist;Märta Öqvist;[^;]+;Skapad\r\n/)

    const marta = await enter(stage, 'sv')
    await follow(marta, await invitationOf(marta, `marta.oqvist@${DOMAIN}`))
    await join(marta)
    assert.match(marta.page.url(), /\/admin\//)
  })
})

async function choose({ page, words }: Visitor, text: string) {
  const buffer = Buffer.from(text, 'latin1')
  await page
    .getByLabel(words('imports.file.choose'))
    .and(page.locator('input'))
    .setInputFiles({ name: 'användare.csv', mimeType: 'application/vnd.ms-excel', buffer })
}

const fault = ({ words }: Visitor, column: 'email' | 'displayName', code: 'outside' | 'missing') =>
  words('imports.problem', { column: words(`imports.column.${column}`), fault: words(`imports.fault.${code}`) })

async function download({ page, words }: Visitor): Promise<string> {
  const [got] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: words('imports.download') }).click(),
  ])
  return readFile(await got.path(), 'utf8')
}
