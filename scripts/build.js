// `npm run build`: the portals, if anything they are made of has changed.
import { buildPortals } from './portals.js'
import { setUp } from './runtime.js'

await buildPortals(await setUp())
