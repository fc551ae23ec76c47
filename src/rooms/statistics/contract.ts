/** What the room's endpoints take and give. */
import { z } from 'zod'
import { measures, periods } from './rules.ts'

const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份形如 2026-11')
export const scopeQuery = { scope: z.enum(['county', 'organ']).optional(), organ: z.string().min(1).max(60).optional().describe('单位代码') }
export const statisticsQuery = z.object({ ...scopeQuery, period: z.enum(periods).optional().describe('本月、近三个月、近十二个月（默认）、今年'), from: month.optional().describe('从哪个月'), to: month.optional().describe('到哪个月，含') })

export const behindQuery = z.object({
  ...scopeQuery, measure: z.enum(measures).describe('哪个数字'), key: z.string().max(30).default('').describe('状态、结果、途径或少交的什么；空为全部'),
  from: month.optional(), to: month.optional(), township: z.string().regex(/^(county|\d{9})$/).optional().describe('乡镇，9 位；county 为县本级'),
  limit: z.coerce.number().int().min(1).max(100).default(20), next: z.string().max(40).optional(),
})

const spared = z.object({ proofs: z.number(), trips: z.number(), pages: z.number(), days: z.number() })
const byKey = z.record(z.string(), z.number())

export const statisticsView = z.object({
  asOf: z.string().nullable().describe('统计截至什么时候；null 为还没有统计过'), rebuilding: z.boolean(),
  from: z.string(), to: z.string(), since: z.string().nullable().describe('第一件受理的月份；null 为还没有受理过'), whole: z.boolean().describe('是否全县'), organ: z.string().nullable(),
  organs: z.array(z.object({ code: z.string(), name: z.string() })).describe('可以选的单位'),
  states: byKey.describe('现在各状态的办件数'),
  overdue: z.object({ total: z.number(), organs: z.array(z.object({ organ: z.string(), name: z.string(), n: z.number() })) }),
  months: z.array(z.object({ month: z.string(), accepted: z.number(), approved: z.number(), refused: z.number(), routes: byKey, spared })),
  byOrgan: z.array(z.object({ organ: z.string(), name: z.string(), accepted: z.number(), decided: z.number(), routes: byKey, spared })),
  byTownship: z.array(z.object({ division: z.string().describe('county 为县本级'), name: z.string(), accepted: z.number(), decided: z.number(), spared })),
  total: z.object({ accepted: z.number(), approved: z.number(), refused: z.number(), routes: byKey, spared }),
})
export type StatisticsView = z.infer<typeof statisticsView>
