import { z } from 'zod'

/** Sentences are drawn with values in braces and never hold markup: what could be either is refused. */
const said = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^{}<>\p{Cc}]+$/u)
const named = (most: number) => z.strictObject({ en: said(most), sv: said(most) })
const word = '[a-z][a-z0-9]*(-[a-z0-9]+)*'

/** The provider's own roles, for services of its own, before an edition of them is published. */
export const rolesData = z.object({
  edition: z.string(),
  effectiveFrom: z.string(),
  source: z.string().optional(),
  actions: z
    .array(
      z.strictObject({
        id: z
          .templateLiteral(['provider.', z.string()])
          .refine((id) => new RegExp(`^provider\\.${word}\\.${word}$`).test(id) && id.length <= 80),
        name: named(200),
      }),
    )
    .max(200),
  roles: z
    .array(
      z.strictObject({
        id: z
          .templateLiteral(['provider.', z.string()])
          .refine((id) => new RegExp(`^provider\\.${word}$`).test(id) && id.length <= 80),
        templateId: z
          .string()
          .toLowerCase()
          .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
          .refine((id) => /[^0-]/.test(id), 'the id of no role'),
        level: z.enum(['S', 'M', 'H']),
        name: named(100),
        purpose: named(200),
        actions: z.array(z.string().max(80)).min(1).max(100),
        withdrawn: z.boolean().default(false),
      }),
    )
    .max(100),
})
