import { operator } from '../../locales/en/operator.ts'
import { events } from '../../locales/en/events.ts'
import { rooms } from '../../locales/en/rooms.ts'
import { shared } from '../../locales/en/shared.ts'
import { support } from '../../locales/en/support.ts'
import { words } from '../../locales/en/words.ts'

/** The areas that this portal speaks: English with the page, Swedish when it is read. */
export const catalogues = {
  en: { ...operator, ...events, ...rooms, ...shared, ...words, ...support },
  sv: () => import('./words.sv.ts').then(({ sv }) => sv),
}
