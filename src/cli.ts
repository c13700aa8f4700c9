import { run } from './cli/run.ts'

// `npm run ombud -- <command>`: what an operator does from a terminal. npm says where the command was typed.
process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  folder: process.env.INIT_CWD ?? process.cwd(),
  say: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
})
