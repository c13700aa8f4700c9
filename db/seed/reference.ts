import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

const here = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

/** Clouds and regions in force: real data of the field, the same that production starts with. */
export async function seedReference(client: pg.ClientBase) {
  for (const [kind, file] of [
    ['clouds', 'clouds.json'],
    ['regions', 'regions-2021.json'],
    ['regions', 'regions-2023.json'],
  ] as const) {
    const data = JSON.parse(here(file)) as { edition: string; effectiveFrom: string }
    await client.query(
      'insert into reference_edition (kind, edition, effective_from, data) values ($1, $2, $3, $4) on conflict do nothing',
      [kind, data.edition, data.effectiveFrom, JSON.stringify(data)],
    )
  }
}
