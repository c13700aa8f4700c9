import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

const HERE = 'https://partners.nordmoln.example'
/** Written for a browser, so its types are not the server's. */
const PATH = '../web/door/path.ts'

const OURS = [
  '/',
  '/partner/01a2/customers?q=a&sort=name',
  '/admin/invitation',
  '/sign-in?next=/partner',
  '/å ä?x=1#part',
]

const HOSTILE = [
  '//evil.example',
  '///evil.example',
  '////evil.example/',
  '/\\evil.example',
  '/\\/evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '\t//evil.example',
  '\n//evil.example',
  ' //evil.example',
  '\u0000//evil.example',
  '\u00a0//evil.example',
  '/\t\\evil.example',
  '/.//evil.example',
  '/./\\evil.example',
  '/..//evil.example',
  '/x/..//evil.example',
  '/%2f%2fevil.example',
  '/%2fevil.example',
  '/%5cevil.example',
  '/%5c%5cevil.example',
  '/%09/evil.example',
  '/%00//evil.example',
  '/@evil.example',
  '/:@evil.example',
  '/;//evil.example',
  '//evil.example@partners.nordmoln.example',
  '//partners.nordmoln.example@evil.example',
  '//partners.nordmoln.example.evil.example',
  '/／evil.example',
  '／／evil.example',
  '/。/evil.example',
  'https://evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  'HTTPS://evil.example',
  'http://partners.nordmoln.example',
  'https://partners.nordmoln.example',
  'https://partners.nordmoln.example@evil.example',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  '/javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  'mailto:a@evil.example',
  'evil.example',
  '.evil.example',
  '@evil.example',
  '?//evil.example',
  '#//evil.example',
  '',
  ' ',
  '/http://evil.example',
  '/https:evil.example',
  `/${'/'.repeat(5000)}evil.example`,
]

describe('where a sign-in returns to', () => {
  let nextPath: (search: string) => string | undefined
  before(async () => {
    Object.assign(globalThis, { location: new URL(HERE) })
    ;({ nextPath } = await import(PATH))
  })
  after(() => void Reflect.deleteProperty(globalThis, 'location'))

  const asked = (next: string) => nextPath(`?${new URLSearchParams({ next })}`)

  test('to the page of ours that asked for it', () => {
    for (const next of OURS) assert.equal(asked(next), new URL(next, HERE).href)
  })

  test('never elsewhere', () => {
    for (const next of HOSTILE) {
      const found = asked(next)
      // What a browser makes of the answer, as an address and as a link on a page.
      for (const base of found === undefined ? [] : [HERE, `${HERE}/sign-in?next=x`, 'https://evil.example/']) {
        const { origin, protocol, username } = new URL(found ?? '', base)
        assert.deepEqual([origin, protocol, username], [HERE, 'https:', ''], `${JSON.stringify(next)}: ${found}`)
      }
    }
  })

  test('nor as it may stand in an address otherwise: raw, twice, or coded once more', () => {
    for (const next of HOSTILE)
      for (const search of [
        `?next=${next.replaceAll(/[&#]/g, '')}`,
        `?next=/partner&next=${encodeURIComponent(next)}`,
        `?next=${encodeURIComponent(encodeURIComponent(next))}`,
      ]) {
        const found = nextPath(search)
        if (found !== undefined) assert.equal(new URL(found).origin, HERE, search)
      }
  })

  test('nowhere, where nothing was asked for', () => {
    for (const search of ['', '?', '?next', '?next=', '?other=/partner']) assert.equal(nextPath(search), undefined)
  })
})
