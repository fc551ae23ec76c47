/** What findings look like from outside. */
import { z } from 'zod'
import { findingKinds } from './rules/facts.ts'

export type { FindingKind } from './rules/facts.ts'
export const requestId = z.string().min(8).max(100)
export const findingStates = ['open', 'accepted', 'rejected', 'drafted', 'gone'] as const
export type FindingState = (typeof findingStates)[number]

const step = z.object({ from: z.string(), to: z.string(), toItem: z.string().nullable(), organ: z.string(), organName: z.string(), where: z.string(), basis: z.string() })

export const finding = z.object({
  id: z.uuid(), kind: z.enum(findingKinds), state: z.enum(findingStates), title: z.string(), reasons: z.array(z.string()), items: z.array(z.object({ item: z.string(), name: z.string() })),
  matters: z.number(), organs: z.array(z.object({ code: z.string(), name: z.string() })), weight: z.number(), foundAt: z.string(), stillSo: z.boolean(),
  decidedAt: z.string().nullable(), decidedBy: z.string().nullable(), reason: z.string().nullable(), changeNumber: z.string().nullable(),
})
export type FindingRow = z.infer<typeof finding>

export const findingPage = z.object({ items: z.array(finding), total: z.number(), next: z.string().nullable() })
export type FindingPage = z.infer<typeof findingPage>

export const findingDetail = finding.extend({
  matterNames: z.array(z.object({ code: z.string(), name: z.string() })),
  detail: z.object({
    members: z.array(z.object({ item: z.string(), name: z.string(), organ: z.string(), matters: z.number() })).optional(),
    pairs: z.array(z.object({ one: z.string(), other: z.string(), score: z.number(), words: z.array(z.string()) })).optional(),
    ways: z.array(z.object({ steps: z.array(step) })).optional(), breakAt: z.array(step).optional(), leastBreak: z.boolean().optional(), complete: z.boolean().optional(),
    count: z.number().optional(), usual: z.number().optional(), compared: z.number().optional(),
  }),
  mayDecide: z.boolean(), mayDraft: z.boolean(),
  before: z.array(z.object({ id: z.uuid(), state: z.enum(findingStates), decidedAt: z.string().nullable(), reason: z.string().nullable() })).describe('事实改变之前同一对象的发现'),
})
export type FindingDetail = z.infer<typeof findingDetail>

export const summary = z.object({
  kinds: z.array(z.object({ kind: z.enum(findingKinds), open: z.number(), decided: z.number() })),
  lastRun: z.object({ at: z.string(), edges: z.number(), names: z.number(), tookMs: z.number() }).nullable(),
})
export type FindingSummary = z.infer<typeof summary>

export const acceptBody = z.strictObject({ requestId, note: z.string().trim().max(500).default('') })
export const rejectBody = z.strictObject({ requestId, reason: z.string().trim().min(4, '请写明为什么不成立，至少 4 个字').max(500) })
export const mergeBody = z.strictObject({ requestId, keep: z.string().max(40).describe('保留的证明事项编号'), organ: z.string().max(80).describe('提出清单变更的单位代码') })
export const changeBody = z.strictObject({
  requestId, organ: z.string().max(80).describe('提出清单变更的单位代码'), items: z.array(z.string().max(120)).min(1).max(200).optional().describe('只提其中几项；不填是全部'),
})
export const decided = z.object({ id: z.uuid(), state: z.enum(findingStates), changeNumber: z.string().nullable() })
export type Decided = z.infer<typeof decided>

export const need = z.object({ id: z.uuid(), proof: z.string(), needs: z.string(), organ: z.string(), organName: z.string(), basis: z.string(), declaredAt: z.string(), mayEnd: z.boolean() })
export type DeclaredNeed = z.infer<typeof need>
export const needPage = z.object({ items: z.array(need), total: z.number(), next: z.string().nullable() })
export type NeedPage = z.infer<typeof needPage>
export const needsBody = z.strictObject({
  requestId, organ: z.string().max(80).describe('开具单位代码'), proof: z.string().trim().min(2).max(120).describe('开具的证明：名称或编号'),
  needs: z.array(z.string().trim().min(2).max(120)).min(1).max(30).describe('开具前要群众提供的证明或证件'), basis: z.string().trim().max(300).default(''),
})
export const ran = z.object({ changed: z.boolean(), found: z.number() })
