/** What an import would do, row by row, before it does anything: all of it or nothing. */
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { sm3 } from '../../../platform/seal.ts'
import type { Column, SheetRow } from '../../../platform/spreadsheets/read.ts'
import { workbookBytes } from '../../../platform/spreadsheets/write.ts'
import type { PlannedRow, Preview } from '../contract.ts'
import type { Wrong } from '../rules.ts'

export interface Planned<I, B> {
  readonly line: PlannedRow
  readonly input: I
  readonly before: B | null
}

/** A cell's words turned into what they mean, and what could not be understood. */
export interface Understood<I> {
  readonly input: I
  readonly wrongs: readonly Wrong[]
}

/** What is wrong with a row: what could not be understood, and what the rules say about the rest of it. */
export function problemsOf(wrongs: readonly Wrong[], rules: readonly Wrong[]): string[] {
  return [...wrongs, ...rules.filter((rule) => !wrongs.some((wrong) => wrong.field === rule.field))].map((wrong) => wrong.detail)
}

/** Rows of the answer; the rest is counted. */
const SHOWN = 500

const countsOf = (lines: readonly PlannedRow[]): Preview['counts'] => {
  const of = (kind: PlannedRow['kind']) => lines.filter((line) => line.kind === kind).length
  return { new: of('new'), changed: of('changed'), same: of('same'), wrong: of('wrong') }
}

/** The same rows against the same county give the same mark; whatever changed in between gives another. */
const markOf = (lines: readonly PlannedRow[]) => sm3(canonicalJson(lines)).toString('hex')

export interface PlanSummary {
  readonly plan: string
  readonly counts: Preview['counts']
}

export function summaryOf(planned: readonly Planned<unknown, unknown>[]): PlanSummary {
  const lines = planned.map(({ line }) => line)
  return { plan: markOf(lines), counts: countsOf(lines) }
}

/** What is shown before the import, with the marked workbook when something is wrong. */
export async function previewOf(planned: readonly Planned<unknown, unknown>[], rows: readonly SheetRow[], sheet: string, columns: readonly Column[]): Promise<Preview> {
  const summary = summaryOf(planned)
  const problems = new Map(planned.flatMap(({ line }, i) => (line.problems.length === 0 ? [] : [[i, `${line.problems.join('；')}。`] as const])))
  const marked = problems.size === 0 ? null : await workbookBytes({ sheet, columns, rows: rows.map((row) => row.cells), problems, help: true })
  return {
    ...summary, rows: planned.map(({ line }) => line).filter((line) => line.kind !== 'same').toSorted((a, b) => Number(b.kind === 'wrong') - Number(a.kind === 'wrong') || a.row - b.row).slice(0, SHOWN),
    problemsFile: marked === null ? null : marked.toString('base64'),
  }
}

/** The key under which a label stands, or the key itself as it was typed. */
export function keyOfLabel<K extends string>(labels: Readonly<Record<K, string>>, text: string): K | undefined {
  return (Object.keys(labels) as K[]).find((key) => labels[key] === text || key === text)
}

/** `420325100 城关镇`, the code alone, or a name that only one has. */
export function codeFrom(text: string, known: ReadonlyMap<string, { readonly name: string; readonly active: boolean }>): string | null {
  const code = /^[0-9a-z-]+/.exec(text)?.[0]
  if (code !== undefined && known.has(code)) return code
  const named = [...known].filter(([, each]) => each.active && each.name === text)
  return named.length === 1 ? named[0]?.[0] ?? null : null
}
