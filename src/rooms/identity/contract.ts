/** What the endpoints of the security and the audit administrator take and give. */
import { z } from 'zod'
import { roles as allRoles } from '../../platform/actor.ts'
import { readingRules } from './texts.ts'

export const requestId = z.string().min(8).max(100).describe('由调用方生成；同一 requestId 再次提交得到第一次的答复')
export const paging = { limit: z.coerce.number().int().min(1).max(200).default(50), next: z.string().max(400).optional() }
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number(), next: z.string().nullable() })
const role = z.enum(allRoles)
const reason = z.string().trim().min(2, '写明原因，至少两个字').max(300)

export const accountRow = z.object({
  id: z.string(), account: z.string(), kind: z.enum(['person', 'staff']), name: z.string(), title: z.string().nullable(), organ: z.string().nullable(), organName: z.string(),
  roles: z.array(z.string()), organs: z.array(z.string()), organNames: z.array(z.string()), active: z.boolean(), locked: z.boolean(), lockReason: z.string().nullable(),
  sessions: z.number(), self: z.boolean().describe('是不是自己'),
})
export type AccountRow = z.infer<typeof accountRow>
export const session = z.object({
  id: z.string(), kind: z.enum(['browser', 'token']), since: z.iso.datetime(), until: z.iso.datetime(), address: z.string().nullable(), browser: z.string().nullable(),
})
export const accountDetail = accountRow.extend({
  openSessions: z.array(session), acts: z.array(z.object({ at: z.iso.datetime(), act: z.string(), text: z.string(), by: z.string() })).describe('这个账号的岗位、锁定等变化，新的在前'),
})
export type AccountDetail = z.infer<typeof accountDetail>

export const accountsQuery = z.object({
  q: z.string().trim().max(60).optional(), role: role.optional(), organ: z.string().max(60).optional(), state: z.enum(['all', 'active', 'locked', 'no-role', 'closed']).default('active'), ...paging,
})
export type AccountsQuery = z.output<typeof accountsQuery>
export const rightsBody = z.strictObject({ requestId, roles: z.array(role).max(14), organs: z.array(z.string().max(60)).max(200).describe('能代表的单位；* 为全县'), reason })
export const rightsAnswer = z.object({ given: z.array(z.string()), taken: z.array(z.string()), organsGiven: z.array(z.string()), organsTaken: z.array(z.string()) })
export const lockBody = z.strictObject({ requestId, reason })
export const endBody = z.strictObject({ requestId, session: z.string().regex(/^[0-9a-f]{16}$/).nullable().default(null).describe('null：全部') })
export const ended = z.object({ ended: z.number() })
export const lookUpBody = z.strictObject({ idNumber: z.string().min(15).max(18) })

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '写成 07:30 的样子')
export const parameters = z.strictObject({
  minPersons: z.number().int().min(1).max(1000), ownTimes: z.number().min(1).max(50), organTimes: z.number().min(1).max(50), historyDays: z.number().int().min(7).max(90),
  from: time, until: time, outsidePersons: z.number().int().min(1).max(1000), strangers: z.number().int().min(1).max(1000), openings: z.number().int().min(2).max(1000),
})
export const parametersBody = parameters.extend({ requestId })
const rule = z.enum(Object.keys(readingRules) as [keyof typeof readingRules, ...(keyof typeof readingRules)[]])
export const alertRow = z.object({
  id: z.string(), day: z.string(), reader: z.string(), name: z.string(), account: z.string(), organName: z.string(), rule, ruleName: z.string(), why: z.string(),
  foundAt: z.iso.datetime(), lookedAt: z.iso.datetime().nullable(), lookedBy: z.string().nullable(), note: z.string().nullable(), self: z.boolean(),
})
export type AlertRow = z.infer<typeof alertRow>
export const readingRow = z.object({
  at: z.iso.datetime(), what: z.string(), purpose: z.string(), caseNumber: z.string().nullable(), organName: z.string().nullable(), opened: z.boolean(),
})
export const alertDetail = alertRow.extend({ readings: z.array(readingRow).describe('当天的查阅，至多 200 条') })
export type AlertDetail = z.infer<typeof alertDetail>

export const actRow = z.object({
  id: z.string(), at: z.iso.datetime(), act: z.string(), actName: z.string(), actor: z.string(), actorName: z.string(), actorRole: z.string(), organ: z.string().nullable(),
  organName: z.string().nullable(), objectKind: z.string(), objectName: z.string(), objectId: z.string(), clause: z.string().nullable(), requestId: z.string().nullable(),
  digest: z.string(), detail: z.record(z.string(), z.unknown()),
})
export type ActRow = z.infer<typeof actRow>
export const accessRow = z.object({
  id: z.string(), at: z.iso.datetime(), reader: z.string().describe('姓名'), readerAccount: z.string().nullable(), organ: z.string(), what: z.string(), purpose: z.string(),
  basis: z.string().nullable(), caseNumber: z.string().nullable(), channel: z.string(), outcome: z.string(), opened: z.boolean(),
})
export type AccessRow = z.infer<typeof accessRow>
const day = z.iso.date().optional()
const period = { from: day.describe('从哪一天'), until: day.describe('到哪一天（含）') }
const who = z.string().trim().max(60).optional()
export const actsFilter = z.object({
  ...period, actor: who.describe('姓名、账号或 system'), organ: z.string().max(60).optional(), act: z.string().max(60).optional(), objectKind: z.string().max(20).optional(),
  object: z.string().trim().max(100).optional(),
})
export const accessesFilter = z.object({ ...period, reader: who, organ: z.string().max(60).optional(), caseNumber: z.string().trim().min(1).max(40).optional() })
export type ActsFilter = z.output<typeof actsFilter>
export type AccessesFilter = z.output<typeof accessesFilter>
/** Counting stops here: more than that nobody looks through. */
export const auditPage = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number().describe('数到 10000 为止'), more: z.boolean(), next: z.string().nullable() })

export const matrix = z.object({
  roles: z.array(z.object({ role: z.string(), name: z.string() })),
  items: z.array(z.object({ method: z.string(), url: z.string(), summary: z.string(), tag: z.string(), roles: z.array(z.string()), public: z.boolean() })),
})
export type Matrix = z.infer<typeof matrix>
