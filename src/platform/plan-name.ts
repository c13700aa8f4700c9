/** How many plans a connection may hold: each costs the server some hundred kilobytes of memory on each connection. */
const KEPT = 200
/** What is sent this often is worth a plan that is kept. */
const OFTEN = 8
const texts = new Map<string, { sent: number; name?: string }>()
let named = 0
let epoch = 0

/**
 * The name under which the server keeps the plan of a statement, once it has been sent often: planning costs more than running for
 * most of ours (decision 0019). Empty, which is no name, for a text that is new or was met among very many.
 */
export function planName(text: string): string {
  const known = texts.get(text)
  if (!known) {
    if (texts.size < 10 * KEPT) texts.set(text, { sent: 1 })
    return ''
  }
  known.sent += 1
  if (known.name === undefined && known.sent > OFTEN && named < KEPT) known.name = `${epoch}-${(named += 1)}`
  return known.name ?? ''
}

/** After a table has changed under a running server (another one migrated it): all are planned anew, under new names. */
export function forgetPlans() {
  epoch += 1
  named = 0
  texts.clear()
}
