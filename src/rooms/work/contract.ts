/** What the room's endpoints take and give. */
import { z } from 'zod'
import { colours, MOST_LEVELS, positions, workKinds } from './rules.ts'

export const requestId = z.string().min(8).max(100).describe('由调用方生成；同一 requestId 再次提交得到第一次的答复')

/** Filters of the work list, as they are kept in a saved view too. */
export const workFilter = z.object({
  scope: z.enum(['mine', 'organ', 'all']).default('mine').describe('mine 我的（含代班） · organ 本单位 · all 全县'),
  kind: z.enum(workKinds).optional(),
  due: z.enum([...colours, 'paused']).optional().describe('overdue 超期 · today 今天 · soon 即将到期 · later 以后 · paused 已暂停计时'),
  assignee: z.union([z.literal('none'), z.literal('me'), z.uuid()]).optional().describe('none 没人领的 · me 我的 · 同事的账号'),
  organ: z.string().max(80).optional(),
  level: z.coerce.number().int().min(0).max(MOST_LEVELS).optional().describe('至少提醒、上报过几次'),
  q: z.string().trim().max(60).optional().describe('编号，或者事项、证明的名称'),
})
export type WorkFilter = z.infer<typeof workFilter>
export const workQuery = workFilter.extend({ limit: z.coerce.number().int().min(1).max(100).default(50), next: z.string().max(200).optional() })

const person = z.object({ id: z.string(), name: z.string() })
export const workRow = z.object({
  id: z.string(), kind: z.enum(workKinds), object: z.string().describe('编号'), objectId: z.string(), caseNumber: z.string(),
  matter: z.string(), what: z.string().describe('要核查的事实、要取的材料；审批为事项名称'), organ: z.string(), organName: z.string(), subject: z.string().describe('已脱敏'),
  openedAt: z.iso.datetime(), dueAt: z.iso.datetime(), colour: z.enum(colours), paused: z.object({ at: z.iso.datetime(), ground: z.string() }).nullable(),
  assignee: person.extend({ away: z.boolean(), since: z.iso.datetime().nullable() }).nullable(), mine: z.boolean(), note: z.string().nullable().describe('移交时的留言'),
  level: z.number(), reportedTo: z.enum(positions).nullable(), mayDo: z.array(z.enum(['claim', 'release', 'hand-over', 'pause', 'resume'])),
})
export type WorkRow = z.infer<typeof workRow>
const byColour = z.object({ overdue: z.number(), today: z.number(), soon: z.number(), later: z.number() })
export const workPage = z.object({
  items: z.array(workRow), total: z.number().describe('至多数到上限'), capped: z.boolean().describe('不止 total 件'), next: z.string().nullable(),
  counts: z.object({ 'co-check': byColour, decision: byColour, errand: byColour }).describe('各类各色多少件，每格至多数到 1000'),
  covering: z.array(person).describe('今天由我代班的同事'),
})
export type WorkPage = z.infer<typeof workPage>

export const ids = z.array(z.uuid()).min(1).max(500)
export const outcome = z.object({
  done: z.array(z.string()), failed: z.array(z.object({ id: z.string(), code: z.string(), detail: z.string() })).describe('没有办成的，各说明原因'),
})
export type Outcome = z.infer<typeof outcome>
export const handOver = z.strictObject({ requestId, to: z.uuid().describe('接手人的账号'), note: z.string().trim().min(1).max(500).describe('交代情况') })
export const colleague = person.extend({ title: z.string().nullable(), awayUntil: z.string().nullable(), load: z.number().describe('手上还有多少件') })
export type WorkColleague = z.infer<typeof colleague>

export const savedView = z.object({ id: z.string(), name: z.string(), query: workFilter })
export type SavedView = z.infer<typeof savedView>
export const newView = z.strictObject({ requestId, name: z.string().trim().min(1).max(30), query: workFilter })

export const staffNotice = z.object({
  id: z.string(), at: z.iso.datetime(), kind: z.string(), days: z.number().nullable().describe('距期限的工作日数，负数为期限前'), count: z.number(), objects: z.array(z.string()), organName: z.string().nullable(),
  by: z.string().nullable(), note: z.string().nullable(), text: z.string(), read: z.boolean(),
})
export type StaffNotice = z.infer<typeof staffNotice>
export const staffNotices = z.object({ items: z.array(staffNotice), total: z.number(), unread: z.number(), next: z.string().nullable() })

export const searchHit = z.object({
  kind: z.enum(['case', 'co-check', 'errand', 'matter', 'item', 'organ']), id: z.string().describe('页面的地址：办件和协查是编号'), title: z.string(), detail: z.string(), organ: z.string().nullable(),
  caseNumber: z.string().nullable().describe('所属办件'),
})
export type SearchHit = z.infer<typeof searchHit>
export const searchAnswer = z.object({ items: z.array(searchHit), total: z.number(), next: z.null() })
