import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = ['.', 'docs', 'docs/operating', 'docs/decisions', 'web', 'bench']
  .flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => join(folder, name)) : [],
  )
  .filter((path) => path.endsWith('.md'))

/** `file.test.ts` › “name”, “another name”: each is there, and no › was overlooked. */
function missingTests(text: string): string[] {
  const cited = [...text.replaceAll(/\s+/g, ' ').matchAll(/`([\w/.-]+\.test\.ts)` › (“[^”]+”(?:, “[^”]+”)*)/g)]
  assert.equal(cited.length, text.split('›').length - 1)
  return cited.flatMap(([, file = '', names = '']) => {
    const tests = existsSync(join(root, file)) ? read(file) : ''
    return [...names.matchAll(/“([^”]+)”/g)]
      .filter(([, name = '']) => !tests.includes(name))
      .map(([, name]) => `${file}: ${name}`)
  })
}

describe('the documents say what is so', () => {
  test('each rule leads to its law and its test, or says what comes later', () => {
    const text = read('ARCHITECTURE.md')
    const rows = [...text.matchAll(/^\| \*\*([RC]\d+)\*\* .*$/gm)]
    const wanted = [
      ...Array.from({ length: 20 }, (_, i) => `R${i + 1}`),
      ...Array.from({ length: 17 }, (_, i) => `C${i + 1}`),
    ]
    assert.deepEqual(
      rows.map((row) => row[1]),
      wanted,
    )
    assert.deepEqual(missingTests(text), [])
    for (const [row, rule] of rows) {
      const [, , law = '', proof = ''] = row.split('|')
      for (const [, file = ''] of law.matchAll(/`((?:src|web|db)\/[\w/.-]+)`/g))
        assert.ok(existsSync(join(root, file)), `${rule}: ${file}`)
      assert.match(proof, /›|later/, rule ?? '')
    }
  })

  test('each threat leads to its test, or says why it is accepted', () => {
    const text = read('docs/threats.md')
    assert.deepEqual(missingTests(text), [])
    for (const threat of text.split(/^### /m).slice(1)) assert.match(threat, /›|[Aa]ccepted/, threat.slice(0, 60))
  })

  test('files named in the floor plan are there', () => {
    for (const [, path = ''] of read('ARCHITECTURE.md').matchAll(
      /`((?:src|db|web|bench|scripts|locales|tests)\/[\w/.-]*)`/g,
    ))
      assert.ok(existsSync(join(root, path)), path)
  })

  test('links between documents lead somewhere', () => {
    for (const path of documents)
      for (const [, to = ''] of read(path).matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g))
        if (!to.startsWith('docs/images/')) assert.ok(existsSync(join(root, dirname(path), to)), `${path}: ${to}`)
  })

  test('each dependency has its reason', () => {
    const reasons = new Set(
      [...read('docs/decisions/0000-dependencies.md').matchAll(/`([^`]+)`/g)].map((match) => match[1]),
    )
    for (const file of ['package.json', 'web/package.json']) {
      const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = JSON.parse(read(file))
      for (const name of Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }))
        assert.ok(reasons.has(name), name)
    }
  })

  test('each setting stands in the list of settings', () => {
    const install = read('docs/operating/install.md')
    const code = ['src/platform/config.ts', 'src/edges/rest/metrics.ts', 'src/main.ts'].map(read).join('\n')
    const names = new Set(
      [...code.matchAll(/env\.([A-Z_]{4,})|'(OMBUD_[A-Z_]+|DATABASE_[A-Z_]+)'/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      ),
    )
    for (const name of names) assert.ok(install.includes(`\`${name}\``), name)
  })
})
