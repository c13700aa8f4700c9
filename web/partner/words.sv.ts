import { account } from '../../locales/sv/account.ts'
import { delegation } from '../../locales/sv/delegation.ts'
import { events } from '../../locales/sv/events.ts'
import { home } from '../../locales/sv/home.ts'
import { partner } from '../../locales/sv/partner.ts'
import { imports } from '../../locales/sv/imports.ts'
import { licences } from '../../locales/sv/licences.ts'
import { reminders } from '../../locales/sv/reminders.ts'
import { renewals } from '../../locales/sv/renewals.ts'
import { rooms } from '../../locales/sv/rooms.ts'
import { shared } from '../../locales/sv/shared.ts'
import { support } from '../../locales/sv/support.ts'
import { words } from '../../locales/sv/words.ts'

export const sv = {
  ...account,
  ...shared,
  ...words,
  ...support,
  ...rooms,
  ...events,
  ...delegation,
  ...partner,
  ...home,
  ...licences,
  ...imports,
  ...renewals,
  ...reminders,
}
