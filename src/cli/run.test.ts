import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { run } from './run.ts'
import { talk } from '#tests/cli/talk.ts'
import { USAGE } from './usage.ts'

test('help shows every command', async () => {
  const terminal = talk()
  assert.equal(await run(['help'], terminal), 0)
  assert.deepEqual(terminal.said, [USAGE])
  for (const words of ['keys new', 'keys rotate', 'operator create', 'backup FILE', 'restore FILE', 'mail check'])
    assert.ok(USAGE.includes(words), words)
})

for (const words of [
  [],
  ['keys'],
  ['operator', 'remove'],
  ['wipe'],
  ['backup'],
  ['backup', 'a', 'b'],
  ['restore'],
  ['keys', 'new', 'more'],
  ['mail', 'check', '--wrong', 'x'],
  ['backup', '--to'],
])
  test(`not understood: "${words.join(' ')}"`, async () => {
    const terminal = talk()
    assert.equal(await run(words, terminal), 2)
    assert.ok([...terminal.said, ...terminal.noted].join('\n').includes(USAGE))
  })

test('as a program: relative paths begin where npm was called, the reason is on standard error, the exit code is 1', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ombud-cli-'))
  try {
    const env = { ...process.env, INIT_CWD: folder, OMBUD_DATA_DIR: join(folder, 'none') }
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../cli.ts'), 'restore', 'a.ombud'],
      { env, encoding: 'utf8' },
    )
    assert.deepEqual([status, stdout], [1, ''])
    assert.ok(stderr.includes(`There is no file ${join(folder, 'a.ombud')}.`), stderr)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
