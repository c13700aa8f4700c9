import { newKey, parseKeyRing } from '#platform/keys.ts'
import type { Given } from './run.ts'
import { Undone, WrongWords, type Terminal } from './terminal.ts'

/** What each key is for, as the sentence that says what breaks when it is lost. */
const LOST = {
  LINK: 'If it is lost, every link in letters and invitations is dead, codes on their way are wrong, and who wanted no more letters is forgotten.',
  SESSION: 'If it is lost, everybody is signed out, and no authenticator app or recovery code is known any more.',
  RECEIPT: 'If it is lost, the seals of receipts can no longer be checked; their documents and digests still can.',
  TOKEN: 'If it is lost, pages of lists that are open have to be opened again; nothing else.',
} as const

/** When the key kept behind may be taken out. */
const KEEP = {
  LINK: 'Keep the old key for as long as links made with it should work, at most 90 days; who wanted no more letters under it is forgotten with it.',
  SESSION: 'Keep the old key until everybody whose authenticator app was set up under it has set it up anew.',
  RECEIPT: 'Keep the old key for as long as receipts sealed with it should be checked: for good.',
  TOKEN: 'The old key may go after a day.',
} as const

type Purpose = keyof typeof LOST
const PURPOSES = Object.keys(LOST) as Purpose[]

/** New keys, as lines for the environment; the sentences go beside them, so that the lines alone can be piped into a file. */
export async function newKeys({ words }: Given, terminal: Terminal): Promise<void> {
  if (words.length > 0) throw new WrongWords('keys new takes nothing more.')
  for (const purpose of PURPOSES) terminal.say(`OMBUD_${purpose}_KEY=${newKey(idOfToday([]))}`)
  terminal.note('\nKeep these apart from the database and its backups, and keep a copy: nobody can make them again.')
  for (const purpose of PURPOSES) terminal.note(`OMBUD_${purpose}_KEY: ${LOST[purpose]}`)
}

/** A new key in front: it signs from the next start on; the ones behind it only verify. */
export async function rotateKey({ words }: Given, terminal: Terminal): Promise<void> {
  const purpose = PURPOSES.find((known) => known === words[0])
  if (!purpose || words.length > 1) throw new WrongWords(`keys rotate takes one of ${PURPOSES.join(', ')}.`)
  const name = `OMBUD_${purpose}_KEY`
  const present = terminal.env[name]?.trim()
  if (!present)
    throw new Undone(
      `${name} is not set here. Run this with the environment that the server has, so that the present key is kept.`,
    )
  const ids = ringOf(name, present).map((key) => key.id)
  terminal.say(`${name}=${newKey(idOfToday(ids))},${present}`)
  terminal.note(`\nSet this on every server and start them again. ${KEEP[purpose]}\n${LOST[purpose]}`)
}

function ringOf(name: string, value: string) {
  try {
    return parseKeyRing(name, value)
  } catch (error) {
    throw new Undone((error as Error).message, { cause: error })
  }
}

/** An id that says when the key was made, and is not taken yet. */
function idOfToday(taken: readonly string[]): string {
  const day = `k${new Date().toISOString().slice(0, 10).replaceAll('-', '')}`
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? day : `${day}-${n}`
    if (!taken.includes(id)) return id
  }
}
