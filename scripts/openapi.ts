import { readConfig } from '#platform/config.ts'
import type { Database } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import type { RefusalsOfRoutes } from '../src/edges/rest/problems-of.ts'
import { buildServer } from '../src/edges/rest/server.ts'
import { buildHouse } from '../src/house.ts'
import { newKey, parseKeyRing } from '../src/platform/keys.ts'
import { routes } from '../src/routes.ts'

/** The API's document as any installation would give it, but for the addresses of its clouds. */
export async function openapiOf(db: Database, refusals: RefusalsOfRoutes): Promise<string> {
  const ring = () => parseKeyRing('a key', newKey('none'))
  const config = {
    ...readConfig({ OMBUD_MODE: 'demo' }),
    origins: {},
    keys: { link: ring(), session: ring(), receipt: ring(), token: ring() },
  }
  const house = await buildHouse(config, db, createLog('silent'))
  const app = await buildServer(house, routes, refusals)
  await app.ready()
  const { servers: _none, ...document } = app.swagger() as unknown as Record<string, unknown> & { paths: object }
  await app.close()
  await house.jobs.stop()
  return `${JSON.stringify({ ...document, paths: byName(document.paths) }, undefined, 2)}\n`
}

/** Paths in the order of their names, so that moving a room in the code moves nothing here. */
const byName = (paths: object) => Object.fromEntries(Object.entries(paths).toSorted(([a], [b]) => (a < b ? -1 : 1)))
