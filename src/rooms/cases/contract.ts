/** What the rooms's endpoints take and give. One schema serves validation, OpenAPI and the types of clients. */
import { z } from 'zod'
import { proofStates, routes } from '../resolution/index.ts'

export const requestId = z.string().min(8).max(100).describe('由调用方生成；同一 requestId 再次提交得到第一次的答复')

export const caseStates = ['preparing', 'gathering', 'deciding', 'approved', 'refused', 'withdrawn', 'expired'] as const
export type CaseState = (typeof caseStates)[number]

export const applicant = z.strictObject({
  kind: z.enum(['person', 'company']),
  name: z.string().trim().min(1).max(100).describe('姓名或企业名称'),
  idNumber: z.string().trim().min(15).max(18).describe('公民身份号码或统一社会信用代码'),
})
export type Applicant = z.infer<typeof applicant>

export const answers = z.record(z.string().max(40), z.union([z.string().max(500), z.number(), z.boolean()]))
export type Answers = z.infer<typeof answers>

export const evidenceFile = z.strictObject({
  name: z.string().min(1).max(120), mediaType: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
  data: z.base64().max(7_000_000).describe('base64，单个不超过 5 MB'),
})

export const relations = ['guardian', 'family', 'agent'] as const
export const representative = z.strictObject({
  relation: z.enum(relations).describe('监护人、家属、受委托的代办人'),
  name: z.string().trim().min(1).max(100), idNumber: z.string().trim().min(15).max(18).describe('公民身份号码'),
  note: z.string().trim().max(500).default('').describe('凭什么代办：核对过的户口簿、委托书文号等'),
  files: z.array(evidenceFile).max(3).default([]).describe('授权委托书等的扫描件'),
})
export type Representative = z.infer<typeof representative>

export const createCase = z.strictObject({
  requestId,
  matter: z.string().min(12).max(31).describe('12 位基本编码或 31 位实施编码'),
  applicant,
  channel: z.enum(['online', 'window', 'phone', 'agent']).describe('从哪里来办'),
  answers: answers.default({}),
  division: z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/).optional().describe('在哪一级窗口办理：县 6 位、乡镇 9 位、村 12 位；默认县级'),
  representative: representative.optional().describe('由别人代为申请时，代办人是谁'),
})
export type CreateCase = z.infer<typeof createCase>

export const proofView = z.object({
  item: z.string(), name: z.string(), route: z.enum(routes), state: z.enum(proofStates),
  trust: z.enum(['certified', 'verified', 'declared', 'submitted']).nullable(),
  outcome: z.enum(['met', 'not-met']).nullable(),
  reason: z.string(), clause: z.string(), next: z.string(),
})
export type ProofView = z.infer<typeof proofView>

export const caseCreated = z.object({ caseNumber: z.string(), state: z.enum(caseStates), proofs: z.array(proofView) })
export type CaseCreated = z.infer<typeof caseCreated>

export const caseView = caseCreated.extend({
  matter: z.object({ code: z.string(), name: z.string() }),
  organ: z.object({ code: z.string(), name: z.string(), phone: z.string().nullable() }),
  applicant: z.object({ kind: z.enum(['person', 'company']), name: z.string(), idNumber: z.string() }).describe('已脱敏'),
  representative: z.object({ relation: z.enum(relations), name: z.string(), idNumber: z.string(), note: z.string(), files: z.number() }).optional().describe('代办人，已脱敏；本人来办时没有'),
  channel: z.string(),
  waitsFor: z.enum(['nobody', 'sources', 'officials', 'applicant']),
  createdAt: z.iso.datetime(), acceptedAt: z.iso.datetime().nullable(),
  promisedBy: z.iso.datetime().nullable().describe('承诺办结时限（此刻之前）'), statutoryBy: z.iso.datetime().nullable(),
  overdue: z.boolean(),
  decision: z.object({ outcome: z.enum(['approve', 'refuse']), reasons: z.string(), at: z.iso.datetime(), appeal: z.string() }).nullable(),
  spared: z.object({ proofs: z.number(), trips: z.number(), pages: z.number(), days: z.number() }),
  mayDo: z.array(z.string()).describe('现在可以做的操作'),
  version: z.number(),
})
export type CaseView = z.infer<typeof caseView>

export const choice = z.strictObject({ requestId, route: z.enum(['commitment', 'agency', 'submission']) })
const signerName = z.string().trim().min(1).max(100)
const fullSignature = z.strictObject({
  kind: z.enum(['drawn', 'typed', 'paper']).describe('手写、键入姓名、纸质签名扫描'),
  name: signerName.describe('签名人姓名，应与申请人一致'),
  image: z.string().max(200_000).optional().describe('手写：SVG 路径；纸质：扫描件 data URL'),
})
export type Signature = z.infer<typeof fullSignature>
/** A bare text is a typed name. */
export const signature = z.union([signerName.describe('键入姓名'), fullSignature])
export type GivenSignature = z.infer<typeof signature>

export function signatureOf(given: GivenSignature): Signature {
  return typeof given === 'string' ? { kind: 'typed', name: given } : given
}
export const commit = z.strictObject({ requestId, items: z.array(z.string()).min(1).max(30), signature })
export const dispute = z.strictObject({ requestId, says: z.string().trim().min(1).max(500).describe('您认为实际情况是什么') })
export const authorise = z.strictObject({ requestId, give: z.boolean().describe('true 授权，false 不授权'), signature: signature.optional() })
export const handIn = z.strictObject({ requestId, files: z.array(evidenceFile).min(1).max(10), note: z.string().max(500).default('') })
export const decide = z.strictObject({
  requestId, outcome: z.enum(['approve', 'refuse']), reasons: z.union([z.string().trim().max(2000), z.array(z.string().trim().min(1).max(500)).max(20)]).default('').describe('不予批准时必填：理由和依据，可以分条'),
})
export const withdraw = z.strictObject({ requestId, reason: z.string().trim().max(500).default('') })
