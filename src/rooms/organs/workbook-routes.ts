/** Organs and staff as workbooks: out, shown, in. */
import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import type { County } from '../../platform/county.ts'
import type { Endpoint } from '../../platform/http/endpoint.ts'
import { endpoint, fileEndpoint } from '../../platform/http/endpoint.ts'
import { workbookStream, XLSX } from '../../platform/spreadsheets/write.ts'
import type { SheetKind } from './acts/import-sheet.ts'
import { importSheet, previewSheet } from './acts/import-sheet.ts'
import { importBody, imported, preview, previewBody } from './contract.ts'
import { groundOf } from './known.ts'
import { performOnDirectory } from './people-routes.ts'
import { organRowsOf, staffRowsOf } from './views/people.ts'
import { ORGAN_SHEET, organCells, organColumns } from './workbooks/organ-sheet.ts'
import { STAFF_SHEET, staffCells, staffColumns } from './workbooks/staff-sheet.ts'

const tag = '单位和人员'
const roles = ['system-admin'] as const
const names: Readonly<Record<SheetKind, string>> = { organs: ORGAN_SHEET, staff: STAFF_SHEET }

/** The template is the workbook without rows: the same columns, drop-downs and explanations. */
async function sheetOf(county: County, kind: SheetKind, filled: boolean) {
  const ground = await groundOf(county.db, county.region)
  const common = { sheet: names[kind], help: true }
  if (kind === 'organs') return { ...common, columns: organColumns(ground), rows: filled ? organRowsOf(ground).map(organCells) : [] }
  return { ...common, columns: staffColumns(ground), rows: filled ? (await staffRowsOf(county)).map(staffCells) : [] }
}

const of = (kind: SheetKind): Endpoint[] => [
  fileEndpoint({
    method: 'GET', url: `/api/v1/people/${kind}/workbook`, tag, summary: `${names[kind]}工作簿：模板，或现有全部内容`, roles, query: z.object({ filled: z.stringbool().default(true) }),
    handle: async ({ county, query }) => ok({
      fileName: `${names[kind]}${query.filled ? '' : '模板'}.xlsx`, mediaType: XLSX, content: workbookStream(await sheetOf(county, kind, query.filled)),
    }),
  }),
  endpoint({
    method: 'POST', url: `/api/v1/people/${kind}/workbook/preview`, tag, summary: `${names[kind]}工作簿会改变什么（不写入）`, roles, body: previewBody, answer: preview,
    handle: ({ county, actor, body }) => previewSheet(county, actor, kind, Buffer.from(body.file.data, 'base64')),
  }),
  endpoint({
    method: 'POST', url: `/api/v1/people/${kind}/workbook/import`, tag, summary: `导入${names[kind]}工作簿：全部写入或一行也不写`, roles, body: importBody, answer: imported,
    handle: ({ county, actor, body: { requestId, file, plan } }) => performOnDirectory(county, actor, { act: `import-${kind}`, requestId, body: { plan, name: file.name } },
      (tx) => importSheet(tx, kind, { bytes: Buffer.from(file.data, 'base64'), plan, name: file.name })),
  }),
]

export const workbookEndpoints: readonly Endpoint[] = [...of('organs'), ...of('staff')]
