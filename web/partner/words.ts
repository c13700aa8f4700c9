import { account } from '../../locales/en/account.ts'
import { delegation } from '../../locales/en/delegation.ts'
import { events } from '../../locales/en/events.ts'
import { home } from '../../locales/en/home.ts'
import { partner } from '../../locales/en/partner.ts'
import { imports } from '../../locales/en/imports.ts'
import { licences } from '../../locales/en/licences.ts'
import { reminders } from '../../locales/en/reminders.ts'
import { renewals } from '../../locales/en/renewals.ts'
import { rooms } from '../../locales/en/rooms.ts'
import { shared } from '../../locales/en/shared.ts'
import { support } from '../../locales/en/support.ts'
import { words } from '../../locales/en/words.ts'

/** The areas that this portal speaks: English with the page, Swedish when it is read. */
export const catalogues = {
  en: {
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
  },
  sv: () => import('./words.sv.ts').then(({ sv }) => sv),
}
