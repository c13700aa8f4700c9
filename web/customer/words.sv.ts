import { customer } from '../../locales/sv/customer.ts'
import { events } from '../../locales/sv/events.ts'
import { licences } from '../../locales/sv/licences.ts'
import { rooms } from '../../locales/sv/rooms.ts'
import { shared } from '../../locales/sv/shared.ts'
import { words } from '../../locales/sv/words.ts'

export const sv = { ...customer, ...events, ...rooms, ...licences, ...shared, ...words }
