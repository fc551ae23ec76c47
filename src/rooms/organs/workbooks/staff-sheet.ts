/** Staff as a workbook. There is no column for roles on purpose: people come in without any right (the security administrator gives it). */
import type { Tx } from '../../../platform/county.ts'
import type { Column, SheetRow } from '../../../platform/spreadsheets/read.ts'
import type { Cells } from '../../../platform/spreadsheets/write.ts'
import type { StaffRow } from '../contract.ts'
import { staffDifferences, staffInput } from '../acts/write-staff.ts'
import type { Ground } from '../known.ts'
import type { Account, Post } from '../people-store.ts'
import type { StaffInput, Wrong } from '../rules.ts'
import { loses, staffWrongs } from '../rules.ts'
import type { Team } from '../texts.ts'
import { fieldNames, positions, teams } from '../texts.ts'
import { WHOLE_COUNTY } from '../views/people.ts'
import type { Planned, Understood } from './plan.ts'
import { codeFrom, keyOfLabel, problemsOf } from './plan.ts'

type Key = 'account' | 'name' | 'title' | 'organ' | 'division' | 'active' | Team

export const STAFF_SHEET = '人员'
const STATE = { active: '在岗', closed: '停用' } as const
const teamKeys = Object.keys(teams) as Team[]

export function staffColumns(ground: Ground): Column<Key>[] {
  const divisions = ground.regionRows.filter((r) => r.active).map((r) => `${r.code} ${r.name}`)
  return [
    { key: 'account', header: '账号', required: true, width: 22, help: '统一身份认证里的登录名；已有的人照抄不改' }, { key: 'name', header: '姓名', required: true },
    { key: 'title', header: '职务', width: 22 },
    { key: 'organ', header: '所在单位', required: true, width: 34, choices: [WHOLE_COUNTY, ...ground.organRows.filter((o) => o.active).map((o) => o.name)], help: `单位全称或代码；不属于哪个单位的写“${WHOLE_COUNTY}”。改了单位，原有岗位和权限全部收回` },
    { key: 'division', header: '服务区划', required: true, width: 24, choices: divisions, help: '县、乡镇或村：在哪一级服务群众；从列表选，或只写区划代码' },
    { key: 'active', header: '状态', required: true, choices: Object.values(STATE), help: '停用后立即不能登录' },
    ...teamKeys.map((team) => ({ key: team, header: teams[team], width: 12, choices: Object.values(positions), help: `在${teams[team]}的位置；不在就空着` })),
  ]
}

export function staffCells(s: StaffRow): Cells {
  const of = (team: Team) => { const post = s.posts.find((each) => each.team === team); return post ? positions[post.position] : null }
  return {
    account: s.account, name: s.name, title: s.title, organ: s.organName, division: `${s.division} ${s.divisionName}`, active: s.active ? STATE.active : STATE.closed,
    ...Object.fromEntries(teamKeys.map((team) => [team, of(team)])),
  }
}

function understand(cells: Readonly<Record<Key, string>>, ground: Ground): Understood<StaffInput> {
  const wrongs: Wrong[] = []
  const need = <T>(field: Key, header: string, value: T | null | undefined, otherwise: T): T => {
    if (cells[field] === '') wrongs.push({ field, detail: `没有填“${header}”` })
    else if (value === null || value === undefined) wrongs.push({ field, detail: `“${header}”里的“${cells[field]}”不认识，请从列表选` })
    return value ?? otherwise
  }
  const posts = teamKeys.flatMap((team) => {
    if (cells[team] === '') return []
    const position = keyOfLabel(positions, cells[team])
    if (position === undefined) wrongs.push({ field: 'posts', detail: `“${teams[team]}”里的“${cells[team]}”不认识，请从列表选` })
    return position === undefined ? [] : [{ team, position }]
  })
  const organ = cells.organ === WHOLE_COUNTY ? { code: null } : { code: codeFrom(cells.organ, ground.organs) }
  const input: StaffInput = {
    account: need('account', '账号', cells.account, ''), name: need('name', '姓名', cells.name, ''), title: cells.title === '' ? null : cells.title,
    organ: need('organ', '所在单位', cells.organ === WHOLE_COUNTY || organ.code !== null ? organ : null, { code: null }).code,
    division: need('division', '服务区划', codeFrom(cells.division, ground.divisions), ''),
    active: need('active', '状态', keyOfLabel(STATE, cells.active), 'active') === 'active', posts,
  }
  return { input, wrongs }
}

export interface Before { readonly account: Account; readonly posts: readonly Post[]; readonly input: StaffInput }

export interface StaffGround {
  readonly ground: Ground
  readonly posts: readonly Post[]
  /** Names that are somebody's, residents included. */
  readonly taken: ReadonlySet<string>
  readonly by: string
}

export function planStaff(tx: Pick<Tx, 'county'>, rows: readonly SheetRow<Key>[], { ground, posts, taken, by }: StaffGround): Planned<StaffInput, Before>[] {
  const known = new Map(ground.accounts.map((account) => [account.subject, account]))
  return rows.map(({ row, cells }) => {
    const { input: read, wrongs } = understand(cells, ground)
    const account = known.get(read.account)
    const mine = posts.filter((post) => post.account === account?.id)
    const before = account ? { account, posts: mine, input: staffInput(tx, account, mine) } : null
    // Who is not in service stands in no team.
    const input = read.active ? read : { ...read, posts: [] }
    const changes = before === null ? [] : staffDifferences(before.input, input).map((change) => ({ field: fieldNames[change.field === 'name' ? 'personName' : change.field] ?? change.field, ...inWords(change, ground) }))
    // A row that changes nothing is nobody's business, the administrator's own included.
    const rules = before === null || changes.length > 0 ? staffWrongs(input, ground, account ?? null, by) : []
    // Without a known organ nothing can be said about its teams.
    const problems = problemsOf(wrongs, wrongs.some((wrong) => wrong.field === 'organ') ? rules.filter((rule) => rule.field !== 'posts') : rules)
    if (before === null && taken.has(read.account)) problems.push(`账号“${read.account}”是一个居民账号，不能作为工作账号`)
    if (cells.account !== '' && rows.filter((other) => other.cells.account === cells.account).length > 1) problems.push('同一个账号在表里出现了几次')
    const kind = problems.length > 0 ? 'wrong' : before === null ? 'new' : changes.length > 0 ? 'changed' : 'same'
    const ends = kind === 'changed' && account && account.roles.length > 0 && loses(account, input)
    return { line: { row, key: cells.account, name: cells.name, kind, changes, problems, notes: kind === 'new' ? ['新人员没有岗位，由安全管理员授予'] : ends ? ['原有岗位和权限全部收回'] : [] }, input, before }
  })
}

function inWords({ field, from, to }: { field: string; from: string; to: string }, ground: Ground): { from: string; to: string } {
  const say = (text: string): string => {
    if (field === 'organ') return text === '' ? WHOLE_COUNTY : ground.organs.get(text)?.name ?? text
    if (field === 'division') return ground.divisions.get(text)?.name ?? text
    if (field === 'active') return text === 'true' ? STATE.active : STATE.closed
    if (field !== 'posts') return text
    return text.split(' ').filter(Boolean).map((post) => { const [team, position] = post.split(':'); return `${teams[team as Team]}${positions[position as keyof typeof positions]}` }).join('、')
  }
  return { from: say(from), to: say(to) }
}
