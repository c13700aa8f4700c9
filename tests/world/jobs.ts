import type { House } from '#platform/house.ts'
import type { JobData } from '#platform/jobs.ts'
import type { Mailer, OutgoingMail } from '#platform/mailer.ts'
import { tellEvent } from '../../src/features/audit/tell-event.ts'
import { carryOn } from '../../src/features/imports/carry-on.ts'
import { carryOnRenewal } from '../../src/features/renewals/carry-on-renewal.ts'
import { provision } from '../../src/features/provisioning/provision.ts'
import { tellSuspension } from '../../src/features/relationships/tell-suspension.ts'
import { sendMail } from '../../src/features/mail/send-mail.ts'

/** A mail server that is always there and keeps what it got. */
export function listeningMailer(): Mailer & { mails: OutgoingMail[] } {
  const mails: OutgoingMail[] = []
  return { mails, send: async (mail) => void mails.push(mail), verify: async () => {}, close: () => {} }
}

/** Does every job that waits, and those that they make, as the workers would; gives the mails that left. */
export async function runJobs(
  house: House,
  mailer: Mailer & { mails?: OutgoingMail[] } = listeningMailer(),
): Promise<OutgoingMail[]> {
  const acts = {
    event: ({ organisation, ref }: JobData) => tellEvent(house, organisation, ref),
    import: ({ organisation, ref }: JobData) => carryOn(house, organisation, ref),
    renewal: ({ organisation, ref }: JobData) => carryOnRenewal(house, organisation, ref),
    provisioning: ({ organisation, ref }: JobData) => provision(house, organisation, ref),
    suspension: ({ organisation }: JobData) => tellSuspension(house, organisation),
    mail: ({ organisation, ref }: JobData) => sendMail(house, mailer, organisation, ref),
  }
  for (const queue of ['import', 'renewal', 'provisioning', 'suspension', 'event', 'mail'] as const)
    for (;;) {
      const jobs = await house.jobs.boss.fetch<JobData>(queue, { batchSize: 100 })
      if (jobs.length === 0) break
      for (const job of jobs) await acts[queue](job.data)
      await house.jobs.boss.complete(
        queue,
        jobs.map((job) => job.id),
      )
    }
  return mailer.mails ?? []
}
