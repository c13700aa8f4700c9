import { startServer } from './start-server.ts'

// Config → database → doors → clock: the whole start, and the whole stop, as one readable list.
try {
  const server = await startServer(process.env)
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  // Repeated signals are one: a second Ctrl-C must not cut a graceful stop short.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  if (process.env.OMBUD_TRACE) console.error(error)
  process.exit(1)
}
