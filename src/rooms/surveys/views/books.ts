/** Workbooks that go out: templates, what an organ declared in any of the forms, and the corrected one. */
import type { County } from '../../../platform/county.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { OutRow } from '../../../platform/spreadsheets/book.ts'
import { bookStream } from '../../../platform/spreadsheets/book.ts'
import { XLSX } from '../../../platform/spreadsheets/write.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { activeOrgans } from '../../organs/index.ts'
import { keyOf } from '../batch.ts'
import { naturalKey } from '../entry.ts'
import type { WrongRow } from '../import-store.ts'
import { fileOf, importById, wrongsPage } from '../import-store.ts'
import { knownOf } from '../known.ts'
import { organNotFound } from '../policy.ts'
import { openSheet } from '../sheet.ts'
import { knownRows, openRound, rowsPage } from '../store.ts'
import type { FormKind } from '../texts.ts'
import { formNames } from '../texts.ts'
import { understand } from '../understand.ts'
import { cellsOf } from '../workbooks/cells.ts'
import type { Problem } from '../workbooks/corrected.ts'
import { correctedBook } from '../workbooks/corrected.ts'
import { formBook, outColumns } from '../workbooks/forms.ts'

const PAGE = 1000
const countyOrgans = (organs: readonly { readonly level: string; readonly name: string }[]) => organs.filter(({ level }) => level === 'county').map(({ name }) => name)

/** `filled`: with all rows of the organ, each with its mark, so that it can be changed and sent back. */
export async function formFile(county: County, organ: string, form: FormKind, filled: boolean): Promise<Result<FileAnswer>> {
  const organs = await activeOrgans(county)
  const mine = organs.find(({ code }) => code === organ)
  if (!mine) return organNotFound
  const [round, catalogue] = await Promise.all([openRound(county.db, county.region), catalogueOf(county)])
  const matters = [...catalogue.matters.values()]
  const own = matters.filter((matter) => matter.organ === organ || mine.level !== 'county')
  const sheets = formBook({
    form, organName: mine.name, dueOn: round?.dueOn ?? null, organs: countyOrgans(organs),
    matters: (own.length > 0 ? own : matters).map((matter) => matter.name), rows: filled ? declared(county, organ, form) : [],
  })
  return ok({ fileName: `${mine.shortName}-${formNames[form]}${filled ? '' : '-模板'}.xlsx`, mediaType: XLSX, content: bookStream(sheets) })
}

async function* declared(county: County, organ: string, form: FormKind): AsyncGenerator<OutRow> {
  const columns = outColumns(form)
  let [after, serial] = [null as string | null, 0]
  for (;;) {
    const rows = await rowsPage(county.db, county.region, { organ }, after, PAGE)
    for (const row of rows) {
      serial += 1
      yield { cells: cellsOf(columns, { entry: row.entry, mark: row.mark, serial, contact: row.contact_sealed === null ? '' : county.seal.open<string>(row.contact_sealed) }) }
    }
    after = rows.at(-1)?.id ?? null
    if (rows.length < PAGE) return
  }
}

/** The same workbook with the wrong cells marked and a column that says what is wrong and how to put it right. */
export async function correctedFile(county: County, organ: string, id: string): Promise<Result<FileAnswer>> {
  const upload = await importById(county.db, county.region, organ, id)
  const sealed = upload ? await fileOf(county.db, county.region, id) : null
  if (!upload || !sealed) return refuse('import-not-found', { status: 404, detail: '没有这次上传。', next: ['在上传记录里查找'] })
  if (upload.state !== 'done') return refuse('import-not-read', { detail: upload.refusal?.detail ?? '这份表格还没有读完。', next: upload.refusal?.next ?? ['等读取完成'] })
  const opened = await openSheet(county.seal.openBytes(sealed))
  if (!opened.ok) return opened
  const known = await knownOf(county, organ)
  if (!known) return organNotFound
  const marks = new Map((await knownRows(county.db, county.region, organ)).map((row) => [row.key, row.mark]))
  const book = correctedBook(opened.value, {
    problems: await problemsOf(county, id), organs: countyOrgans(await activeOrgans(county)),
    markOf: (row) => row.cells.mark ?? marks.get(keyOf(naturalKey(understand(row.cells, known, opened.value.header.form).entry))) ?? '',
  })
  return ok({ fileName: `${upload.name.replace(/\.\w+$/, '')}-需要改正.xlsx`, mediaType: XLSX, content: bookStream(book) })
}

async function problemsOf(county: County, id: string): Promise<ReadonlyMap<number, Problem>> {
  const problems = new Map<number, Problem>()
  let after = 0
  for (;;) {
    const rows: WrongRow[] = await wrongsPage(county.db, county.region, id, after, PAGE)
    for (const { row, problems: all } of rows) problems.set(row, { text: `${all.map(({ detail }) => detail).join('；')}。`, fields: all.map(({ field }) => field) })
    if (rows.length < PAGE) return problems
    after = rows.at(-1)?.row ?? 0
  }
}
