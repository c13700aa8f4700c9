import { operator } from '../../locales/sv/operator.ts'
import { events } from '../../locales/sv/events.ts'
import { rooms } from '../../locales/sv/rooms.ts'
import { shared } from '../../locales/sv/shared.ts'
import { support } from '../../locales/sv/support.ts'
import { words } from '../../locales/sv/words.ts'

export const sv = { ...operator, ...events, ...rooms, ...shared, ...words, ...support }
