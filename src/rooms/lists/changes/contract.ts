/** What a change of a list looks like from outside. */
import { z } from 'zod'
import { cancelGrounds, changeLists, changeOrigins, changeStates, excludedFields, rowActs } from './rules.ts'

export const requestId = z.string().min(8).max(100)

export const rowFacts = z.strictObject({
  ground: z.enum(cancelGrounds).optional().describe('取消的理由，七种之一'), frequency: z.number().int().min(0).max(10_000_000).optional().describe('每年使用次数'),
  correctable: z.boolean().optional().describe('事中事后监管能够纠正'), risk: z.enum(['low', 'medium', 'high']).optional().describe('风险'),
  resource: z.string().max(80).optional().describe('数据资源代码'), issuer: z.string().max(80).optional().describe('开具单位代码'),
  excludedField: z.enum(excludedFields).optional().describe('不适用的领域'),
  use: z.string().max(1000).optional().describe('用途（村级）'), procedure: z.string().max(2000).optional().describe('办理程序（村级）'), form: z.string().max(4000).optional().describe('样表（村级）'),
})

export const changeRowInput = z.strictObject({
  act: z.enum(rowActs).default('add').describe('add 列入 · change 修改 · remove 移出'), item: z.string().max(40).optional().describe('证明事项编号；目录里没有的只填名称'),
  name: z.string().trim().max(120).default('').describe('证明名称；有编号的可以不填'), scope: z.enum(['all', 'grassroots']).default('all').describe('grassroots：只是村（社区）不再开具'),
  basis: z.string().trim().max(500).default(''), article: z.string().trim().max(300).default(''), replacedBy: z.string().trim().max(500).default(''),
  facts: rowFacts.default({}), source: z.string().trim().max(500).default(''),
})
/** What `draftListChange` takes for one row; everything but a name or an item may be left out. */
export type ListChangeRowInput = z.input<typeof changeRowInput>

export const draftFields = {
  list: z.enum(changeLists), title: z.string().trim().min(2).max(120), reason: z.string().trim().max(1000).default(''), origin: z.enum(changeOrigins).default('organ'),
  originRef: z.string().max(80).optional().describe('来由的编号'), organ: z.string().max(80).describe('提出的单位代码'), rows: z.array(changeRowInput).min(1).max(20_000),
}
export const draftBody = z.strictObject({
  requestId, ...draftFields, rows: z.array(changeRowInput).max(20_000).default([]), fill: z.literal('suggested').optional().describe('把参考数据建议、尚未审定的条目列为这次变更的行'),
})
export const draft = z.strictObject(draftFields)
export type ListChangeInput = z.input<typeof draft>

export const drafted = z.object({
  id: z.string(), number: z.string(), state: z.enum(changeStates), rows: z.number(), stops: z.number().describe('不符合遴选规则、不能提交的行数'),
})
export type DraftedListChange = z.infer<typeof drafted>

export const listChangeRow = z.object({
  seq: z.number(), act: z.enum(rowActs), item: z.string(), name: z.string(), inCatalogue: z.boolean(), scope: z.enum(['all', 'grassroots']), basis: z.string(), article: z.string(),
  replacedBy: z.string(), facts: rowFacts, source: z.string(), problems: z.array(z.string()), stops: z.boolean(), verdict: z.enum(['approved', 'returned']).nullable(),
  remark: z.string().nullable(), dropped: z.string().nullable(),
})
export type ListChangeRow = z.infer<typeof listChangeRow>

export type ChangeAnswer = DraftedListChange

const rowFilter = z.strictObject({
  act: z.enum(rowActs).optional(), state: z.enum(['stops', 'look', 'fits', 'approved', 'returned', 'open', 'dropped']).optional(), q: z.string().trim().max(60).optional(),
})
export const rowQuery = z.object({ ...rowFilter.shape, limit: z.coerce.number().int().min(1).max(200).default(50), next: z.string().regex(/^\d{1,7}$/).optional() })
export const selection = z.union([z.strictObject({ seqs: z.array(z.number().int().min(1)).min(1).max(50_000) }), z.strictObject({ filter: rowFilter })]).describe('按行号，或者按条件选中全部')

const editFields = {
  title: z.string().trim().min(2).max(120).optional(), reason: z.string().trim().max(1000).optional(), add: z.array(changeRowInput).max(20_000).optional(),
  write: z.array(changeRowInput.extend({ seq: z.number().int().min(1) })).max(20_000).optional().describe('改写已有的行'), remove: selection.optional(),
  set: z.strictObject({
    select: selection, basis: z.string().trim().max(500).optional(), article: z.string().trim().max(300).optional(), replacedBy: z.string().trim().max(500).optional(),
    scope: z.enum(['all', 'grassroots']).optional(), facts: rowFacts.optional(),
  }).optional().describe('把同样的内容填到选中的行'),
}
const edit = z.strictObject(editFields)
export type EditInput = z.output<typeof edit>
export const editBody = z.strictObject({ requestId, ...editFields })

export const workbookBody = z.strictObject({ requestId, workbook: z.base64().max(7_000_000).describe('.xlsx，列与下载的相同') })
export const workbookQuery = z.object(rowFilter.shape)

const note = z.string().trim().max(1000).default('')
export const noteBody = z.strictObject({ requestId, note })
export const verdictBody = z.strictObject({ requestId, verdict: z.enum(['approve', 'return']), note })
export const remarkBody = z.strictObject({ requestId, select: selection, verdict: z.enum(['approved', 'returned']).nullable(), remark: note })
export type RemarkInput = Omit<z.output<typeof remarkBody>, 'requestId'>
export const confirmBody = z.strictObject({ requestId, agree: z.boolean(), note, organs: z.array(z.string().max(80)).min(1).max(300).optional() })
export const publishBody = z.strictObject({
  requestId, days: z.number().int().min(1).max(60).optional().describe('公示的工作日数'), forceFrom: z.iso.date().optional().describe('施行日期；不填为公示期满次日'),
})

const changeSummary = z.object({
  id: z.string(), number: z.string(), list: z.enum(changeLists), lane: z.enum(['full', 'short']), state: z.enum(changeStates), round: z.number(), title: z.string(), reason: z.string(),
  origin: z.enum(changeOrigins), originRef: z.string().nullable(), organ: z.string(), organName: z.string(), draftedAt: z.iso.datetime(), stateAt: z.iso.datetime(), rows: z.number(), stops: z.number(),
  confirmBy: z.string().nullable(), publicityDays: z.number().nullable(), publicityFrom: z.string().nullable(), publicityUntil: z.string().nullable(), forceFrom: z.string().nullable(),
  version: z.number().nullable(), openObjections: z.number(),
})
export type ListChangeSummary = z.infer<typeof changeSummary>
export const changePage = z.object({ items: z.array(changeSummary), total: z.number(), next: z.string().nullable() })
export type ListChangePage = z.infer<typeof changePage>

const confirmation = z.object({ organ: z.string(), organName: z.string(), answer: z.enum(['agreed', 'disagreed', 'silent']).nullable(), note: z.string(), at: z.iso.datetime().nullable() })
const step = z.object({
  seq: z.number(), step: z.string(), stepName: z.string(), by: z.string(), role: z.string(), organ: z.string(), at: z.iso.datetime(), note: z.string(),
  signature: z.string(), holds: z.boolean().describe('签名核对一致'),
})
export const changeDetail = changeSummary.extend({
  counts: z.object({ stops: z.number(), look: z.number(), approved: z.number(), returned: z.number(), open: z.number(), dropped: z.number() }),
  objections: z.number(), confirmations: z.array(confirmation), confirmsFor: z.array(z.string()).describe('本人可以替哪些单位确认'), steps: z.array(step), mayDo: z.array(z.string()),
  skipped: z.array(z.string()).describe('简易程序不再征求确认的开具或掌握数据的单位'),
  publicity: z.object({ usual: z.number(), least: z.number(), most: z.number() }),
})
export type ListChangeDetail = z.infer<typeof changeDetail>

const standingEntry = z.object({ scope: z.enum(['all', 'grassroots']), basis: z.string(), article: z.string(), replacedBy: z.string(), fields: z.record(z.string(), z.unknown()), inForce: z.boolean() })
export const comparedRow = listChangeRow.extend({
  problemTexts: z.array(z.string()), before: standingEntry.nullable().describe('现行清单里的这一项'),
  elsewhere: z.array(z.enum(changeLists)).describe('变更前还列在哪些别的清单里'),
})
export type ComparedRow = z.infer<typeof comparedRow>
export const rowPage = z.object({ items: z.array(comparedRow), total: z.number(), next: z.string().nullable() })
export type RowPage = z.infer<typeof rowPage>

const objectionRow = z.object({
  number: z.string(), seq: z.number().nullable(), rowName: z.string().nullable(), text: z.string(), at: z.iso.datetime(), outcome: z.enum(['upheld', 'dismissed']).nullable(), answer: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(), answeredOrgan: z.string().nullable(),
})
export type ObjectionRow = z.infer<typeof objectionRow>
export const objectionPage = z.object({ items: z.array(objectionRow), total: z.number(), next: z.string().nullable() })
export type ObjectionPage = z.infer<typeof objectionPage>

export const objectionBody = z.strictObject({
  requestId, change: z.string().regex(/^QD\d{8}-\d{5,}$/).describe('清单变更编号'), seq: z.number().int().min(1).optional().describe('针对第几行；不填为整件'),
  text: z.string().trim().min(5).max(2000).describe('异议内容，请勿填写身份证号等个人信息'),
})
export const objectionFiled = z.object({ number: z.string(), queryCode: z.string().describe('查询码，只显示这一次') })
export const objectionQueryBody = z.strictObject({ number: z.string().regex(/^YY\d{8}-\d{5,}$/), queryCode: z.string().min(8).max(20) })
export const objectionState = z.object({
  number: z.string(), change: z.string(), title: z.string(), text: z.string(), at: z.iso.datetime(), outcome: z.enum(['upheld', 'dismissed']).nullable(), answer: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(), answeredOrgan: z.string().nullable(),
})
export type ObjectionState = z.infer<typeof objectionState>
export const objectionAnswerBody = z.strictObject({ requestId, outcome: z.enum(['upheld', 'dismissed']), answer: z.string().trim().min(2).max(2000) })

const publicChange = z.object({
  number: z.string(), list: z.enum(changeLists), listName: z.string(), title: z.string(), reason: z.string(), organName: z.string(), rows: z.number(), publicityFrom: z.string(), publicityUntil: z.string(),
  forceFrom: z.string(), mayObject: z.boolean(),
})
export type PublicChange = z.infer<typeof publicChange>
export const publicChangePage = z.object({ items: z.array(publicChange), total: z.number(), next: z.null() })
const publicRow = comparedRow.pick({ seq: true, act: true, item: true, name: true, scope: true, basis: true, article: true, replacedBy: true, before: true, elsewhere: true, dropped: true })
export type PublicRow = z.infer<typeof publicRow>
export const publicChangeDetail = publicChange.extend({ phone: z.string().nullable(), items: z.array(publicRow), next: z.string().nullable() })
export type PublicChangeDetail = z.infer<typeof publicChangeDetail>

const diffEntry = z.object({ item: z.string(), name: z.string(), scope: z.enum(['all', 'grassroots']), inForce: z.boolean(), basis: z.string(), article: z.string(), replacedBy: z.string() })
export const listDiff = z.object({
  list: z.enum(changeLists), from: z.object({ on: z.string(), version: z.number().nullable() }), to: z.object({ on: z.string(), version: z.number().nullable() }),
  added: z.number(), removed: z.number(), changed: z.number(), same: z.number(),
  items: z.array(z.object({ kind: z.enum(['added', 'removed', 'changed']), before: diffEntry.nullable(), after: diffEntry.nullable(), fields: z.array(z.string()).describe('哪些栏目不同') })),
  total: z.number(), next: z.string().nullable(),
})
export type ListDiff = z.infer<typeof listDiff>
