/** Rows of a change as a workbook: taken away, filled in or judged in Excel or WPS, and brought back. What is chosen from stands in words. */
import type { Column } from '../../../platform/spreadsheets/read.ts'
import type { ListChangeRowInput } from './contract.ts'
import type { ChangeList, RowFacts } from './rules.ts'
import type { ChangeRow } from './store.ts'
import { actNames, fieldNames, groundNames, riskNames, scopeNames } from './texts.ts'

const yesNo = { yes: '是', no: '否' } as const
const verdicts = { approved: '通过', returned: '退回' } as const

type Key = 'seq' | 'act' | 'item' | 'name' | 'scope' | 'basis' | 'article' | 'replacedBy' | 'source' | 'verdict' | 'remark' | keyof RowFacts
type Cells = Readonly<Record<Key, string>>

const noCells: Cells = {
  seq: '', act: '', item: '', name: '', scope: '', basis: '', article: '', replacedBy: '', source: '', verdict: '', remark: '', ground: '', frequency: '', correctable: '', risk: '', resource: '', issuer: '',
  excludedField: '', use: '', procedure: '', form: '',
}

const chosen = (names: Readonly<Record<string, string>>) => ({ choices: Object.values(names) })
const factColumns: Readonly<Record<ChangeList, readonly Column<Key>[]>> = {
  cancel: [{ key: 'scope', header: '范围', optional: true, ...chosen(scopeNames) }, { key: 'ground', header: '取消理由', optional: true, width: 30, ...chosen(groundNames) }],
  commitment: [
    { key: 'frequency', header: '每年使用次数', optional: true }, { key: 'correctable', header: '监管能纠正', optional: true, ...chosen(yesNo) }, { key: 'risk', header: '风险', optional: true, ...chosen(riskNames) },
  ],
  sharing: [{ key: 'resource', header: '数据资源代码', optional: true }], agency: [{ key: 'issuer', header: '开具单位代码', optional: true }],
  retained: [{ key: 'excludedField', header: '不适用领域', optional: true, width: 24, ...chosen(fieldNames) }],
  village: [{ key: 'use', header: '用途', optional: true, width: 30 }, { key: 'procedure', header: '办理程序', optional: true, width: 40 }, { key: 'form', header: '样表', optional: true, width: 40 }],
}

export function columnsFor(list: ChangeList): readonly Column<Key>[] {
  return [
    { key: 'seq', header: '行号', optional: true, width: 8, help: '已有的行不要改行号；新增的行留空' }, { key: 'act', header: '变更', optional: true, width: 8, ...chosen(actNames) }, { key: 'item', header: '证明编号', optional: true },
    { key: 'name', header: '证明名称', required: true, width: 30 }, { key: 'basis', header: '依据', optional: true, width: 40 }, { key: 'article', header: '条款', optional: true, width: 24 },
    { key: 'replacedBy', header: '替代方式', optional: true, width: 30 }, ...factColumns[list], { key: 'source', header: '来源', optional: true },
    { key: 'verdict', header: '审核', optional: true, width: 8, ...chosen(verdicts) }, { key: 'remark', header: '审核意见', optional: true, width: 40 },
  ]
}

export function cellsOf(row: ChangeRow): Readonly<Record<string, string>> {
  const { facts } = row
  return {
    seq: String(row.seq), act: actNames[row.act], item: row.item, name: row.name, scope: scopeNames[row.scope], basis: row.basis, article: row.article, replacedBy: row.replacedBy, source: row.source,
    verdict: row.verdict === null ? '' : verdicts[row.verdict], remark: row.remark ?? '', ground: facts.ground === undefined ? '' : groundNames[facts.ground],
    frequency: facts.frequency === undefined ? '' : String(facts.frequency), correctable: facts.correctable === undefined ? '' : facts.correctable ? yesNo.yes : yesNo.no,
    risk: facts.risk === undefined ? '' : riskNames[facts.risk], excludedField: facts.excludedField === undefined ? '' : fieldNames[facts.excludedField],
    resource: facts.resource ?? '', issuer: facts.issuer ?? '', use: facts.use ?? '', procedure: facts.procedure ?? '', form: facts.form ?? '',
  }
}

export interface ReadRow {
  /** Null: a new row. */
  readonly seq: number | null
  readonly row: ListChangeRowInput
  readonly verdict: 'approved' | 'returned' | null
  readonly remark: string
}

/** What is chosen from, by its words; undefined: nothing was chosen, null: words that nobody knows. */
function choiceOf<K extends string>(names: Readonly<Record<K, string>>, text: string): K | undefined | null {
  if (text === '') return undefined
  return (Object.keys(names) as K[]).find((key) => names[key] === text) ?? null
}

/** One row of the sheet, or what is wrong with it in one sentence. Columns that the list does not have are empty. */
export function readRow(given: Partial<Cells>): ReadRow | string {
  const cells = { ...noCells, ...given }
  const found = {
    act: choiceOf(actNames, cells.act), scope: choiceOf(scopeNames, cells.scope), verdict: choiceOf(verdicts, cells.verdict), ground: choiceOf(groundNames, cells.ground), risk: choiceOf(riskNames, cells.risk),
    excludedField: choiceOf(fieldNames, cells.excludedField), correctable: choiceOf(yesNo, cells.correctable),
  }
  const headers = { act: '变更', scope: '范围', verdict: '审核', ground: '取消理由', risk: '风险', excludedField: '不适用领域', correctable: '监管能纠正' } as const
  const unknown = (Object.keys(headers) as (keyof typeof headers)[]).find((key) => found[key] === null)
  if (unknown !== undefined) return `“${headers[unknown]}”只能从下拉选项里选`
  if (cells.seq !== '' && !/^\d{1,7}$/.test(cells.seq)) return '“行号”应为数字'
  if (cells.frequency !== '' && !/^\d{1,8}$/.test(cells.frequency)) return '“每年使用次数”应为数字'
  if (cells.name === '' && cells.item === '') return '没有证明名称，也没有编号'
  const text = (key: 'resource' | 'issuer' | 'use' | 'procedure' | 'form') => (cells[key] === '' ? {} : { [key]: cells[key] })
  const facts: RowFacts = {
    ...text('resource'), ...text('issuer'), ...text('use'), ...text('procedure'), ...text('form'), ...(cells.frequency === '' ? {} : { frequency: Number(cells.frequency) }),
    ...(found.correctable ? { correctable: found.correctable === 'yes' } : {}), ...(found.ground ? { ground: found.ground } : {}), ...(found.risk ? { risk: found.risk } : {}),
    ...(found.excludedField ? { excludedField: found.excludedField } : {}),
  }
  const { name, basis, article, replacedBy, source } = cells
  return {
    seq: cells.seq === '' ? null : Number(cells.seq), verdict: found.verdict ?? null, remark: cells.remark,
    row: { act: found.act ?? 'add', scope: found.scope ?? 'all', ...(cells.item === '' ? {} : { item: cells.item.toUpperCase() }), name, basis, article, replacedBy, source, facts },
  }
}
