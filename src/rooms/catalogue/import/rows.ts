/** Reads a CSV file of the reference folder into typed rows and collects what is wrong with them, by line and field. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { parseCondition } from '../../../kernel/condition.ts'

export interface RowError {
  readonly file: string
  /** Line of the file, the header being line 1. */
  readonly line: number
  readonly field: string
  readonly value: string
  readonly expected: string
}

export interface Row<T> {
  readonly line: number
  readonly data: T
}

const MAX_ERRORS = 200

/** Everything that is wrong, up to a number nobody reads beyond. */
export class Errors {
  readonly list: RowError[] = []
  add(error: RowError): void {
    if (this.list.length < MAX_ERRORS) this.list.push(error)
  }
}

/** Rows that fit the shape; the others are reported. Values arrive trimmed. */
export function readRows<S extends z.ZodType>(path: string, shape: S, errors: Errors): Row<z.output<S>>[] {
  const file = basename(path)
  let records: { record: Record<string, string>; info: { lines: number } }[]
  try {
    records = parse<{ record: Record<string, string>; info: { lines: number } }>(readFileSync(path), { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true })
  } catch (error) {
    const at = (error as { lines?: number }).lines ?? 1
    errors.add({ file, line: at, field: '(整行)', value: '', expected: `可以读取的 CSV：${error instanceof Error ? error.message : String(error)}` })
    return []
  }
  let line = 2
  return records.flatMap(({ record, info }) => {
    const at = line
    line = info.lines + 1
    const parsed = shape.safeParse(record)
    if (parsed.success) return [{ line: at, data: parsed.data }]
    for (const issue of parsed.error.issues) {
      const field = String(issue.path[0] ?? '(整行)')
      errors.add({ file, line: at, field, value: record[field] ?? '(缺少这一列)', expected: expectation(issue) })
    }
    return []
  })
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `其中之一：${issue.values.map(String).join('、')}`
  if (issue.code === 'invalid_type') return issue.input === undefined ? '有这一列' : `类型 ${issue.expected}`
  if (issue.code === 'too_small') return '不为空'
  return issue.message
}

// Building blocks for the files' shapes.
export const text = z.string().min(1, '不为空')
export const maybe = z.string().transform((value) => (value === '' ? null : value))
export const list = z.string().transform((value) => value.split(/[;；]/).map((part) => part.trim()).filter((part) => part !== ''))
export const whole = z.string().regex(/^\d+$/, '整数').transform(Number)
export const maybeWhole = z.string().regex(/^\d*$/, '整数或空').transform((value) => (value === '' ? null : Number(value)))
export const yesNo = z.enum(['yes', 'no']).transform((value) => value === 'yes')
export const condition = z.string().transform((value, context) => {
  if (value === '') return null
  const parsed = parseCondition(value)
  if (parsed.ok) return value
  context.addIssue({ code: 'custom', message: parsed.detail })
  return z.NEVER
})
