// `npm run ombud -- <command>`: sets up what is missing and hands over to the command line.
import { handOver } from './hand-over.js'
import { setUp } from './runtime.js'

handOver(await setUp(), ['src/cli.ts', ...process.argv.slice(2)])
