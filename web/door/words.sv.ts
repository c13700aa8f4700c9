import { door } from '../../locales/sv/door.ts'
import { invitation } from '../../locales/sv/invitation.ts'
import { refusals } from '../../locales/sv/refusals.ts'
import { shared } from '../../locales/sv/shared.ts'
import { words } from '../../locales/sv/words.ts'

export const sv = { ...shared, ...words, ...refusals, ...door, ...invitation }
