import type { House } from '#platform/house.ts'
import type { JobData } from '#platform/jobs.ts'
import type { Mailer } from '#platform/mailer.ts'
import { tellEvent } from '../features/audit/tell-event.ts'
import { doDue } from '../features/audit/do-due.ts'
import { sweep } from '../features/audit/sweep.ts'
import { countGrowth } from '../features/home/count-growth.ts'
import { adoptRoles } from '../features/installation/adopt-roles.ts'
import { carryOn } from '../features/imports/carry-on.ts'
import { carryOnRenewal } from '../features/renewals/carry-on-renewal.ts'
import { tellSuspension } from '../features/relationships/tell-suspension.ts'
import { provision } from '../features/provisioning/provision.ts'
import { sendMail } from '../features/mail/send-mail.ts'

/** What happens when; each line calls one act. A job knows only ids and enters one organisation. */
export async function startClock(house: House, mailer: Mailer): Promise<() => Promise<void>> {
  const { boss } = house.jobs
  const options = { pollingIntervalSeconds: 0.5, batchSize: 20 }
  await boss.work<JobData>(
    'event',
    options,
    async (jobs) => await inTurn(jobs, ({ organisation, ref }) => tellEvent(house, organisation, ref)),
  )
  await boss.work<JobData>(
    'mail',
    options,
    async (jobs) => await inTurn(jobs, ({ organisation, ref }) => sendMail(house, mailer, organisation, ref)),
  )
  // A worker of its own: nobody's mail waits while people are created.
  await boss.work<JobData>(
    'import',
    { pollingIntervalSeconds: 0.5, batchSize: 1 },
    async (jobs) => await inTurn(jobs, ({ organisation, ref }) => carryOn(house, organisation, ref)),
  )
  await boss.work<JobData>(
    'renewal',
    { pollingIntervalSeconds: 0.5, batchSize: 1 },
    async (jobs) => await inTurn(jobs, ({ organisation, ref }) => carryOnRenewal(house, organisation, ref)),
  )
  // Side by side: a service that takes its ten seconds does not hold up each of the others in turn.
  await boss.work<JobData>(
    'provisioning',
    { pollingIntervalSeconds: 1, batchSize: 20, localConcurrency: 2 },
    async (jobs) => await sideBySide(jobs, ({ organisation, ref }) => provision(house, organisation, ref)),
  )
  await boss.work<JobData>(
    'suspension',
    { pollingIntervalSeconds: 0.5, batchSize: 1 },
    async (jobs) => await inTurn(jobs, ({ organisation }) => tellSuspension(house, organisation)),
  )
  return every(house, 15_000, async () => {
    await adoptRoles(house)
    await doDue(house)
    await sweep(house)
    await countGrowth(house)
  })
}

/** One after the other; a failure stops none of the rest and sends the batch back, where what is done already is done for good. */
async function inTurn(jobs: { data: JobData }[], work: (data: JobData) => Promise<void>) {
  const failures: unknown[] = []
  for (const job of jobs) await work(job.data).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

/** All at once, for what waits for others more than it works; a failure sends the batch back, as above. */
async function sideBySide(jobs: { data: JobData }[], work: (data: JobData) => Promise<void>) {
  const done = await Promise.allSettled(jobs.map(({ data }) => work(data)))
  const failed = done.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}

/** Again and again, never twice at once here; several servers do no harm, each step is guarded where the row is. */
function every(house: House, ms: number, work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  const round = () => {
    running = work().catch((error: unknown) => house.log.error({ err: error }, 'the clock stumbled'))
  }
  const timer = setInterval(() => void running.then(round), ms)
  round()
  return async () => {
    clearInterval(timer)
    await running
  }
}
