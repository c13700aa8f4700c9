// Loaded before the tests, and before the programs they start. A password is made slow to guess, a tenth of a second on a whole
// core each time: nothing that is tested here hangs on that, and much of all the time was spent on it.
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

const { scrypt } = crypto
type Done = (error: Error | null, key: Buffer) => void

/** The sign-in library always says how slow; nobody else here calls it. */
const cheap = (
  password: crypto.BinaryLike,
  salt: crypto.BinaryLike,
  length: number,
  options: crypto.ScryptOptions,
  done: Done,
) => scrypt(password, salt, length, { ...options, N: 2 }, done)

crypto.scrypt = cheap as typeof scrypt
syncBuiltinESMExports()
