import { invitation } from './invitation.ts'
import { door } from './door.ts'
import { mail } from './mail.ts'
import type { en } from '../en/index.ts'
import { refusals } from './refusals.ts'
import { shared } from './shared.ts'
import { words } from './words.ts'

export const sv = {
  ...door,
  ...invitation,
  ...mail,
  ...refusals,
  ...shared,
  ...words,
} as const satisfies Record<keyof typeof en, string>
