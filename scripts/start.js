// `npm start`: sets up what is missing, builds the portals when they are stale, and hands over to the server.
import { handOver } from './hand-over.js'
import { buildPortals } from './portals.js'
import { setUp } from './runtime.js'

const node = await setUp()
await buildPortals(node)
handOver(node, ['src/main.ts', ...process.argv.slice(2)])
