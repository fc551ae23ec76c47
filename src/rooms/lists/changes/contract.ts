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
export const draftBody = z.strictObject({ requestId, ...draftFields })
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
