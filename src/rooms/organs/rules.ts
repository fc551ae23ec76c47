/** What an administrator may write about organs, people, duty and absences. Pure: what is known is handed in. */
import { addDays, daysBetween, isDay } from '../../kernel/day.ts'
import { isPlausibleName } from '../../kernel/person-name.ts'
import type { Level, OrganKind, Position, Team } from './texts.ts'
import { say } from './texts.ts'

/** One thing that is wrong, under the field's name. */
export interface Wrong {
  readonly field: string
  readonly detail: string
}

export interface OrganInput {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: OrganKind
  readonly level: Level
  readonly division: string
  readonly phone: string | null
  readonly address: string | null
  readonly hours: string | null
  readonly coCheckTeam: boolean
  readonly active: boolean
}

export interface Known {
  readonly organs: ReadonlyMap<string, { readonly name: string; readonly active: boolean; readonly staff: number }>
  readonly divisions: ReadonlyMap<string, { readonly name: string; readonly active: boolean }>
}

/** Digits of a division's code, by level. */
export const divisionDigits: Readonly<Record<Level, number>> = { county: 6, township: 9, village: 12 }

/** Bodies that are found by where a person lives carry the division in their code (`organForResidence`). */
const codeByPlace: Partial<Record<OrganKind, string>> = { police: 'police-', village: 'village-' }

function expectedCode(o: OrganInput): string | null {
  const prefix = o.kind === 'government' && o.level === 'township' ? 'township-' : codeByPlace[o.kind]
  return prefix === undefined ? null : `${prefix}${o.division}`
}

/** Everything that is wrong with an organ as it is to be written; `before` is null for a new one. */
export function organWrongs(o: OrganInput, known: Known, before: OrganInput | null): Wrong[] {
  const wrong: Wrong[] = []
  const note = (field: keyof OrganInput, detail: string) => { wrong.push({ field, detail }) }
  const expected = expectedCode(o)
  if (before === null) {
    const taken = known.organs.get(o.code)
    if (!/^[a-z][a-z0-9-]{1,59}$/.test(o.code)) note('code', '单位代码用小写字母、数字和连字符，以字母开头，至多 60 个字符')
    else if (taken) note('code', `代码“${o.code}”已经是${taken.name}的`)
    else if (expected !== null && o.code !== expected) note('code', `这类单位按居住地查找，代码应为 ${expected}`)
  }
  const twin = [...known.organs].find(([code, other]) => code !== o.code && other.active && other.name === o.name)
  if (twin && o.active) note('name', `已有同名单位（${twin[0]}）`)
  const division = known.divisions.get(o.division)
  if (!division?.active) note('division', say.divisionNone(o.division))
  else if (o.division.length !== divisionDigits[o.level]) note('division', `层级是这一级的单位，区划代码应为 ${divisionDigits[o.level]} 位`)
  if (o.phone !== null && !/^[\d\-+()（）、,，/ 转]{5,60}$/.test(o.phone)) note('phone', '电话只写数字和连字符，几个号码用顿号隔开')
  const staff = known.organs.get(o.code)?.staff ?? 0
  if (before?.active === true && !o.active && staff > 0) note('active', `还有 ${staff} 名在岗人员，先把他们调走或停用`)
  return wrong
}

export interface StaffInput {
  readonly account: string
  readonly name: string
  readonly title: string | null
  /** null: the county as a whole. */
  readonly organ: string | null
  readonly division: string
  readonly active: boolean
  readonly posts: readonly { readonly team: Team; readonly position: Position }[]
}

export interface KnownStaff {
  readonly id: string
  readonly roles: readonly string[]
  readonly organ: string | null
  readonly division: string
  readonly active: boolean
}

const administrators = ['system-admin', 'security-admin', 'audit-admin']

/** System, security and audit are apart: nobody holds two of the three. */
export function administratorsApart(roles: readonly string[]): boolean {
  return new Set(roles.filter((role) => administrators.includes(role))).size < 2
}

/** Everything that is wrong with a member of staff as they are to be written; `by` is who writes it, `before` null for somebody new. */
export function staffWrongs(s: StaffInput, known: Known, before: KnownStaff | null, by: string): Wrong[] {
  const wrong: Wrong[] = []
  const note = (field: keyof StaffInput, detail: string) => { wrong.push({ field, detail }) }
  if (before?.id === by) return [{ field: 'account', detail: '不能修改自己的账号，请另一位系统管理员办理' }]
  if (!/^[\p{L}\p{N}._@-]{1,80}$/u.test(s.account)) note('account', '账号是统一身份认证里的登录名，不含空格，至多 80 个字符')
  const name = isPlausibleName(s.name)
  if (!name.ok) note('name', name.detail)
  if (s.organ !== null) {
    const organ = known.organs.get(s.organ)
    if (!organ) note('organ', say.organNone(s.organ))
    else if (!organ.active && s.active) note('organ', say.organClosed(organ.name))
  }
  if (!known.divisions.get(s.division)?.active) note('division', say.divisionNone(s.division))
  if (s.posts.length > 0 && s.organ === null) note('posts', '全县人员不编入某个单位的专班，请先选所在单位')
  if (new Set(s.posts.map((post) => post.team)).size < s.posts.length) note('posts', '同一个组只写一次')
  const holds = before?.roles.find((role) => administrators.includes(role))
  if (before && holds !== undefined && loses(before, s)) note('active', '这个账号是三员之一，先由安全管理员收回其管理员岗位，再停用或调动')
  return wrong
}

/** Whether rights end with this change: somebody who moves or leaves starts anew. */
export function loses(before: KnownStaff, after: Pick<StaffInput, 'organ' | 'division' | 'active'>): boolean {
  return before.organ !== after.organ || before.division !== after.division || (before.active && !after.active)
}

export interface RegionInput {
  readonly code: string
  readonly name: string
  readonly parent: string
  readonly active: boolean
}

/** A village or community under a township; counties and townships come with the reference data. `used`: organs and staff there. */
export function regionWrongs(r: RegionInput, known: Known['divisions'], before: { readonly active: boolean } | null, used: number): Wrong[] {
  const wrong: Wrong[] = []
  if (!/^\d{12}$/.test(r.code) || !r.code.startsWith(r.parent)) wrong.push({ field: 'code', detail: '村（社区）代码为 12 位数字，前 9 位是所在乡镇的代码' })
  if (r.parent.length !== 9 || !known.get(r.parent)?.active) wrong.push({ field: 'parent', detail: say.divisionNone(r.parent) })
  const taken = before === null ? known.get(r.code) : undefined
  if (taken) wrong.push({ field: 'code', detail: `代码已经是“${taken.name}”的` })
  if (before?.active === true && !r.active && used > 0) wrong.push({ field: 'active', detail: `还有 ${used} 个单位或人员在这里，先改到别处` })
  return wrong
}

export interface AbsenceInput {
  readonly account: string
  readonly from: string
  readonly until: string
  readonly substitute: string | null
}

export const LONGEST_ABSENCE_DAYS = 366

/** `away`: absences of both, but for the one that is changed. */
export function absenceWrongs(a: AbsenceInput, away: readonly { readonly account: string; readonly from: string; readonly until: string }[]): Wrong[] {
  if (!isDay(a.from) || !isDay(a.until)) return [{ field: 'from', detail: '日期写成 2026-11-24 的样子' }]
  if (a.until < a.from) return [{ field: 'until', detail: '结束日期早于开始日期' }]
  if (daysBetween(a.from, a.until) >= LONGEST_ABSENCE_DAYS) return [{ field: 'until', detail: '一次至多请一年假；长期离岗请停用账号' }]
  if (a.substitute === a.account) return [{ field: 'substitute', detail: '代班人不能是本人' }]
  const overlaps = (account: string | null) => away.some((other) => other.account === account && other.from <= a.until && a.from <= other.until)
  if (overlaps(a.account)) return [{ field: 'from', detail: '这段时间已经登记过请假' }]
  return overlaps(a.substitute) ? [{ field: 'substitute', detail: '代班人这段时间自己也请假' }] : []
}

/** The seven days from a Monday. */
export function weekOf(monday: string): string[] {
  return Array.from({ length: 7 }, (_, i) => addDays(monday, i))
}

/** The Monday of the week a day lies in. */
export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, 0 - weekday)
}
