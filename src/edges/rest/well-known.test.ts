import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import Fastify from 'fastify'
import { wellKnown } from './well-known.ts'

test('robots are kept out, and a browser that guesses finds the icon that the pages name', async () => {
  const assets = mkdtempSync(join(tmpdir(), 'ombud-assets-'))
  writeFileSync(join(assets, 'icon-AbCd1234.svg'), '<svg/>')
  try {
    const app = Fastify()
    wellKnown(app, assets)
    const robots = await app.inject('/robots.txt')
    assert.deepEqual([robots.statusCode, robots.payload], [200, 'User-agent: *\nDisallow: /\n'])
    assert.match(String(robots.headers['content-type']), /^text\/plain/)
    const icon = await app.inject('/favicon.ico')
    assert.deepEqual([icon.statusCode, icon.payload, icon.headers['content-type']], [200, '<svg/>', 'image/svg+xml'])
    await app.close()
  } finally {
    rmSync(assets, { recursive: true })
  }
})
