import type { en } from '../en/index.ts'
import { catalogue } from './catalogue.ts'
import { commerce } from './commerce.ts'
import { account } from './account.ts'
import { customer } from './customer.ts'
import { delegation } from './delegation.ts'
import { door } from './door.ts'
import { events } from './events.ts'
import { home } from './home.ts'
import { imports } from './imports.ts'
import { invitation } from './invitation.ts'
import { licences } from './licences.ts'
import { mail } from './mail.ts'
import { operator } from './operator.ts'
import { palette } from './palette.ts'
import { partner } from './partner.ts'
import { passkeys } from './passkeys.ts'
import { recoveries } from './recoveries.ts'
import { refusals } from './refusals.ts'
import { reference } from './reference.ts'
import { reminders } from './reminders.ts'
import { renewals } from './renewals.ts'
import { rooms } from './rooms.ts'
import { shared } from './shared.ts'
import { support } from './support.ts'
import { standing } from './standing.ts'
import { transfers } from './transfers.ts'
import { words } from './words.ts'

export const sv = {
  ...catalogue,
  ...commerce,
  ...account,
  ...customer,
  ...delegation,
  ...door,
  ...events,
  ...home,
  ...imports,
  ...invitation,
  ...licences,
  ...mail,
  ...operator,
  ...palette,
  ...partner,
  ...passkeys,
  ...recoveries,
  ...refusals,
  ...reference,
  ...reminders,
  ...renewals,
  ...rooms,
  ...shared,
  ...support,
  ...standing,
  ...transfers,
  ...words,
} as const satisfies Record<keyof typeof en, string>
