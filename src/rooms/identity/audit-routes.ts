/** The audit administrator's addresses: all acts and accesses, to search and to take away; nothing to change. */
import { clauseText } from '../../kernel/clauses.ts'
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import type { County } from '../../platform/county.ts'
import { perform } from '../../platform/county.ts'
import type { Endpoint, FileAnswer } from '../../platform/http/endpoint.ts'
import { endpoint, fileEndpoint } from '../../platform/http/endpoint.ts'
import type { Column } from '../../platform/spreadsheets/read.ts'
import type { Cells } from '../../platform/spreadsheets/write.ts'
import { workbookStream, XLSX } from '../../platform/spreadsheets/write.ts'
import type { AccessRow, ActRow } from './contract.ts'
import { accessesFilter, accessRow, actRow, actsFilter, auditPage, paging } from './contract.ts'
import { channelNames, roleNames } from './texts.ts'
import { accessesPage, actsPage, exported, instant, MOST_EXPORTED } from './views/audit.ts'

const tag = '审计'
const roles = ['audit-admin'] as const
type Kind = 'acts' | 'accesses'

/** Looking through accesses and taking records away are acts of their own. */
function recordAudit(county: County, actor: Actor, act: string, kind: Kind, filter: Readonly<Record<string, unknown>>): Promise<Result<null>> {
  return perform(county, actor, { act: 'read-audit', requestId: null }, async (tx) => {
    const oneCase = typeof filter['caseNumber'] === 'string' ? filter['caseNumber'] : null
    await tx.record({ act, objectKind: oneCase === null ? 'audit' : 'case', objectId: oneCase ?? kind, detail: { filter } })
    return ok(null)
  })
}

const actColumns: readonly Column[] = [
  { key: 'at', header: '时间', width: 22 }, { key: 'actName', header: '操作', width: 18 }, { key: 'actorName', header: '操作人', width: 12 }, { key: 'actorRole', header: '岗位', width: 14 },
  { key: 'organName', header: '单位', width: 26 }, { key: 'objectName', header: '对象', width: 10 }, { key: 'objectId', header: '对象编号', width: 24 }, { key: 'clause', header: '依据', width: 26 },
  { key: 'act', header: '操作代码', width: 22 }, { key: 'actor', header: '账号', width: 18 }, { key: 'requestId', header: '请求编号', width: 30 }, { key: 'digest', header: '摘要（SM3）', width: 66 },
  { key: 'detail', header: '详情', width: 60 },
]
const actCells = (r: ActRow): Cells => ({ ...r, at: instant(r.at), actorRole: roleNames[r.actorRole] ?? r.actorRole, clause: r.clause === null ? null : clauseText(r.clause), detail: JSON.stringify(r.detail) })

const accessColumns: readonly Column[] = [
  { key: 'at', header: '时间', width: 22 }, { key: 'reader', header: '查阅人', width: 12 }, { key: 'readerAccount', header: '账号', width: 18 }, { key: 'organ', header: '单位', width: 26 },
  { key: 'what', header: '内容', width: 30 }, { key: 'opened', header: '完整身份', width: 10 }, { key: 'purpose', header: '用途', width: 30 }, { key: 'basis', header: '依据', width: 30 },
  { key: 'caseNumber', header: '办件', width: 20 }, { key: 'channel', header: '途径', width: 10 }, { key: 'outcome', header: '结果', width: 10 },
]
const accessCells = (r: AccessRow): Cells => ({ ...r, at: instant(r.at), channel: channelNames[r.channel] ?? r.channel, opened: r.opened ? '是' : '' })

async function workbookOf<T>(county: County, actor: Actor, kind: Kind, filter: Readonly<Record<string, unknown>>, source: {
  total: number; sheet: string; columns: readonly Column[]; cells: (row: T) => Cells; rows: AsyncIterable<T>
}): Promise<Result<FileAnswer>> {
  if (source.total > MOST_EXPORTED || source.total === 0) {
    return refuse('export-size', { status: 400, detail: source.total === 0 ? '没有可以导出的记录。' : `一次最多导出 ${MOST_EXPORTED} 条。`, next: ['调整筛选条件，缩短时间范围'] })
  }
  const recorded = await recordAudit(county, actor, 'audit-exported', kind, { ...filter, rows: source.total })
  if (!recorded.ok) return recorded
  async function* cells() { for await (const row of source.rows) yield source.cells(row) }
  return ok({ fileName: `${source.sheet}.xlsx`, mediaType: XLSX, content: workbookStream({ sheet: source.sheet, columns: source.columns, rows: cells() }) })
}

export const auditEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'GET', url: '/api/v1/acts', tag, summary: '全部操作记录，新的在前', roles, query: actsFilter.extend(paging), answer: auditPage(actRow),
    handle: async ({ county, query: { limit, next, ...filter } }) => ok(await actsPage(county, filter, { limit, next })),
  }),
  fileEndpoint({
    method: 'GET', url: '/api/v1/acts/workbook', tag, summary: '导出筛选出的操作记录（留痕）', roles, query: actsFilter,
    async handle({ county, actor, query }) {
      const { total, more } = await actsPage(county, query, { limit: 1 })
      return workbookOf(county, actor, 'acts', query, {
        total: more ? MOST_EXPORTED + 1 : total, sheet: '操作记录', columns: actColumns, cells: actCells, rows: exported((paging) => actsPage(county, query, paging)),
      })
    },
  }),
  endpoint({
    method: 'GET', url: '/api/v1/accesses', tag, summary: '全部数据使用记录，新的在前（查看留痕）', roles, query: accessesFilter.extend(paging), answer: auditPage(accessRow),
    async handle({ county, actor, query: { limit, next, ...filter } }) {
      // Every page: who asks for a later one has seen it all the same, whether or not they asked for the first.
      const recorded = await recordAudit(county, actor, 'accesses-read', 'accesses', filter)
      return recorded.ok ? ok(await accessesPage(county, filter, { limit, next })) : recorded
    },
  }),
  fileEndpoint({
    method: 'GET', url: '/api/v1/accesses/workbook', tag, summary: '导出筛选出的数据使用记录（留痕）', roles, query: accessesFilter,
    async handle({ county, actor, query }) {
      const { total, more } = await accessesPage(county, query, { limit: 1 })
      return workbookOf(county, actor, 'accesses', query, {
        total: more ? MOST_EXPORTED + 1 : total, sheet: '数据使用记录', columns: accessColumns, cells: accessCells, rows: exported((paging) => accessesPage(county, query, paging)),
      })
    },
  }),
]
