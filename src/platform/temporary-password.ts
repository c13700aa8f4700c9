import { randomInt } from 'node:crypto'

/** Letters and digits that nobody confuses when reading them out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be read out once and changed at once: four groups of four, 79 bits. */
export const temporaryPassword = () =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  )
