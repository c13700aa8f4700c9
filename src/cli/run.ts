import { parseArgs } from 'node:util'
import { ConfigError } from '#platform/config.ts'
import { FolderInUse } from '#platform/folder-lock.ts'
import { Undone, WrongWords, type Terminal } from './terminal.ts'
import { USAGE } from './usage.ts'

export type Given = { words: string[]; options: Record<string, string | undefined> }
type Command = (given: Given, terminal: Terminal) => Promise<void>

/** Each command by its words; its file is read only when it is asked for. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  'keys new': async () => (await import('./keys.ts')).newKeys,
  'keys rotate': async () => (await import('./keys.ts')).rotateKey,
  'operator create': async () => (await import('./operator.ts')).createOperator,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  'mail check': async () => (await import('./mail-check.ts')).checkMail,
}

const OPTIONS = [
  'name',
  'email',
  'organisation',
  'legal-name',
  'registration-number',
  'country',
  'city',
  'language',
  'time-zone',
  'cloud',
  'to',
] as const

/** Runs one command and gives its exit code: 0 done, 1 could not be done, 2 not understood. */
export async function run(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    if (args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '')) {
      terminal.say(USAGE)
      return args.length === 0 ? 2 : 0
    }
    const { command, given } = understood(args)
    await (
      await command()
    )(given, terminal)
    return 0
  } catch (error) {
    return told(error, terminal)
  }
}

function understood(args: readonly string[]): { command: () => Promise<Command>; given: Given } {
  const { positionals, values } = parsed(args)
  const name = Object.keys(COMMANDS).find((words) => words.split(' ').every((word, i) => positionals[i] === word))
  const command = name === undefined ? undefined : COMMANDS[name]
  if (!name || !command) throw new WrongWords(`There is no command "${positionals.join(' ')}".`)
  return { command, given: { words: positionals.slice(name.split(' ').length), options: values } }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const }])),
    })
  } catch (error) {
    throw new WrongWords((error as Error).message)
  }
}

function told(error: unknown, terminal: Terminal): 1 | 2 {
  if (error instanceof WrongWords) {
    terminal.note(`${error.message}\n\n${USAGE}`)
    return 2
  }
  const expected = error instanceof Undone || error instanceof ConfigError || error instanceof FolderInUse
  terminal.note(expected || !terminal.env.OMBUD_TRACE ? (error as Error).message : String((error as Error).stack))
  return 1
}
