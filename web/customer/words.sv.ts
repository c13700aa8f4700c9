import { account } from '../../locales/sv/account.ts'
import { customer } from '../../locales/sv/customer.ts'
import { delegation } from '../../locales/sv/delegation.ts'
import { events } from '../../locales/sv/events.ts'
import { imports } from '../../locales/sv/imports.ts'
import { licences } from '../../locales/sv/licences.ts'
import { rooms } from '../../locales/sv/rooms.ts'
import { shared } from '../../locales/sv/shared.ts'
import { support } from '../../locales/sv/support.ts'
import { words } from '../../locales/sv/words.ts'

export const sv = {
  ...account,
  ...customer,
  ...events,
  ...delegation,
  ...rooms,
  ...shared,
  ...words,
  ...support,
  ...licences,
  ...imports,
}
