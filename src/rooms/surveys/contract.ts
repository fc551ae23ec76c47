/** What the survey's endpoints take and give. */
import { z } from 'zod'
import { basisKinds } from './basis.ts'
import type { Key } from './columns.ts'
import { forms } from './columns.ts'
import { answers as answerNames, verdictNames } from './wizard.ts'
import { formNames, importStates, organStates, routeNames, sides } from './texts.ts'

const keys = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as [K, ...K[]]
export const requestId = z.string().min(8).max(100).describe('由调用方生成；同一 requestId 再次提交得到第一次的答复')
export const organParam = z.object({ organ: z.string().min(1).max(60) })
export const rowParam = organParam.extend({ id: z.uuid() })
export const page = { limit: z.coerce.number().int().min(1).max(200).default(50), next: z.uuid().optional() }
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number(), next: z.string().nullable() })
export const form = z.enum(keys(formNames)).default('county').describe(Object.entries(formNames).map(([key, name]) => `${key} ${name}`).join('；'))
const side = z.enum(keys(sides))
const route = z.enum(keys(routeNames))
const state = z.enum(keys(organStates))
const verdict = z.enum(keys(verdictNames))
const nullable = z.string().nullable()
const count = z.number()

export const roundView = z.object({ title: z.string(), openedOn: z.string(), dueOn: z.string(), closedOn: nullable, left: z.number().nullable().describe('离截止日的工作日数，过了为负') })
export type RoundView = z.infer<typeof roundView>

export const progressRow = z.object({
  organ: z.string(), name: z.string(), level: z.string(), state, nothing: z.boolean(), asks: count, issues: count, judged: count, contradicting: count.describe('建议办理方式与向导结论不一致的行'), begunAt: nullable, submittedAt: nullable, changedAt: nullable,
  remark: nullable, drafted: z.boolean().describe('提交后已起草清单'), reminders: count, remindedAt: nullable,
})
export type ProgressRow = z.infer<typeof progressRow>
export const progressView = z.object({
  round: roundView.nullable(), levels: z.array(z.object({ level: z.string(), total: count, none: count, drafting: count, returned: count, submitted: count, rows: count })), organs: z.array(progressRow),
})
export type ProgressView = z.infer<typeof progressView>

const counts = z.object({ new: count, changed: count, same: count, wrong: count, repeated: count })
export const importView = z.object({
  id: z.string(), name: z.string(), size: count, form: z.enum(keys(formNames)).nullable(), state: z.enum(keys(importStates)), refusal: z.object({ code: z.string(), detail: z.string(), next: z.array(z.string()).readonly() }).nullable(),
  rowsTotal: count, rowsDone: count, counts, at: z.string(), finishedAt: nullable,
})
export type ImportView = z.infer<typeof importView>
export const wrongRow = z.object({ row: count, name: z.string(), problems: z.array(z.object({ field: z.string(), detail: z.string() })).readonly() })
export type WrongView = z.infer<typeof wrongRow>

export const organView = progressRow.extend({ round: roundView.nullable(), mine: z.boolean().describe('能不能替这个单位填报'), imports: z.array(importView) })
export type OrganView = z.infer<typeof organView>

/** A file of multipart/form-data; JSON has no bytes. */
export const uploadBody = z.strictObject({ requestId, file: z.any().meta({ type: 'string', format: 'binary', description: '.xlsx 或 .csv，至多 20 MB' }) })

export const rowLine = z.object({
  id: z.string(), mark: z.string(), side, name: z.string(), matterName: z.string(), purpose: z.string(), basis: z.string(), basisKind: z.enum(basisKinds), askerName: z.string(), issuerName: z.string(), route: route.nullable(),
  yearly: z.number().nullable(), verdict: verdict.nullable(), contradicts: z.boolean().describe('建议办理方式与向导结论不一致'), at: z.string(),
})
export type RowLine = z.infer<typeof rowLine>
export const rowQuery = z.object({ side: side.optional(), route: z.enum([...keys(routeNames), 'none']).optional(), q: z.string().trim().max(60).optional(), judged: z.stringbool().optional(), ...page })

const typedKeys = forms.county.map(({ key }) => key) as [Key, ...Key[]]
export const cells = z.partialRecord(z.enum(typedKeys), z.string().max(4000)).describe('与模板的列相同，按人填写的文字')
export const rowBody = z.strictObject({ requestId, cells })
export const idAnswer = z.object({ id: z.string() })

export const flagView = z.object({
  id: z.string(), law: z.string(), title: z.string(), version: count, change: z.enum(['made', 'amended', 'revised', 'repealed']), inForceFrom: z.string(), note: z.string(), subjectKind: z.enum(['survey', 'item']),
  organ: z.string(), subject: z.string(), name: z.string(), provisions: z.array(z.string()), state: z.enum(['open', 'kept', 'changed', 'cancelled']), settledAt: nullable, remark: nullable,
})
export type FlagView = z.infer<typeof flagView>
export const flagLine = flagView.extend({ organName: z.string() })
export type FlagLine = z.infer<typeof flagLine>

export const groundView = z.object({
  organs: z.array(z.object({ code: z.string(), name: z.string() })),
  columns: z.array(z.object({ key: z.string(), header: z.string(), required: z.boolean(), help: z.string(), choices: z.array(z.string()) })),
})
export type GroundView = z.infer<typeof groundView>

const answer = z.enum(keys(answerNames))
export const question = z.object({ key: z.string(), step: z.string(), text: z.string(), help: z.string(), basis: z.string(), when: z.enum(['yes', 'no']).describe('定下结论的回答'), leads: verdict, because: z.string() })
export type QuestionView = z.infer<typeof question>
export const rowDetail = rowLine.extend({
  cells: z.record(z.string(), z.string()), verdict, because: nullable, open: z.array(z.string()).describe('还没有回答的问题'), hints: z.record(z.string(), z.string()),
  answers: z.array(z.object({ question: z.string(), answer, note: z.string(), by: z.string(), at: z.string() })), flags: z.array(flagView),
})
export type RowDetail = z.infer<typeof rowDetail>
export const answersBody = z.strictObject({ requestId, answers: z.array(z.strictObject({ question: z.string().max(40), answer, note: z.string().trim().max(500).default('') })).min(1).max(20) })

export const comparisonView = z.object({
  items: z.array(z.object({
    kind: z.enum(['both', 'asked-only', 'issued-only']).describe('两边一致；有人要没人开；有人开没人要'), name: z.string(), asker: nullable, askerName: nullable.describe('索要单位；不是本县登记的单位时，为开具单位所填的名称'), issuer: z.string(), issuerName: z.string(),
    matters: z.array(z.string()), rows: count, settled: z.boolean().describe('对方已经提交'), similar: z.array(z.string()).describe('开具单位申报的相近名称'),
  })), more: z.boolean(),
})
export type ComparisonView = z.infer<typeof comparisonView>

export const roundBody = z.strictObject({ requestId, title: z.string().trim().min(4).max(80), dueOn: z.iso.date() })
export const plainBody = z.strictObject({ requestId })
export const submitBody = z.strictObject({ requestId, nothing: z.boolean().default(false).describe('本单位没有证明事项'), leaveOut: z.boolean().default(false).describe('没有改正的行不收') })
export const draftedView = z.object({ changes: z.array(z.object({ list: route, number: z.string(), rows: count, stops: count })) })
export type DraftedView = z.infer<typeof draftedView>
export const returnBody = z.strictObject({ requestId, remark: z.string().trim().min(2).max(500) })
export const remindBody = z.strictObject({ requestId, organs: z.array(z.string().max(60)).min(1).max(500).nullable().default(null).describe('空：所有还没有提交的') })

const change = z.enum(['made', 'amended', 'revised', 'repealed'])
const law = z.string().trim().min(2).max(80)
export const lawParam = z.object({ law })
export const lawLine = z.object({
  law: z.string(), title: z.string(), kind: z.string(), number: z.string(), version: count, change, inForceFrom: z.string(), standing: z.enum(['in-force', 'coming', 'repealed']), open: count.describe('还没有处理的证明'),
})
export type LawLine = z.infer<typeof lawLine>
const provision = z.object({ article: z.number().int().min(1).max(2000), text: z.string().max(4000) })
export const lawView = z.object({
  law: z.string(), title: z.string(), kind: z.string(), on: z.string(), version: z.number().nullable().describe('当日有效的版本'), provisions: z.array(provision),
  versions: z.array(z.object({ version: count, title: z.string(), number: z.string(), change, announcedOn: nullable, inForceFrom: z.string(), until: nullable, articles: z.array(z.number()), note: z.string(), source: z.string() })),
})
export type LawView = z.infer<typeof lawView>
export const versionBody = z.strictObject({
  requestId, title: law, kind: z.enum(basisKinds).exclude(['none']), number: z.string().trim().max(60).default(''), change, announcedOn: z.iso.date().nullable().default(null), inForceFrom: z.iso.date(),
  articles: z.array(z.number().int().min(1).max(2000)).max(500).default([]).describe('原版本中被修改或删去的条；空：全部'), provisions: z.array(provision).max(1500).default([]), note: z.string().trim().max(1000).default(''),
  source: z.string().trim().max(300).default(''),
})
export const versionAnswer = z.object({ law: z.string(), version: count, rows: count.describe('标出的填报行'), items: count.describe('标出的目录证明') })
export const flagQuery = z.object({ law: law.optional(), open: z.stringbool().default(true), ...page })
export const settleBody = z.strictObject({ requestId, state: z.enum(['kept', 'changed', 'cancelled']).describe('依据仍在；已改依据；不再要'), remark: z.string().trim().min(2).max(500) })
