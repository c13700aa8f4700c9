import { z } from 'zod'
import { HOME_TASKS, type HomeTask } from '#domain/home.ts'
import { counted, day } from '../shapes/wire.contract.ts'

const tasks = Object.keys(HOME_TASKS) as [HomeTask, ...HomeTask[]]

export const home = z.object({
  tasks: z
    .array(counted.extend({ task: z.enum(tasks) }))
    .describe(
      'What needs doing, most urgent first, exact to 99; what nobody waits for is left out, as is what one may not open',
    ),
  growth: z
    .object({
      countedOn: day.describe('When the latest month was counted, where the partner is; once a day'),
      months: z.array(
        z.object({
          month: day.describe('Its first day'),
          relationships: z.int().describe('Customers at its end'),
          withRights: z.int().describe('How many of them had given rights'),
        }),
      ),
    })
    .nullable()
    .describe('The last twelve months; null where nothing has been counted yet, or to whom customers are not shown'),
})
