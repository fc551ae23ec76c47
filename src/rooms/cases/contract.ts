/** What the rooms's endpoints take and give. One schema serves validation, OpenAPI and the types of clients. */
import { z } from 'zod'
import { proofStates, routes } from '../resolution/index.ts'

export const requestId = z.string().min(8).max(100).describe('由调用方生成；同一 requestId 再次提交得到第一次的答复')

export const caseStates = [
  'preparing', 'gathering', 'supplementing', 'deciding', 'confirming', 'suspended', 'approved', 'refused', 'withdrawn', 'expired',
] as const
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

const instant = z.iso.datetime()
export const proofView = z.object({
  item: z.string(), name: z.string().describe('平常怎么叫'), official: z.string().describe('清单上的正式名称'), route: z.enum(routes), state: z.enum(proofStates),
  trust: z.enum(['certified', 'verified', 'declared', 'submitted']).nullable(),
  outcome: z.enum(['met', 'not-met']).nullable(),
  reason: z.string(), clause: z.string(), next: z.string(),
})
export type ProofView = z.infer<typeof proofView>

export const caseCreated = z.object({ caseNumber: z.string(), state: z.enum(caseStates), proofs: z.array(proofView) })
export type CaseCreated = z.infer<typeof caseCreated>

/** A paper or piece of evidence; its content is at `…/files/{id}`. */
export const fileView = z.object({ id: z.string(), mediaType: z.string(), size: z.number() })
export type FileView = z.infer<typeof fileView>
const shownField = z.object({ label: z.string(), value: z.string(), masked: z.boolean() })
export type ShownField = z.infer<typeof shownField>

/** What a proof rests on, for those who decide. */
export const proofEvidence = z.object({
  origin: z.object({
    kind: z.enum(['source', 'certificate', 'archive', 'co-check', 'commitment', 'agent', 'applicant']), organ: z.string().nullable(),
    resource: z.string().nullable(), fromCase: z.string().nullable(), at: instant,
  }).nullable().describe('来自哪里'),
  value: z.object({ asOf: z.string().nullable(), fields: z.array(shownField) }).nullable().describe('取得的内容；敏感的已遮住'),
  commitment: z.object({
    text: z.string(), liability: z.string(), signedAt: instant, signedBy: z.string().describe('签名，已脱敏'), signature: z.string(), digest: z.string(),
    intact: z.boolean().describe('与签署时一字不差'), withdrawnAt: instant.nullable(),
  }).nullable(),
  checks: z.array(z.object({
    number: z.string(), organ: z.string(), fact: z.string(), state: z.string(), finding: z.string().nullable(), ground: z.string().nullable(), note: z.string().nullable(),
    channel: z.string().nullable(), spoken: z.object({ person: z.string(), organ: z.string(), words: z.string(), at: z.string() }).nullable().describe('谁、哪个单位、怎么说的'),
    createdAt: instant, dueAt: instant, overdue: z.boolean(), answeredAt: instant.nullable(), files: z.array(fileView),
  })).describe('协查'),
  errands: z.array(z.object({
    number: z.string(), organ: z.string(), state: z.string(), note: z.string().nullable(), givenAt: instant, expiresAt: instant, closedAt: instant.nullable(), files: z.array(fileView),
  })).describe('代办'),
  papers: z.array(fileView).describe('申请人提交的材料'),
  says: z.string().nullable().describe('申请人认为实际情况是什么'),
})
export type ProofEvidence = z.infer<typeof proofEvidence>

export const provision = z.strictObject({
  document: z.string().trim().min(1).max(200).describe('法律、法规、规章或文件名称'), article: z.string().trim().max(100).default('').describe('第几条'),
})
export type Provision = z.infer<typeof provision>
const missing = z.strictObject({
  what: z.string().trim().min(1).max(300).describe('缺什么'), why: z.string().trim().max(300).default('').describe('为什么需要'),
  item: z.string().max(40).optional().describe('对应的证明编号'),
})
export type Missing = z.infer<typeof missing>
export const letterKinds = ['acceptance', 'supplement', 'decision'] as const
export type LetterKind = (typeof letterKinds)[number]
const outcome = z.enum(['approve', 'refuse'])

export const caseView = caseCreated.extend({
  proofs: z.array(proofView.extend({ evidence: proofEvidence.optional() })),
  matter: z.object({ code: z.string(), name: z.string() }),
  organ: z.object({ code: z.string(), name: z.string(), phone: z.string().nullable() }),
  applicant: z.object({ kind: z.enum(['person', 'company']), name: z.string(), idNumber: z.string() }).describe('已脱敏'),
  representative: z.object({ relation: z.enum(relations), name: z.string(), idNumber: z.string(), note: z.string(), files: z.number(), papers: z.array(fileView).optional().describe('给可以看材料的工作人员') }).optional().describe('代办人，已脱敏；本人来办时没有'),
  channel: z.string(),
  waitsFor: z.enum(['nobody', 'sources', 'officials', 'applicant']),
  createdAt: instant, acceptedAt: instant.nullable(),
  promisedBy: instant.nullable().describe('承诺办结时限（此刻之前）；停止计时期间为停止前的时限'), statutoryBy: instant.nullable(),
  overdue: z.boolean(),
  decision: z.object({
    outcome, reasons: z.string(), provisions: z.array(provision), at: instant, appeal: z.string(), number: z.string().describe('文书编号'),
  }).nullable(),
  supplement: z.object({
    askedAt: instant, items: z.array(missing), dueAt: instant, overdue: z.boolean(), answeredAt: instant.nullable(), answer: z.string().nullable(), files: z.array(fileView),
  }).nullable().describe('一次性告知补正'),
  suspension: z.object({ ground: z.string(), basis: z.string(), note: z.string(), since: instant, until: instant.describe('预计'), overdue: z.boolean() }).nullable().describe('中止办理'),
  pauses: z.array(z.object({ kind: z.enum(['supplement', 'suspension']), from: instant, until: instant.nullable(), days: z.number().nullable() })).describe('停止计时的时段，工作日'),
  letters: z.array(z.object({ kind: z.enum(letterKinds), name: z.string(), number: z.string() })).describe('可以下载的文书'),
  spared: z.object({ proofs: z.number(), trips: z.number(), pages: z.number(), days: z.number() }),
  mayDo: z.array(z.string()).describe('现在可以做的操作'),
  mayNot: z.array(z.object({ act: z.string(), why: z.string() })).describe('现在不能做的，和为什么'),
  version: z.number(),
  deciding: z.object({
    deciders: z.number().describe('由几人决定'),
    proposal: z.object({ outcome, reasons: z.string(), provisions: z.array(provision), at: instant, by: z.string(), mine: z.boolean(), returned: z.string().nullable() }).nullable(),
    basis: z.array(provision).describe('本事项的依据，供引用'),
    grounds: z.array(z.object({ code: z.string(), text: z.string(), basis: z.string() })).describe('可以中止的情形'),
    templates: z.array(z.object({ code: z.string(), text: z.string() })).describe('不予批准的常用理由'),
    answers: z.array(shownField).describe('申请人的回答'),
  }).optional().describe('只给审批人员'),
})
export type CaseView = z.infer<typeof caseView>
export type DecidingView = NonNullable<CaseView['deciding']>

/** What opening a person's identity answers, once. */
export const openedIdentity = z.object({
  name: z.string(), idNumber: z.string(), phone: z.string().nullable(), representative: z.object({ name: z.string(), idNumber: z.string() }).nullable(), answers: z.array(shownField),
  values: z.array(z.object({ item: z.string(), fields: z.array(shownField) })), signatures: z.array(z.object({ item: z.string(), name: z.string(), image: z.string().nullable() })),
  masksAgainAt: instant,
})
export type OpenedIdentity = z.infer<typeof openedIdentity>

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
const sentences = z.union([z.string().trim().max(2000), z.array(z.string().trim().min(1).max(500)).max(20)])
export const decide = z.strictObject({
  requestId, outcome, reasons: sentences.default('').describe('不予批准时必填：理由，可以分条'),
  provisions: z.array(provision).max(20).default([]).describe('不予批准时必填：依据；理由里已写明《…》第…条的，可以不另填'),
})
export const confirmation = z.strictObject({
  requestId, confirm: z.boolean().describe('true 同意，false 退回'), note: z.string().trim().max(500).default('').describe('退回时必填'),
})
export const supplementBody = z.strictObject({
  requestId, items: z.array(missing).min(1).max(20).describe('缺的全部内容，一次列全'), days: z.number().int().min(3).max(60).default(10).describe('给申请人几个工作日'),
})
export const supplementAnswer = z.strictObject({ requestId, text: z.string().trim().max(2000).default(''), files: z.array(evidenceFile).max(10).default([]) })
export const suspendBody = z.strictObject({
  requestId, ground: z.string().min(1).max(80).describe('列明的情形'), note: z.string().trim().max(500).default(''), days: z.number().int().min(1).max(250).describe('预计需要几个工作日，书面告知申请人'),
})
export const resumeBody = z.strictObject({ requestId, note: z.string().trim().max(500).default('') })
export const identityBody = z.strictObject({ requestId, reason: z.string().trim().min(2).max(200).describe('为什么要看，申请人看得到') })
export const draftBody = z.strictObject({ outcome, reasons: sentences.default(''), provisions: z.array(provision).max(20).default([]) })
export const withdraw = z.strictObject({ requestId, reason: z.string().trim().max(500).default('') })
