import { door } from '../../locales/en/door.ts'
import { invitation } from '../../locales/en/invitation.ts'
import { refusals } from '../../locales/en/refusals.ts'
import { shared } from '../../locales/en/shared.ts'
import { words } from '../../locales/en/words.ts'

export const en = { ...shared, ...words, ...refusals, ...door, ...invitation }
