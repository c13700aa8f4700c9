import { z } from 'zod'
import {
  at,
  card,
  cloud,
  counted,
  country,
  digest,
  email,
  id,
  language,
  line,
  page,
  pageQuery,
  timeZone,
  version,
} from '../shapes/wire.contract.ts'

export const overview = z.object({
  mode: z.enum(['demo', 'production']),
  database: z.enum(['embedded', 'postgresql']),
  version: z.string(),
  counts: z.object({
    partners: counted,
    suspendedPartners: counted,
    customers: counted,
    unverifiedCustomers: counted,
    openRequests: counted,
    activeRelationships: counted,
  }),
  queues: z.array(z.object({ name: z.string(), waiting: z.int(), active: z.int(), failed: z.int() })),
  dueOverdue: z.int(),
  mail: z.object({ queued: counted, sentToday: counted, failed: counted }),
  warnings: z.array(z.string()).describe('Codes with words: default or missing keys, mail not checked …'),
})
export const partnerRow = card.extend({
  channel: z.string(),
  suspendedAt: at.nullable(),
  confirmedAt: at.nullable(),
  agreementVersion: z.int().nullable(),
  requestLimit: z.int(),
  customers: counted,
  foundedAt: at,
  version,
})
export const partners = page(partnerRow)
export const organisationsQuery = pageQuery.extend({
  q: z.string().trim().max(100).optional(),
  state: z.enum(['unverified', 'suspended']).optional(),
})
const company = z.object({
  name: line(100),
  legalName: line(200),
  registrationNumber: z.string().trim().max(40).nullable().default(null),
  country,
  city: line(80),
  cloud,
  domain: z.string().trim().toLowerCase().max(253).nullable().default(null),
  language,
  timeZone,
})
const firstPerson = z.object({ displayName: line(120), email, language })
export const partnerInput = company.extend({
  channel: z.enum(['direct-bill', 'distributor', 'reseller']),
  distributorId: id.nullable().default(null),
  administrator: firstPerson.describe('Becomes Global admin and Admin agent; is invited by mail'),
})
export const partnerAnswer = z.object({ partnerId: id })
export const partnerParams = z.object({ organisationId: id, partnerId: id })
export const partnerChange = z.object({
  name: line(100).optional(),
  legalName: line(200).optional(),
  requestLimit: z.int().min(0).max(10_000).optional(),
  country: country.optional(),
})
export const suspensionInput = z.object({ reason: line(300) })
export const customerParams = z.object({ organisationId: id, customerId: id })
export const customerRow = card.extend({
  confirmedAt: at.nullable(),
  domainProvedAt: at.nullable(),
  partners: counted,
  agreementVersion: z.int().nullable(),
  foundedAt: at,
  version,
})
export const customerPlace = card.pick({
  id: true,
  name: true,
  domain: true,
  country: true,
  cloud: true,
  verified: true,
})
export const customers = page(customerPlace)
export const customerInput = company.extend({
  administrator: firstPerson.describe('Becomes the first Global Administrator; is invited by mail'),
})
export const customerAnswer = z.object({ customerId: id })

export const agreementInput = z.object({
  kind: z.enum(['customer', 'partner']),
  country: z.union([country, z.literal('*')]),
  effectiveFrom: at.nullable().default(null).describe('Null is at once'),
  editions: z
    .array(
      z.object({
        language: z.string().regex(/^[a-z]{2}$/),
        title: line(200),
        body: z.string().min(20).max(200_000),
        binding: z.boolean(),
      }),
    )
    .min(1)
    .max(20)
    .describe('Exactly one is binding'),
})
export const agreementAnswer = z.object({
  version: z.int(),
  editions: z.array(z.object({ id, language: z.string(), digest })),
})
export const agreementEditions = z.object({
  items: z.array(
    z.object({
      id,
      kind: z.string(),
      country: z.string(),
      version: z.int(),
      language: z.string(),
      binding: z.boolean(),
      title: z.string(),
      digest,
      effectiveFrom: at,
      publishedAt: at,
    }),
  ),
})
export const agreementParams = z.object({ organisationId: id, editionId: id })
export const agreementText = z.object({ id, title: z.string(), body: z.string(), digest })

export const referenceEditions = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['clouds', 'regions', 'roles']),
      edition: z.string(),
      effectiveFrom: at,
      inForce: z.boolean(),
      data: z.unknown(),
    }),
  ),
})
export const referenceInput = z.object({
  kind: z.enum(['clouds', 'regions', 'roles']),
  edition: line(40),
  effectiveFrom: at,
  data: z.unknown(),
})
export const deliveries = page(
  z.object({
    id,
    organisationName: z.string(),
    kind: z.string(),
    state: z.string(),
    attempts: z.int(),
    lastError: z.string().nullable(),
    queuedAt: at,
    sentAt: at.nullable(),
  }),
)
export const jobs = z.object({
  items: z.array(z.object({ queue: z.string(), state: z.string(), count: z.int(), oldest: at.nullable() })),
})

/** What an edition of the clouds or of the regions must be, before it is published. */
export const cloudData = z.object({
  edition: z.string(),
  effectiveFrom: z.string(),
  source: z.string().optional(),
  clouds: z
    .array(
      z.object({
        id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
        rightsChoice: z.enum(['free', 'always']),
        acceptancePortal: z.enum(['admin-center', 'office-admin-portal']),
        onePartnerPerCustomer: z.boolean(),
        openForNewCustomers: z.boolean(),
      }),
    )
    .min(1)
    .refine((clouds) => new Set(clouds.map((c) => c.id)).size === clouds.length, 'a cloud stands twice'),
})
export const regionData = z
  .object({
    edition: z.string(),
    effectiveFrom: z.string(),
    source: z.string().optional(),
    regions: z
      .array(
        z
          .object({
            id: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
            currency: z.string().optional(),
            countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
          })
          .loose(),
      )
      .min(1)
      .refine(
        (regions) => new Set(regions.flatMap((r) => r.countries)).size === regions.flatMap((r) => r.countries).length,
        'a country stands in two regions',
      ),
  })
  .loose()
