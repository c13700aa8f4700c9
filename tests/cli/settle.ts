import type { Database } from '#platform/database.ts'
import { World } from '#tests/world.ts'
import { quietLog, testConfig } from '#tests/world/config.ts'
import type { Kind } from '#tests/world/databases.ts'
import { buildServer } from '../../src/edges/rest/server.ts'
import { buildHouse } from '../../src/house.ts'
import { routes } from '../../src/routes.ts'

/** A house of the tests around a database that was restored rather than copied. */
export async function settle(
  kind: Kind,
  db: Database,
  env: Record<string, string | undefined>,
  drop: () => Promise<unknown>,
) {
  const world = new World(kind)
  world.db = db
  world.house = await buildHouse(testConfig(), db, quietLog(world.lines))
  world.app = await buildServer(world.house, routes)
  await world.app.ready()
  return {
    world,
    env,
    close: async () => {
      await world.app.close()
      await world.house.jobs.stop()
      await db.close().catch(() => undefined)
      await drop()
    },
  }
}
