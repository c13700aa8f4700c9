// `npm run generate` writes the files that are made from others; `--check` fails and names each that differs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openEmbedded } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { openapiOf } from './openapi.ts'
import { refusalsOfRoutes } from './refusals.ts'
import { schemaOf } from './schema.ts'

const root = join(import.meta.dirname, '..')

/** Schema and document are read from an empty database in memory that has just been migrated: nothing of this machine can get in. */
export async function generate(): Promise<Map<string, string>> {
  const refusals = refusalsOfRoutes()
  const db = await openEmbedded('memory')
  await migrate(db)
  const files = new Map([
    ['db/schema.sql', await schemaOf(db.owner)],
    ['src/edges/rest/refusals.json', refusals],
    ['docs/api/openapi.json', await openapiOf(db, JSON.parse(refusals))],
  ])
  await db.close()
  return files
}

export const differing = (files: Map<string, string>) =>
  [...files]
    .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
    .map(([path]) => path)

if (import.meta.main) {
  const files = await generate()
  const different = differing(files)
  if (process.argv.includes('--check')) {
    for (const path of different) console.error(`${path} is not what \`npm run generate\` makes of the code.`)
    process.exitCode = different.length > 0 ? 1 : 0
  } else {
    for (const path of different) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), files.get(path) ?? '')
      console.log(`wrote ${path}`)
    }
  }
}
