import { z } from 'zod'
import { authorisationStates, channels, coCheckStates, findings } from './rules.ts'

export const requestId = z.string().min(8).max(100)
/** An order by id, or by the number that stands on its letter. */
export const orderId = z.union([z.uuid(), z.string().regex(/^XC\d{8}-\d{5,}$/)])
export const evidenceFile = z.strictObject({
  name: z.string().min(1).max(120), mediaType: z.enum(['image/jpeg', 'image/png', 'application/pdf']), data: z.base64().max(7_000_000),
})
/** Evidence is a text (who said what), files, or both. */
export const evidence = z.union([z.string().max(2000), z.array(z.union([z.string().max(2000), evidenceFile])).max(10)]).default([])
export type Evidence = z.infer<typeof evidence>

const spoken = {
  person: z.string().trim().min(1).max(80).describe('对方是谁'), organ: z.string().trim().min(1).max(120).describe('对方单位'),
  words: z.string().trim().min(1).max(2000).describe('对方怎么说的'),
}
const answered = {
  finding: z.enum(findings).describe('confirmed 属实 · not-so 不属实 · cannot-know 无法核实 · not-ours 不归我们管（收到后 24 小时内，工作日计）'),
  note: z.string().trim().max(1000).default('').describe('说明；除“属实”外必填'),
  channel: z.enum(channels).default('system').describe('system 查本单位系统 · telephone 电话 · message 微信、QQ 等消息 · letter 信函、传真 · visit 上门、当面'),
  spokenWith: z.strictObject({ ...spoken, at: z.iso.datetime({ offset: true }).optional().describe('什么时候说的；不填为现在') }).optional().describe('除 system 外必填：谁、哪个单位、怎么说的'),
  organ: z.string().max(80).optional().describe('not-ours 时：应由哪个单位核查（单位代码）；不填表示不知道归谁'),
}
export const answerBody = z.strictObject({ requestId, ...answered, evidence })
export const batchBody = z.strictObject({ requestId: z.string().min(8).max(60), ids: z.array(z.uuid()).min(1).max(100).describe('同一个事实的协查函'), ...answered })
export const refusalBody = z.strictObject({
  requestId, ground: z.string().min(1).max(80).describe('拒绝理由代码，只能取自列明的理由'), note: z.string().trim().min(1).max(1000).describe('说明'),
})
export const deliverBody = z.strictObject({ requestId, got: z.boolean(), note: z.string().trim().max(1000).default(''), evidence })

const problem = z.object({ code: z.string(), detail: z.string(), next: z.array(z.string()) })
export const batchOutcome = z.object({ id: z.string(), number: z.string().nullable(), state: z.enum(coCheckStates).nullable(), problem: problem.nullable() })
export type BatchOutcome = z.infer<typeof batchOutcome>
export const batchAnswer = z.object({ items: z.array(batchOutcome), answered: z.number() })
export type BatchAnswer = z.infer<typeof batchAnswer>

export const coCheckRow = z.object({
  id: z.string(), number: z.string(), state: z.enum(coCheckStates), caseNumber: z.string(), item: z.string(), itemName: z.string(), fact: z.string(),
  subject: z.string().describe('已脱敏'), askingOrgan: z.string(), issuingOrgan: z.string(), askingOrganCode: z.string(), issuingOrganCode: z.string(),
  dueAt: z.iso.datetime(), overdue: z.boolean(), paused: z.boolean().describe('计时暂停'), createdAt: z.iso.datetime(), finding: z.enum(findings).nullable(),
})
export type CoCheckRow = z.infer<typeof coCheckRow>
const passedTo = z.object({ number: z.string().nullable(), organ: z.string(), state: z.enum(coCheckStates).nullable(), dueAt: z.iso.datetime().nullable() })
export const coCheckDetail = coCheckRow.extend({
  why: z.string(), basis: z.string(),
  person: z.object({ name: z.string(), idNumber: z.string() }).nullable().describe('核查所需的完整身份，只给承办人看，查看留痕'),
  mayOpen: z.boolean().describe('可以查看完整身份'), note: z.string().nullable(), ground: z.string().nullable(), answeredAt: z.iso.datetime().nullable(), answeredBy: z.string().nullable(),
  channel: z.enum(channels).nullable(), spokenWith: z.object({ ...spoken, at: z.string() }).nullable().describe('identity=full 时给有权的人看，查看留痕'), spokenKept: z.boolean().describe('有核实记录可以打开'),
  evidence: z.array(z.object({ n: z.number(), mediaType: z.string(), size: z.number() })), askingPhone: z.string().nullable(),
  notOursUntil: z.iso.datetime().describe('在此之前可以答复“不归本单位”'),
  passedFrom: z.object({ number: z.string(), organ: z.string(), note: z.string() }).nullable().describe('从哪个单位转来'), passedTo: passedTo.nullable().describe('转给了哪个单位'),
  mayDo: z.array(z.string()), grounds: z.array(z.object({ code: z.string(), text: z.string() })),
})
export type CoCheckDetail = z.infer<typeof coCheckDetail>
export const coCheckPage = z.object({ items: z.array(coCheckRow), total: z.number(), next: z.string().nullable() })

const factGroup = z.object({ item: z.string(), itemName: z.string(), fact: z.string(), orders: z.number(), late: z.number(), dueAt: z.iso.datetime() })
export type FactGroup = z.infer<typeof factGroup>
export const factPage = z.object({ items: z.array(factGroup), total: z.number(), next: z.null() })

export const draftBody = z.strictObject({ requestId, file: evidenceFile })
const draftRow = z.object({ id: z.string(), name: z.string(), mediaType: z.string(), size: z.number(), via: z.enum(['desk', 'phone']), addedAt: z.iso.datetime() })
export type DraftRow = z.infer<typeof draftRow>
export const draftPage = z.object({ items: z.array(draftRow), total: z.number(), next: z.null() })
export const openedLink = z.object({ path: z.string(), expiresAt: z.iso.datetime() })
export type OpenedLink = z.infer<typeof openedLink>

const punctualityGroup = z.object({
  key: z.string(), name: z.string(), organ: z.string().nullable(), team: z.string().nullable(), answers: z.number(), inTime: z.number(), share: z.number().describe('按期答复的比例'),
  median: z.number().nullable().describe('答复用时的中位数，工作日小时，由分布估计'), stillLate: z.number().describe('超期还没有答复的'),
  hours: z.array(z.number()).describe('各用时段的件数'), late: z.array(z.number()).describe('其中超期的'),
  promises: z.array(z.object({ workingDays: z.number(), hours: z.number().describe('承诺最多留出的工作日小时'), answers: z.number() })),
})
export type PunctualityGroup = z.infer<typeof punctualityGroup>
export const punctuality = z.object({
  by: z.enum(['organ', 'team', 'member']), from: z.string(), until: z.string(), buckets: z.array(z.object({ over: z.number(), upTo: z.number().nullable() })),
  whole: punctualityGroup.describe('可见范围合计'), items: z.array(punctualityGroup), total: z.number(), next: z.string().nullable(),
})
export type Punctuality = z.infer<typeof punctuality>

export const authorisationRow = z.object({
  id: z.string(), number: z.string(), caseNumber: z.string(), item: z.string(), itemName: z.string(), state: z.enum(authorisationStates), organ: z.string(),
  givenAt: z.iso.datetime(), expiresAt: z.iso.datetime(), closedAt: z.iso.datetime().nullable(), note: z.string().nullable(),
})
export type AuthorisationRow = z.infer<typeof authorisationRow>
export const authorisationPage = z.object({ items: z.array(authorisationRow), total: z.number(), next: z.string().nullable() })
export const authorisationLetter = authorisationRow.extend({
  matter: z.string(), text: z.string(), applicant: z.object({ name: z.string(), idNumber: z.string() }).nullable().describe('代办所需的完整身份，只给承办代办员看，查看留痕'),
  subject: z.string().describe('已脱敏'), signature: z.object({ kind: z.string(), name: z.string().nullable(), image: z.string().nullable().describe('手写签名的 SVG 路径，600×200') }).nullable(),
  mayDo: z.array(z.string()),
})
export type AuthorisationLetter = z.infer<typeof authorisationLetter>
