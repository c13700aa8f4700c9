import { z } from 'zod'
import { ACTIONS } from '#domain/actions.ts'
import { BUILT_IN_GROUPS } from '#domain/assignment.ts'
import { at, id, version } from '../shapes/wire.contract.ts'

const group = z
  .union([z.enum(BUILT_IN_GROUPS), id])
  .describe('partner.admin-agent, partner.helpdesk-agent, or the id of one of the partner’s groups')
export const assignmentParams = z.object({ organisationId: id, customerId: id, delegationId: id, group })
export const assignmentInput = z.object({ roles: z.array(z.string().max(80)).min(1).max(60) })
export const assigned = z.object({ version: version.describe('Of the delegation') })

export const endInput = z.object({
  days: z
    .int()
    .min(0)
    .max(730)
    .describe('The role ends at the close of the day so many days from today, where the customer is'),
})

export const holders = z.object({
  items: z.array(
    z.object({
      personId: id,
      displayName: z.string(),
      holds: z.array(
        z.object({ delegationId: id, group: z.string(), groupName: z.string().nullable(), roles: z.array(z.string()) }),
      ),
      elevated: z
        .array(z.object({ elevationId: id, roles: z.array(z.string()), endsAt: at }))
        .describe('What this person asked for when it was needed, and holds for some hours'),
      lastActAt: at.nullable().describe('When this person last did something here on behalf'),
    }),
  ),
})

/** In a service of the provider's own; one that no role gives is answered like any that is not given. */
const ofProvider = z.templateLiteral(['provider.', z.string().max(80)])

export const whyQuery = z.object({ personId: id, action: z.union([z.enum(ACTIONS), ofProvider]) })
const hop = z.object({ hop: z.string(), holds: z.boolean() })
export const why = z.object({
  allowed: z.boolean(),
  reason: z.string().nullable().describe('The code with which the act would be refused'),
  person: z.object({ id, displayName: z.string() }),
  action: z.string(),
  common: z.array(hop).describe('What must hold whatever the right'),
  ways: z
    .array(
      z.object({
        kind: z.enum(['delegation', 'elevation']).describe('Given for long, or asked for when it was needed'),
        role: z.string(),
        givenAt: at.describe('Of an elevation: when it was asked for'),
        endsAt: at.nullable(),
        groups: z.array(z.object({ group: z.string(), name: z.string().nullable() })),
        hops: z.array(hop),
      }),
    )
    .describe('Every right that would do, the nearest first; one whose hops all hold opens the path'),
})
