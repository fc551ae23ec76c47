/** Organs as a workbook: its columns, what a row means, and what an import of it would change. */
import type { Column, SheetRow } from '../../../platform/spreadsheets/read.ts'
import type { Cells } from '../../../platform/spreadsheets/write.ts'
import type { OrganRow } from '../contract.ts'
import { organDifferences, organInput } from '../acts/write-organ.ts'
import type { Ground } from '../known.ts'
import type { OrganInput, Wrong } from '../rules.ts'
import { organWrongs } from '../rules.ts'
import { fieldNames, levels, organKinds } from '../texts.ts'
import type { Planned, Understood } from './plan.ts'
import { codeFrom, keyOfLabel, problemsOf } from './plan.ts'

type Key = 'code' | 'name' | 'shortName' | 'kind' | 'level' | 'division' | 'phone' | 'address' | 'hours' | 'coCheckTeam' | 'active'

export const ORGAN_SHEET = '单位'
const YES_NO = { yes: '是', no: '否' } as const
const STATE = { active: '在用', closed: '停用' } as const

export function organColumns(ground: Ground): Column<Key>[] {
  const divisions = ground.regionRows.filter((r) => r.active).map((r) => `${r.code} ${r.name}`)
  return [
    { key: 'code', header: '单位代码', required: true, width: 26, help: '小写字母、数字、连字符；已有的单位照抄不改。派出所、乡镇政府、村按区划：police-区划代码、township-区划代码、village-区划代码' },
    { key: 'name', header: '单位名称', required: true, width: 34, help: '全称，与公章一致' }, { key: 'shortName', header: '简称', required: true },
    { key: 'kind', header: '类型', required: true, choices: Object.values(organKinds) }, { key: 'level', header: '层级', required: true, choices: Object.values(levels) },
    { key: 'division', header: '所在区划', required: true, width: 24, choices: divisions, help: '从列表选，或只写区划代码' },
    { key: 'phone', header: '电话', width: 18, help: '数字和连字符，几个号码用顿号隔开' }, { key: 'address', header: '地址', width: 40 }, { key: 'hours', header: '办公时间', width: 34 },
    { key: 'coCheckTeam', header: '协查专班', required: true, choices: Object.values(YES_NO) }, { key: 'active', header: '状态', required: true, choices: Object.values(STATE) },
  ]
}

export function organCells(o: OrganRow): Cells {
  return {
    ...o, kind: organKinds[o.kind as keyof typeof organKinds] ?? o.kind, level: levels[o.level], division: `${o.division} ${o.divisionName}`,
    coCheckTeam: o.coCheckTeam ? YES_NO.yes : YES_NO.no, active: o.active ? STATE.active : STATE.closed,
  }
}

const empty = (text: string) => (text === '' ? null : text)

function understand(cells: Readonly<Record<Key, string>>, ground: Ground): Understood<OrganInput> {
  const wrongs: Wrong[] = []
  const need = <T>(field: Key, header: string, value: T | null | undefined, otherwise: T): T => {
    if (cells[field] === '') wrongs.push({ field, detail: `没有填“${header}”` })
    else if (value === null || value === undefined) wrongs.push({ field, detail: `“${header}”里的“${cells[field]}”不认识，请从列表选` })
    return value ?? otherwise
  }
  const input: OrganInput = {
    code: need('code', '单位代码', cells.code, ''), name: need('name', '单位名称', cells.name, ''), shortName: need('shortName', '简称', cells.shortName, ''),
    kind: need('kind', '类型', keyOfLabel(organKinds, cells.kind), 'department'), level: need('level', '层级', keyOfLabel(levels, cells.level), 'county'),
    division: need('division', '所在区划', codeFrom(cells.division, ground.divisions), ''), phone: empty(cells.phone), address: empty(cells.address), hours: empty(cells.hours),
    coCheckTeam: need('coCheckTeam', '协查专班', keyOfLabel(YES_NO, cells.coCheckTeam), 'no') === 'yes', active: need('active', '状态', keyOfLabel(STATE, cells.active), 'active') === 'active',
  }
  return { input, wrongs }
}

export function planOrgans(rows: readonly SheetRow<Key>[], ground: Ground): Planned<OrganInput, OrganInput>[] {
  const known = new Map(ground.organRows.map((organ) => [organ.code, organ]))
  const times = (key: Key, value: string) => rows.filter(({ cells }) => cells[key] === value).length
  return rows.map(({ row, cells }) => {
    const { input, wrongs } = understand(cells, ground)
    const existing = known.get(input.code)
    const before = existing ? organInput(existing) : null
    const problems = problemsOf(wrongs, organWrongs(input, ground, before))
    if (input.code !== '' && times('code', cells.code) > 1) problems.push('同一个单位代码在表里出现了几次')
    if (input.name !== '' && times('name', cells.name) > 1) problems.push('同一个单位名称在表里出现了几次')
    const changes = before === null ? [] : organDifferences(before, input).map((change) => ({ ...change, field: fieldNames[change.field] ?? change.field, ...inWords(change) }))
    const kind = problems.length > 0 ? 'wrong' : before === null ? 'new' : changes.length > 0 ? 'changed' : 'same'
    return { line: { row, key: cells.code, name: cells.name, kind, changes, problems, notes: [] }, input, before }
  })
}

/** Codes as their words, where a person compares before and after. */
function inWords({ field, from, to }: { field: string; from: string; to: string }): { from: string; to: string } {
  const table: Readonly<Record<string, string>> = field === 'kind' ? organKinds : field === 'level' ? levels
    : field === 'coCheckTeam' ? { true: YES_NO.yes, false: YES_NO.no } : field === 'active' ? { true: STATE.active, false: STATE.closed } : {}
  return { from: table[from] ?? from, to: table[to] ?? to }
}
