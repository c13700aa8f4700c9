import { invitation } from './invitation.ts'
import { door } from './door.ts'
import { mail } from './mail.ts'
import { refusals } from './refusals.ts'
import { shared } from './shared.ts'
import { words } from './words.ts'

/** One line per area: whoever adds an area adds it here and in the other languages. */
export const en = {
  ...door,
  ...invitation,
  ...mail,
  ...refusals,
  ...shared,
  ...words,
} as const
