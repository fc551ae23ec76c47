/** The whole reference folder, read and checked: every row by itself, and every code that refers to another row. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { implementationCode } from '../../../kernel/matter-code.ts'
import type { Row } from './rows.ts'
import { Errors, readRows } from './rows.ts'
import * as shapes from './shapes.ts'

type Rows<S extends z.ZodType> = Row<z.output<S>>[]

export interface Reference {
  readonly digest: string
  readonly regions: Rows<typeof shapes.regionRow>
  readonly organs: Rows<typeof shapes.organRow>
  readonly aliases: Rows<typeof shapes.aliasRow>
  readonly items: Rows<typeof shapes.itemRow>
  readonly facts: Rows<typeof shapes.factRow>
  readonly matters: Rows<typeof shapes.matterRow>
  readonly requirements: Rows<typeof shapes.requirementRow>
  readonly materials: Rows<typeof shapes.materialRow>
  readonly questions: Rows<typeof shapes.questionRow>
  readonly synonyms: Rows<typeof shapes.synonymRow>
  readonly proofNames: Rows<typeof shapes.proofNameRow>
  readonly knowers: Rows<typeof shapes.knowerRow>
  readonly upstream: Readonly<Record<string, Rows<typeof shapes.upstreamRow>>>
  readonly resources: z.output<typeof shapes.resources>
  readonly template: z.output<typeof shapes.template>
  readonly grounds: z.output<typeof shapes.grounds>
  readonly calendar: z.output<typeof shapes.holidayYear>[]
}

/** Digest over all files, so that unchanged data is known without reading it. */
export function digestOf(folder: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(csv|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)).toSorted()
  for (const file of files) hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

export function readFolder(folder: string, region: string): { reference: Reference; errors: Errors } {
  const errors = new Errors()
  const csv = <S extends z.ZodType>(name: string, shape: S) => readRows(join(folder, name), shape, errors)
  const json = <S extends z.ZodType>(name: string, shape: S, otherwise: z.output<S>): z.output<S> => readJson(folder, name, shape, errors, otherwise)
  const lists = join(folder, 'lists')
  const reference: Reference = {
    digest: digestOf(folder), regions: csv('regions.csv', shapes.regionRow), organs: csv('organs.csv', shapes.organRow), aliases: csv('organ-aliases.csv', shapes.aliasRow),
    items: spelledOut(csv('proof-items.csv', shapes.itemRow)), facts: csv('proof-facts.csv', shapes.factRow), matters: csv('matters.csv', shapes.matterRow),
    requirements: csv('requirements.csv', shapes.requirementRow), materials: csv('materials.csv', shapes.materialRow), questions: csv('questions.csv', shapes.questionRow),
    synonyms: csv('synonyms.csv', shapes.synonymRow), proofNames: csv('proof-names.csv', shapes.proofNameRow), knowers: csv('fact-knowers.csv', shapes.knowerRow),
    upstream: Object.fromEntries((existsSync(lists) ? readdirSync(lists) : []).filter((name) => name.endsWith('.csv'))
      .map((name) => [name.replace(/\.csv$/, ''), csv(join('lists', name), shapes.upstreamRow)])),
    resources: json('resources.json', shapes.resources, []),
    template: json('commitment-templates.json', shapes.template, { general: { formOfCommitment: '', liability: '', powerToVerify: '', publicity: '', effect: '', choiceAndWithdrawal: '', commitments: [] }, items: {} }),
    grounds: json('grounds.json', shapes.grounds, {}),
    calendar: readdirSync(join(folder, 'calendar')).filter((name) => name.endsWith('.json')).toSorted()
      .map((name) => json(join('calendar', name), shapes.holidayYear, { year: 0, papers: [], days: [] })),
  }
  checkReferences(reference, region, errors)
  return { reference, errors }
}

/** Sources write "同上" for what stands in the row above; shown by itself, a row has to say it. */
function spelledOut(rows: Rows<typeof shapes.itemRow>): Rows<typeof shapes.itemRow> {
  let above = { 设定依据: '', 替代方式: '' }
  return rows.map((row) => {
    const { 设定依据, 替代方式 } = row.data
    above = { 设定依据: 设定依据 === '同上' ? above.设定依据 : 设定依据, 替代方式: 替代方式 === '同上' ? above.替代方式 : 替代方式 }
    return { ...row, data: { ...row.data, ...above } }
  })
}

function readJson<S extends z.ZodType>(folder: string, file: string, shape: S, errors: Errors, otherwise: z.output<S>): z.output<S> {
  const bad = (field: string, value: string, expected: string) => { errors.add({ file, line: 1, field, value, expected }) }
  let raw: unknown
  try {
    raw = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  } catch (error) {
    bad('(整个文件)', '', `可以读取的 JSON：${error instanceof Error ? error.message : String(error)}`)
    return otherwise
  }
  const parsed = shape.safeParse(raw)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) bad(issue.path.map(String).join('.'), '', issue.message)
  return otherwise
}

const RESIDENCE = /^by-residence:(township|police|village)$/

/** Codes that name another row must name one; two rows must not claim the same code. */
function checkReferences(r: Reference, region: string, errors: Errors): void {
  const codes = <T>(rows: Row<T>[], file: string, field: string, code: (row: T) => string) => unique(rows, file, field, code, errors)
  const organs = codes(r.organs, 'organs.csv', 'code', (o) => o.code)
  const items = codes(r.items, 'proof-items.csv', '编号', (i) => i.编号)
  const facts = codes(r.facts, 'proof-facts.csv', 'item', (f) => f.item)
  const matters = codes(r.matters, 'matters.csv', 'code', (m) => m.code)
  const regions = codes(r.regions, 'regions.csv', 'code', (x) => x.code)
  const resources = new Set(r.resources.map((x) => x.code))
  const need = (file: string, line: number, field: string, value: string | null, known: Set<string>, what: string) => {
    if (value !== null && !known.has(value)) errors.add({ file, line, field, value, expected: `${what}里有的代码` })
  }
  for (const { line, data } of r.regions) need('regions.csv', line, 'parent', data.code === region ? null : data.parent, regions, 'regions.csv')
  for (const { line, data } of r.organs) need('organs.csv', line, 'region', data.region, regions, 'regions.csv')
  for (const { line, data } of r.items) need('proof-items.csv', line, '编号', data.编号, facts, 'proof-facts.csv')
  for (const { line, data } of r.facts) {
    need('proof-facts.csv', line, 'item', data.item, items, 'proof-items.csv')
    need('proof-facts.csv', line, 'issuer', data.issuer !== null && RESIDENCE.test(data.issuer) ? null : data.issuer, organs, 'organs.csv')
    need('proof-facts.csv', line, 'resource', data.resource, resources, 'resources.json')
    if (data.routes.includes('commitment') && data.commit_text === null) errors.add({ file: 'proof-facts.csv', line, field: 'commit_text', value: '', expected: '承诺事项要有承诺内容' })
  }
  const uscc = new Map(r.organs.map(({ data }) => [data.code, data.uscc]))
  for (const { line, data } of r.matters) {
    need('matters.csv', line, 'organ', data.organ, organs, 'organs.csv')
    const code = uscc.get(data.organ)
    if (code && !implementationCode({ uscc: code, level: data.levels[0] ?? 'county', basic: data.code }).ok) errors.add({ file: 'matters.csv', line, field: 'code', value: data.code, expected: '能组成 31 位实施编码' })
  }
  for (const { line, data } of r.requirements) {
    need('requirements.csv', line, 'matter', data.matter, matters, 'matters.csv')
    need('requirements.csv', line, 'item', data.item, items, 'proof-items.csv')
  }
  for (const { line, data } of r.materials) need('materials.csv', line, 'matter', data.matter, matters, 'matters.csv')
  for (const { line, data } of r.questions) need('questions.csv', line, 'matter', data.matter, matters, 'matters.csv')
  for (const { line, data } of r.proofNames) need('proof-names.csv', line, 'means', data.kind === 'name' ? data.means : null, items, 'proof-items.csv')
  for (const [name, rows] of Object.entries(r.upstream)) for (const { line, data } of rows) need(`lists/${name}.csv`, line, 'item', data.item, items, 'proof-items.csv')
  for (const [i, resource] of r.resources.entries()) need('resources.json', 1, `${i}.holder`, resource.holder, organs, 'organs.csv')
}

function unique<T>(rows: Row<T>[], file: string, field: string, code: (row: T) => string, errors: Errors): Set<string> {
  const seen = new Set<string>()
  for (const { line, data } of rows) {
    const value = code(data)
    if (seen.has(value)) errors.add({ file, line, field, value, expected: '不重复的代码' })
    seen.add(value)
  }
  return seen
}
