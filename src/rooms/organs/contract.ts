/** What the system administrator's endpoints take and give. One schema serves validation, OpenAPI and the types of clients. */
import { z } from 'zod'
import { levels, organKinds, positions, teams } from './texts.ts'

const keys = <K extends string>(of: Readonly<Record<K, string>>) => Object.keys(of) as [K, ...K[]]
const text = (most: number) => z.string().trim().max(most)
const optional = (most: number) => text(most).nullish().transform((value) => (value === undefined || value === null || value === '' ? null : value))

export const requestId = z.string().min(8).max(100).describe('由调用方生成；同一 requestId 再次提交得到第一次的答复')
export const page = { limit: z.coerce.number().int().min(1).max(200).default(50), next: z.string().max(400).optional() }
export const activity = z.enum(['active', 'closed', 'all']).default('active').describe('在用、停用、全部')
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number(), next: z.string().nullable() })
const day = z.iso.date()

export const organBody = z.strictObject({
  requestId, code: text(60), name: text(80).min(2), shortName: text(40).min(1), kind: z.enum(keys(organKinds)), level: z.enum(keys(levels)), division: text(12),
  phone: optional(60), address: optional(120), hours: optional(80), coCheckTeam: z.boolean(), active: z.boolean().default(true),
})
export const organRow = z.object({
  code: z.string(), name: z.string(), shortName: z.string(), kind: z.string(), level: z.enum(keys(levels)), division: z.string(), divisionName: z.string(),
  phone: z.string().nullable(), address: z.string().nullable(), hours: z.string().nullable(), coCheckTeam: z.boolean(), active: z.boolean(),
  staff: z.number().describe('在岗人数'), evidence: z.string(),
})
export type OrganRow = z.infer<typeof organRow>

export const regionBody = z.strictObject({ requestId, code: text(12), name: text(40).min(2), parent: text(12), active: z.boolean().default(true) })
export const regionRow = z.object({
  code: z.string(), name: z.string(), level: z.string(), parent: z.string().nullable(), parentName: z.string().nullable(), active: z.boolean(), organs: z.number(), staff: z.number(),
  evidence: z.string(),
})
export type RegionRow = z.infer<typeof regionRow>

export const post = z.strictObject({ team: z.enum(keys(teams)), position: z.enum(keys(positions)) })
export const staffBody = z.strictObject({
  requestId, account: text(80), name: text(60), title: optional(80), organ: text(60).nullable().describe('所在单位；null 为全县人员'), division: text(12),
  active: z.boolean().default(true), posts: z.array(post).max(4).default([]),
})
export const staffRow = z.object({
  id: z.string(), account: z.string(), name: z.string(), title: z.string().nullable(), organ: z.string().nullable(), organName: z.string(), division: z.string(),
  divisionName: z.string(), active: z.boolean(), locked: z.boolean(), roles: z.array(z.string()).readonly(), posts: z.array(post),
  awayUntil: z.string().nullable().describe('请假中：到哪一天'),
})
export type StaffRow = z.infer<typeof staffRow>

export const written = z.object({ id: z.string(), rightsEnded: z.boolean().describe('岗位和权限是否因此收回') })
export type Written = z.infer<typeof written>

export const absenceBody = z.strictObject({ requestId, account: z.uuid(), from: day, until: day, substitute: z.uuid().nullable().default(null), note: text(200).default('') })
export const absenceRow = z.object({
  id: z.string(), account: z.string(), name: z.string(), organName: z.string(), from: z.string(), until: z.string(), substitute: z.string().nullable(),
  substituteName: z.string().nullable(), note: z.string(), state: z.enum(['coming', 'now', 'over']),
})
export type AbsenceRow = z.infer<typeof absenceRow>
export const absenceWritten = z.object({ id: z.string(), dutyDays: z.array(z.string()).describe('这段时间已排的值班，需要重新安排') })
export type AbsenceWritten = z.infer<typeof absenceWritten>

export const dutyCell = z.strictObject({ organ: text(60), team: z.enum(keys(teams)), place: text(40).default(''), day, accounts: z.array(z.uuid()).max(20) })
export const dutyBody = dutyCell.extend({ requestId })
export const copyBody = z.strictObject({ requestId, organ: text(60), from: day.describe('样板周的星期一'), to: day.describe('要排的周的星期一') })
const onDuty = z.object({ id: z.string(), name: z.string(), away: z.boolean() })
export const dutyWeek = z.object({
  organ: z.string(), organName: z.string(), monday: z.string(),
  days: z.array(z.object({ day: z.string(), working: z.boolean(), past: z.boolean() })),
  rows: z.array(z.object({ team: z.enum(keys(teams)), place: z.string(), cells: z.array(z.array(onDuty)) })),
  staff: z.array(z.object({ id: z.string(), name: z.string(), title: z.string().nullable(), teams: z.array(z.enum(keys(teams))), awayDays: z.array(z.string()) })),
})
export type DutyWeek = z.infer<typeof dutyWeek>
export const copied = z.object({ copied: z.number(), leftOut: z.array(z.string()).describe('因请假或离岗没有照抄的') })

export const upload = z.strictObject({ name: text(200), data: z.base64().max(7_200_000).describe('base64，不超过 5 MB') })
export const previewBody = z.strictObject({ file: upload })
export const importBody = z.strictObject({ requestId, file: upload, plan: z.string().length(64).describe('预览得到的 plan；之后有别的变化就要重新预览') })
export const plannedRow = z.object({
  row: z.number(), key: z.string(), name: z.string(), kind: z.enum(['new', 'changed', 'same', 'wrong']),
  changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })), problems: z.array(z.string()), notes: z.array(z.string()),
})
export type PlannedRow = z.infer<typeof plannedRow>
export const counts = z.object({ new: z.number(), changed: z.number(), same: z.number(), wrong: z.number() })
export const preview = z.object({
  plan: z.string(), counts, rows: z.array(plannedRow).describe('有变化或有错的行，至多 500 行'),
  problemsFile: z.string().nullable().describe('有错时：标出问题的同一份工作簿，base64'),
})
export type Preview = z.infer<typeof preview>
export const imported = z.object({ counts })
