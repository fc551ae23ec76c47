/** Upper lists: what goes in and comes out. */
import { z } from 'zod'
import { drafted, requestId } from './contract.ts'
import { levels, purposes } from './upstream-rules.ts'

const named = {
  list: z.string().regex(/^[a-z0-9][a-z0-9-]{1,38}$/, '小写字母、数字和连字符').describe('清单代码，如 shiyan-commitment-2025'), name: z.string().trim().min(2).max(120), level: z.enum(levels), purpose: z.enum(purposes),
  document: z.string().trim().min(2).max(300).describe('文件名称和文号'), effectiveFrom: z.iso.date().nullable().default(null), source: z.string().trim().min(2).max(500).describe('从哪里取得'),
}
const row = z.strictObject({ name: z.string().trim().min(2).max(120), item: z.string().max(40).nullable().default(null), basis: z.string().trim().max(500).default(''), replacedBy: z.string().trim().max(500).default('') })
export const upstreamImport = z.strictObject({
  requestId, ...named, rows: z.array(row).min(1).max(5000).optional(), workbook: z.base64().max(7_000_000).optional().describe('.xlsx；与 rows 二选一'),
})
export type UpstreamImport = Omit<z.output<typeof upstreamImport>, 'requestId'>
export const upstreamImported = z.object({ list: z.string(), entries: z.number(), inCatalogue: z.number().describe('本县目录里有的') })
export type UpstreamImported = z.infer<typeof upstreamImported>

const upstreamList = z.object({
  list: z.string(), name: z.string(), level: z.enum(levels), purpose: z.enum(purposes), document: z.string(), effectiveFrom: z.string().nullable(), source: z.string(), importedAt: z.iso.datetime().nullable(),
  entries: z.number(), shipped: z.boolean().describe('随参考数据提供'),
})
export type UpstreamList = z.infer<typeof upstreamList>
export const upstreamLists = z.object({ items: z.array(upstreamList), total: z.number(), next: z.null() })

const compared = z.object({
  item: z.string(), name: z.string(), inCatalogue: z.boolean(), lists: z.array(z.string()).describe('哪些上级清单列有'), wanted: z.object({ cancel: z.enum(['all', 'grassroots']).nullable(), commitment: z.boolean() }),
  overruled: z.array(z.object({ list: z.string(), by: z.string() })).describe('被上位清单压过的清单'), cancelled: z.enum(['no', 'grassroots', 'all']), committed: z.boolean(), issuedByVillages: z.boolean(),
  missing: z.array(z.enum(['cancel', 'widen', 'commitment'])), conflict: z.boolean(),
})
export type UpstreamCompared = z.infer<typeof compared>
export const upstreamComparison = z.object({
  items: z.array(compared), total: z.number(), next: z.string().nullable(), missing: z.number(), conflicts: z.number(), lists: z.array(z.object({ list: z.string(), level: z.enum(levels), name: z.string() })),
})
export type UpstreamComparison = z.infer<typeof upstreamComparison>
export const comparisonQuery = z.object({
  list: z.string().max(40).optional().describe('只看这份上级清单列有的'), state: z.enum(['missing', 'conflict', 'done']).optional(), q: z.string().trim().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100), next: z.string().max(200).optional(),
})
export const mergeBody = z.strictObject({ requestId, organ: z.string().max(80), items: z.array(z.string().max(40)).min(1).max(5000).optional().describe('不填为全部缺的') })
export const merged = z.object({ changes: z.array(drafted) })
export type Merged = z.infer<typeof merged>

const villageProof = z.object({
  item: z.string(), name: z.string(), basis: z.string(), article: z.string(), use: z.string(), procedure: z.string(), form: z.string(), source: z.string(),
})
export const villageProofs = z.object({ on: z.string(), version: z.number().nullable(), inForceFrom: z.string().nullable(), items: z.array(villageProof), total: z.number(), next: z.string().nullable() })
export type VillageProofs = z.infer<typeof villageProofs>
