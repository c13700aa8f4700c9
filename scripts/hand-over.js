// Puts the runtime in this process's place, as far as a process that stays behind can: its signals in, its exit code out.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { readIfThere, root } from './runtime.js'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const oneBlow = 1000

/** What the runtime is started with: our environment and a place to keep compiled code, which makes later starts faster. */
export function environment() {
  return { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node-compile'), ...process.env }
}

/** Runs a file on the runtime, and ends as it ends. */
export function handOver(node, args) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env: environment() })
  stopWithNpm(passSignals(child))
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on('exit', (code, signal) => (signal ? endBy(signal) : process.exit(code)))
}

/**
 * One Ctrl-C reaches us two or three times: the terminal tells every process in it, the server too, and npm tells us again.
 * To the server a second one may mean "at once", so what follows within a second is the same blow, and what the terminal has
 * told the server already is not told again. Answers with the way to tell the server something from here.
 */
export function passSignals(child) {
  let last = -Infinity
  const tell = (signal, toldByTerminal) => {
    const again = performance.now() - last < oneBlow
    last = performance.now()
    if (!again && !toldByTerminal) child.kill(signal)
  }
  for (const signal of signals) process.on(signal, () => tell(signal, signal !== 'SIGTERM' && process.stdin.isTTY))
  return tell
}

/** npm killed outright, or its shell, cannot tell us; the server would go on unseen and hold the port and the database. */
function stopWithNpm(tell) {
  if (!process.env.npm_lifecycle_event) return
  const before = npmAbove()
  const watch = setInterval(() => {
    if (npmAbove() === before) return
    clearInterval(watch)
    tell('SIGTERM')
  }, 500)
}

/** The processes from here up to npm: it runs us in a shell, which may stay in between (looked up on Linux only). */
function npmAbove() {
  const [, name, above] = /\((.*)\) \S (\d+)/.exec(readIfThere(`/proc/${process.ppid}/stat`) ?? '') ?? []
  return /^(ba|da|)sh$/.test(name) ? `${process.ppid} ${above}` : `${process.ppid}`
}

/** Ends by a signal, so that whoever waits for us sees what happened to the runtime. */
export function endBy(signal) {
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}
