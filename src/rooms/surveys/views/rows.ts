/** What an organ has declared, page by page, and one row with the wizard's answers and what a change of law says about it. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { County } from '../../../platform/county.ts'
import { answersOf } from '../answer-store.ts'
import { columnOf, forms } from '../columns.ts'
import type { Key } from '../columns.ts'
import type { RowDetail, RowLine } from '../contract.ts'
import { flagsOn } from '../laws/store.ts'
import { flagView } from '../laws/views.ts'
import type { RowFilter, StoredRow } from '../store.ts'
import { rowById, rowsPage, rowsTotal } from '../store.ts'
import type { Verdict } from '../wizard.ts'
import { contradicts, hintFor, openQuestions, questions, verdictOf } from '../wizard.ts'
import { cellsOf } from '../workbooks/cells.ts'

export async function rowList(county: County, filter: RowFilter, page: { limit: number; next?: string | undefined }) {
  const rows = await rowsPage(county.db, county.region, filter, page.next ?? null, page.limit + 1)
  const shown = rows.slice(0, page.limit)
  return { items: shown.map(lineOf), total: await rowsTotal(county.db, county.region, filter), next: rows.length > page.limit ? shown.at(-1)?.id ?? null : null }
}

const lineOf = ({ id, mark, entry, verdict, at }: StoredRow): RowLine => ({
  id, mark, side: entry.side, name: entry.name, matterName: entry.matterName, purpose: entry.purpose, basis: entry.basis, basisKind: entry.basisKind, askerName: entry.askerName, issuerName: entry.issuerName,
  route: entry.route, yearly: entry.yearly, verdict: verdict as Verdict | null, contradicts: contradicts(verdict as Verdict | null, entry.route), at: at.toISOString(),
})

const typed = forms.county.map(({ key }) => key)

/** The cells as they are typed, so that the form shows what was declared. */
export async function rowDetail(county: County, organ: string, id: string): Promise<Result<RowDetail>> {
  const row = await rowById(county.db, county.region, organ, id)
  if (!row) return refuse('row-not-found', { status: 404, detail: '没有这一行，可能已被删除。', next: ['回到列表'] })
  const contact = row.contact_sealed === null ? '' : county.seal.open<string>(row.contact_sealed)
  const texts = cellsOf(typed.map(columnOf), { entry: row.entry, mark: row.mark, serial: 1, contact })
  const [given, flags] = [await answersOf(county.db, county.region, organ, id), await flagsOn(county.db, county.region, organ, id)]
  const answers = Object.fromEntries(given.map((each) => [each.question, each.answer]))
  const { verdict, because } = verdictOf(answers)
  return ok({
    ...lineOf(row), cells: Object.fromEntries(typed.map((key, i) => [key, texts[i] ?? ''])) as Record<Key, string>, verdict, contradicts: contradicts(verdict, row.entry.route), because: because?.because ?? null,
    answers: given.map((each) => ({ ...each, at: each.at.toISOString() })), open: openQuestions(answers).map(({ key }) => key),
    hints: Object.fromEntries(questions.flatMap(({ key }) => { const hint = hintFor(key, row.entry); return hint === null ? [] : [[key, hint]] })), flags: flags.map(flagView),
  })
}
