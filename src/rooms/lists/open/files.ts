/** One list as a file: the same rows as the JSON answer, in a table that Excel and WPS open. */
import { CSV, csvBytes } from '../../../platform/spreadsheets/csv.ts'
import { workbookStream, XLSX } from '../../../platform/spreadsheets/write.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import type { ListPage, ListRow } from '../views/list.ts'
import { columnNames, fileListNames, scopeNames } from './texts.ts'

type Column = keyof typeof columnNames
const columns = Object.keys(columnNames) as Column[] // the keys of a constant

const cellsOf = (page: ListPage, row: ListRow): Record<Column, string> => ({
  item: row.item, name: row.name, plain: row.plain, list: fileListNames[page.list], scope: page.list === 'cancel' ? scopeNames[row.scope] : '', label: row.label, basis: row.basis,
  article: row.article, replacedBy: row.replacedBy, upstream: row.upstream.join(' '), source: row.source, version: String(page.version), from: page.inForceFrom,
})

export function listFile(page: ListPage, format: 'csv' | 'xlsx'): FileAnswer {
  const rows = page.items.map((row) => cellsOf(page, row))
  const fileName = `${fileListNames[page.list]}-${page.on}.${format}`
  if (format === 'csv') return { fileName, mediaType: CSV, content: csvBytes(columns.map((column) => columnNames[column]), rows.map((row) => columns.map((column) => row[column]))) }
  const content = workbookStream({
    sheet: fileListNames[page.list], rows, columns: columns.map((column) => ({ key: column, header: columnNames[column], width: column === 'basis' || column === 'replacedBy' || column === 'source' ? 40 : 18 })),
  })
  return { fileName, mediaType: XLSX, content }
}
