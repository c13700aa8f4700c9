import { receivedMails } from '#platform/mail-sink.ts'
import type { Visit } from '#platform/route.ts'
import { listCast } from './demo.store.ts'

/** The cast of the demo world, as the sign-in page offers it. */
export async function readDemoCast({ house }: Visit) {
  // Read in the demo only: production never loads the file that knows the password.
  const { DEMO_PASSWORD } = await import('../../../db/seed/seed.ts')
  return {
    password: DEMO_PASSWORD,
    people: (await listCast(house)).map((row) => ({
      personId: row.id,
      displayName: row.display_name,
      email: row.email,
      role: row.roles[0] ?? '',
      organisation: row.organisation,
      organisationKind: row.kind,
      cloud: row.cloud,
      origin: house.config.origins[row.cloud] ?? '',
    })),
  }
}

/** What the demo's mail server received: the demo's mailbox for everybody in it. */
export const readDemoMails = async () => ({ items: receivedMails() })
