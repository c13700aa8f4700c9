import { z } from 'zod'
import { readConfig } from '#platform/config.ts'
import { newId } from '#platform/ids.ts'
import { migrate } from '#platform/migrate.ts'
import { claimMode, findInstallation } from '../features/installation/installation.store.ts'
import { buildHouse } from '../house.ts'
import { withDatabase } from './database.ts'
import { foundProvider, inviteOperator, standingOf, type Founding, type Invitation } from './operator.store.ts'
import type { Given } from './run.ts'
import { Undone, WrongWords, type Terminal } from './terminal.ts'

const line = (most: number) => {
  const rule = `must be one line of 1 to ${most} characters`
  return z
    .string()
    .trim()
    .min(1, rule)
    .max(most, rule)
    .regex(/^\P{Cc}*$/u, rule)
}
const ADDRESS = 'must be an e-mail address, e.g. ingrid@nordmoln.example'
const shape = z.object({
  name: line(120),
  email: z
    .email(ADDRESS)
    .max(254, ADDRESS)
    .transform((text) => text.toLowerCase()),
  organisation: line(100).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capitals, e.g. SE')
    .optional(),
  'legal-name': line(200).optional(),
  'registration-number': line(40).optional(),
  city: line(80).optional(),
  language: z.enum(['en', 'sv'], 'must be en or sv').default('en'),
  'time-zone': z
    .string()
    .refine(isTimeZone, 'must be a time zone, e.g. Europe/Stockholm')
    .default(Intl.DateTimeFormat().resolvedOptions().timeZone),
  cloud: line(40).optional(),
})
/** What is said of the provider when it is made, and means nothing later: it is changed in the console. */
const OF_PROVIDER = ['country', 'legal-name', 'registration-number', 'city', 'cloud'] as const

/** The first operator of a production installation, and whoever follows when nobody can sign in: a link instead of a password. */
export async function createOperator({ words, options }: Given, terminal: Terminal): Promise<void> {
  if (words.length > 0)
    throw new WrongWords(
      `operator create does not know "${words.join(' ')}"; a value with spaces needs quotation marks.`,
    )
  const asked = shape.safeParse(options)
  if (!asked.success) throw new WrongWords(faultsIn(asked.error, options))
  const config = readConfig(terminal.env)
  if (config.mode === 'demo')
    throw new Undone(
      'This would be the demo, which has its operator: Ingrid. Set OMBUD_MODE=production and the other settings (docs/operating/install.md).',
    )
  await withDatabase(terminal, 'make', async (db) => {
    await migrate(db)
    await claimMode(db, 'production')
    const house = await buildHouse(config, db)
    try {
      const known = await findInstallation(db)
      const provider = known ?? (await foundProvider(house, foundingFrom(asked.data, config.origins)))
      const late = known ? OF_PROVIDER.filter((name) => options[name] !== undefined) : []
      if (late.length > 0)
        terminal.note(
          `${provider.name} is here already: ${late.map((name) => `--${name}`).join(', ')} changed nothing.`,
        )
      if (asked.data.organisation !== undefined && asked.data.organisation !== provider.name)
        throw new Undone(
          `The provider of this installation is ${provider.name}. Leave --organisation out, or name that one.`,
        )
      tell(terminal, asked.data, provider.name, await invitationFor(house, provider.providerId, asked.data))
    } finally {
      await house.jobs.stop()
    }
  })
}

/** One line for each option that is missing or wrong. */
function faultsIn({ issues }: z.ZodError, given: Given['options']): string {
  const lines = issues.map(({ path, message }) => {
    const name = String(path[0])
    return `--${name} ${given[name] === undefined ? 'is missing.' : `${message}.`}`
  })
  return [...new Set(lines)].join('\n')
}

async function invitationFor(
  house: Parameters<typeof standingOf>[0],
  provider: string,
  { name, email }: z.output<typeof shape>,
): Promise<Invitation | 'member'> {
  const standing = await standingOf(house, provider, email)
  if (standing === 'elsewhere')
    throw new Undone(
      `${email} belongs to a person of another organisation here. An operator needs an address of its own.`,
    )
  return standing === 'free' ? inviteOperator(house, provider, name, email) : standing
}

function foundingFrom(asked: z.output<typeof shape>, origins: Record<string, string>): Founding {
  const { organisation, country } = asked
  if (organisation === undefined || country === undefined)
    throw new WrongWords('The first operator needs --organisation and --country: the provider does not exist yet.')
  const cloud = asked.cloud ?? (origins.public === undefined ? Object.keys(origins)[0] : 'public') ?? 'public'
  if (origins[cloud] === undefined) throw new Undone(`The cloud ${cloud} has no address in OMBUD_CLOUDS.`)
  return {
    id: newId(),
    cloud,
    name: organisation,
    legalName: asked['legal-name'] ?? organisation,
    registrationNumber: asked['registration-number'] ?? null,
    country,
    city: asked.city ?? null,
    language: asked.language,
    timeZone: asked['time-zone'],
  }
}

function tell(
  terminal: Terminal,
  { name, email }: { name: string; email: string },
  organisation: string,
  invitation: Invitation | 'member',
) {
  if (invitation === 'member')
    return terminal.say(
      `${email} has an account at ${organisation} already. Nothing was changed; a forgotten password is chosen anew on the sign-in page.`,
    )
  terminal.say(
    `${invitation.fresh ? `${name} is invited to ${organisation} as its operator.` : `${email} is invited to ${organisation} already; this is the same link.`}\n`,
  )
  terminal.say(`  ${invitation.link}\n`)
  terminal.say(
    `It works once, until ${invitation.expiresAt.toISOString().slice(0, 10)}. Whoever opens it becomes the operator: hand it over as you would a password.`,
  )
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}
