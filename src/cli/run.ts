import { parseArgs } from 'node:util'
import { ConfigError } from '#platform/config.ts'
import { FolderInUse } from '#platform/folder-lock.ts'
import { Undone, WrongWords, type Terminal } from './terminal.ts'
import { USAGE } from './usage.ts'

export type Given = { words: string[]; options: Record<string, string | undefined> }
type Command = (given: Given, terminal: Terminal) => Promise<void>

const OF_OPERATOR = [
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
] as const

type Known = { load: () => Promise<Command>; options?: readonly string[] }

/** Each command by its words, with the options it takes; its file is read only when it is asked for. */
const COMMANDS: Record<string, Known> = {
  'keys new': { load: async () => (await import('./keys.ts')).newKeys },
  'keys rotate': { load: async () => (await import('./keys.ts')).rotateKey },
  'operator create': { load: async () => (await import('./operator.ts')).createOperator, options: OF_OPERATOR },
  backup: { load: async () => (await import('./backup.ts')).backup },
  restore: { load: async () => (await import('./restore.ts')).restore },
  'mail check': { load: async () => (await import('./mail-check.ts')).checkMail, options: ['to'] },
}
const OPTIONS = [...OF_OPERATOR, 'to']

/** Runs one command and gives its exit code: 0 done, 1 could not be done, 2 not understood. */
export async function run(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    if (args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '')) {
      terminal.say(USAGE)
      return args.length === 0 ? 2 : 0
    }
    const { load, given } = understood(args)
    const command = await load()
    await command(given, terminal)
    return 0
  } catch (error) {
    return told(error, terminal)
  }
}

function understood(args: readonly string[]): { load: Known['load']; given: Given } {
  const { positionals, values } = parsed(args)
  const name = Object.keys(COMMANDS).find((words) => words.split(' ').every((word, i) => positionals[i] === word))
  const command = name === undefined ? undefined : COMMANDS[name]
  if (!name || !command) throw new WrongWords(`There is no command "${positionals.join(' ')}".`)
  const options = Object.entries(values)
  const foreign = options.find(([option]) => !command.options?.includes(option))
  if (foreign) throw new WrongWords(`${name} takes no --${foreign[0]}.`)
  const twice = options.find(([, all]) => all.length > 1)
  if (twice) throw new WrongWords(`--${twice[0]} is given twice.`)
  const words = positionals.slice(name.split(' ').length)
  return {
    load: command.load,
    given: { words, options: Object.fromEntries(options.map(([o, [value]]) => [o, value])) },
  }
}

function parsed(args: readonly string[]): { positionals: string[]; values: Record<string, string[]> } {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const, multiple: true as const }])),
    })
    return { positionals, values: values as Record<string, string[]> }
  } catch (error) {
    throw new WrongWords((error as Error).message.replace(/\. .*$/s, ''))
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
