import type { Terminal } from '../../src/cli/terminal.ts'

/** A terminal of the tests: keeps what was said. */
export function talk(env: Terminal['env'] = {}, folder = '/nowhere'): Terminal & { said: string[]; noted: string[] } {
  const said: string[] = []
  const noted: string[] = []
  return { env, folder, said, noted, say: (line) => void said.push(line), note: (line) => void noted.push(line) }
}
