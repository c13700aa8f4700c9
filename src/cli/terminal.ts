/** What a command is handed: the settings, where relative paths begin, and two ways to speak. */
export type Terminal = {
  env: Record<string, string | undefined>
  folder: string
  /** What was asked for: may be piped into a file. */
  say(line: string): void
  /** What a person should know besides. */
  note(line: string): void
}

/** The command was not understood: the usage is shown and the exit code is 2. */
export class WrongWords extends Error {}

/** The command was understood and cannot be done: the reason is shown and the exit code is 1. */
export class Undone extends Error {}
