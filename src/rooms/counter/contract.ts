/** What the window's endpoints take and give. */
import { z } from 'zod'
import { answers, applicant, caseStates, proofView, representative, requestId } from '../cases/index.ts'

const handle = z.string().min(40).max(2000).describe('查找时得到的代号，只在本窗口一天内有效')

export const lookUp = z.strictObject({
  requestId: requestId.optional().describe('查找是一次读取，每次都记录；可以不给'),
  text: z.string().trim().min(1).max(300).optional().describe('身份证号、信用代码、受理编号、姓名或其首字母；读卡器连同姓名一起给的也可以'),
  person: handle.optional(),
}).refine((body) => (body.text === undefined) !== (body.person === undefined), { message: 'text 和 person 给一个', path: ['text'] })
export type LookUp = z.infer<typeof lookUp>

const masked = z.object({ handle: z.string(), kind: z.enum(['person', 'company']), name: z.string(), idNumber: z.string() }).describe('已脱敏')
const unfinished = z.object({
  caseNumber: z.string(), matter: z.object({ code: z.string(), name: z.string() }), state: z.enum(caseStates), createdAt: z.string(), promisedBy: z.string().nullable(),
})

export const found = z.object({
  kind: z.enum(['person', 'company']),
  handle: z.string().nullable().describe('没有姓名时为空：登记系统不通，请输入姓名'),
  name: z.string().nullable().describe('登记的姓名；没有查到时是窗口输入的'),
  idNumber: z.string().describe('已脱敏'),
  age: z.number().nullable(), sex: z.enum(['male', 'female']).nullable(), minor: z.boolean(),
  source: z.enum(['ok', 'no-record', 'down', 'not-allowed', 'mismatch']), said: z.string().describe('登记系统怎么说，一句话'),
  dead: z.object({ on: z.string().nullable() }).nullable(),
  nameDiffers: z.object({ registered: z.string(), given: z.string() }).nullable().describe('登记的姓名已脱敏'),
  mayCommit: z.boolean(), held: z.number().describe('档案里还有效的证明数'),
  cases: z.array(unfinished), preparations: z.array(unfinished),
  family: z.array(masked.extend({ relation: z.enum(['guardian', 'family', 'agent']), acts: z.boolean().describe('true：替此人来办过；false：此人替他来办过') })),
})
export type FoundPerson = z.infer<typeof found>

export const looked = z.object({
  recognised: z.enum(['person', 'company', 'case', 'initials', 'name']),
  person: found.nullable(),
  caseNumber: z.string().nullable(),
  people: z.array(masked.extend({ lastAt: z.string() })).describe('本窗口 90 天内接待过的'), more: z.boolean(),
})
export type Looked = z.infer<typeof looked>

const line = z.object({ item: z.string(), plain: z.string(), from: z.string().nullable(), sometimes: z.boolean(), oneOf: z.string().nullable() })
const clause = z.object({ path: z.array(z.string()).readonly(), op: z.enum(['=', '!=', '>', '>=', '<', '<=', 'in']), literals: z.array(z.string()).readonly() })
const question = z.object({
  key: z.string(), label: z.string(), type: z.enum(['yesno', 'choice', 'text', 'number', 'date']), required: z.boolean(), help: z.string().nullable(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).readonly(), when: z.object({ anyOf: z.array(z.array(clause).readonly()).readonly() }).nullable(),
})
const lines = z.array(line).readonly()

export const windowMatter = z.object({
  code: z.string(), name: z.string(), initials: z.array(z.string()).readonly(), organName: z.string(), phone: z.string().nullable(), levels: z.array(z.string()).readonly(),
  kinds: z.array(z.string()).readonly(), afterDeath: z.boolean(), promisedDays: z.number(),
  plan: z.object({
    ours: lines.describe('我们来取'), asks: z.array(question).readonly().describe('只有本人知道'),
    signs: z.array(line.extend({ what: z.enum(['commit', 'authorise']) })).readonly().describe('需要本人签名'), brings: lines.describe('需要提交'),
    cancelled: lines.describe('已取消，不得再要'), shows: z.array(z.string()).readonly().describe('出示或填写，不是证明'),
  }),
})
export const book = z.object({ version: z.string(), windowName: z.string(), matters: z.array(windowMatter).readonly().nullable().describe('与 have 相同时为空') })
export type Book = z.infer<typeof book>

export const accept = z.strictObject({
  requestId,
  applicant: z.union([z.strictObject({ person: handle }), applicant]),
  representative: z.union([representative.omit({ name: true, idNumber: true }).extend({ person: handle }), representative]).optional(),
  channel: z.literal('window').default('window'),
  matters: z.array(z.strictObject({
    matter: z.string().min(12).max(31), answers: answers.default({}),
    again: z.boolean().default(false), reason: z.string().trim().max(200).default('').describe('同一事项已有在办件仍要再办的理由'),
  }).refine((each) => !each.again || each.reason.length >= 2, { message: '写明为什么还要再办一件', path: ['reason'] }))
    .min(1).max(10).refine((all) => new Set(all.map((each) => each.matter)).size === all.length, { message: '同一事项不要写两次' }),
  clientAt: z.iso.datetime({ offset: true }).optional().describe('断网时窗口收下的时刻，至多 24 小时前；期限从系统受理起算'),
})
export type Accept = z.infer<typeof accept>

export const accepted = z.object({
  items: z.array(z.discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('accepted'), matter: z.string(), name: z.string(), caseNumber: z.string(), state: z.enum(caseStates), proofs: z.array(proofView),
      acceptedAt: z.string().nullable(), promisedBy: z.string().nullable(),
    }),
    z.object({
      outcome: z.literal('refused'), matter: z.string(), name: z.string(), code: z.string(), detail: z.string(), next: z.array(z.string()).readonly(), field: z.string().nullable(),
      caseNumber: z.string().nullable().describe('已有的在办件'),
    }),
  ])),
})
export type Accepted = z.infer<typeof accepted>

export const receipt = z.object({
  caseNumber: z.string(), matter: z.string(), applicant: z.string().describe('已脱敏'), idNumber: z.string().describe('已脱敏'), representative: z.string().nullable(),
  organ: z.string(), phone: z.string(), window: z.string(), clerk: z.string().nullable(),
  acceptedAt: z.string().nullable(), takenAt: z.string().nullable().describe('断网时收下的时刻'), promisedBy: z.string().nullable(), state: z.enum(caseStates),
  spared: z.number(), ours: z.array(z.string()), yours: z.array(z.object({ name: z.string(), next: z.string() })),
})
export type Receipt = z.infer<typeof receipt>
