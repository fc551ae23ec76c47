/** Accounts with their rights and open sessions, for the security administrator. */
import { maskName } from '../../../kernel/masking.ts'
import { parseIdNumber } from '../../../kernel/identity-number.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { Page } from '../../../platform/paging.ts'
import { pageOf } from '../../../platform/paging.ts'
import { organNames } from '../../organs/index.ts'
import { recordAccess } from '../accesses.ts'
import { accountUnknown } from '../acts/change-rights.ts'
import { actsOnAccount } from '../audit-store.ts'
import type { AccountDetail, AccountRow, AccountsQuery } from '../contract.ts'
import type { RightsRow } from '../rights-store.ts'
import { residentAccounts, rightsOf, sessionCounts, sessionsOf, staffRights } from '../rights-store.ts'
import { actNames, browserWords, roleNames } from '../texts.ts'

const WHOLE_COUNTY = '全县'

export async function accountList(county: County, actor: Actor, query: AccountsQuery): Promise<Page<AccountRow>> {
  const names = await organNames(county)
  const q = query.q?.toLowerCase() ?? ''
  const rows = (await staffRights(county.db, county.region)).filter((row) => fits(row, query)).map((row) => rowOf(county, actor, row, names))
    .filter((row) => q === '' || [row.name, row.account, row.title ?? ''].some((text) => text.toLowerCase().includes(q)))
  const page = pageOf(rows, (row) => `${row.organ ?? ''} ${row.account}`, query)
  const open = await sessionCounts(county.db, county.region, page.items.map((row) => row.id))
  return { ...page, items: page.items.map((row) => ({ ...row, sessions: open.get(row.id) ?? 0 })) }
}

function fits(row: RightsRow, { role, organ, state }: AccountsQuery): boolean {
  if (role !== undefined && !row.roles.includes(role)) return false
  if (organ !== undefined && (row.organ ?? '*') !== organ && !row.organs.includes(organ)) return false
  switch (state) {
    case 'active': return row.active
    case 'closed': return !row.active
    case 'locked': return row.locked_at !== null
    case 'no-role': return row.active && row.roles.length === 0
    case 'all': return true
  }
}

function rowOf(county: County, actor: Actor, row: RightsRow, names: ReadonlyMap<string, string>): AccountRow {
  const name = county.seal.open<string>(row.name_sealed)
  const say = (code: string) => (code === '*' ? WHOLE_COUNTY : names.get(code) ?? code)
  return {
    id: row.id, account: row.kind === 'staff' ? row.subject : '', kind: row.kind, name: row.kind === 'staff' ? name : maskName(name), title: row.title, organ: row.organ,
    organName: row.kind === 'staff' ? say(row.organ ?? '*') : '', roles: row.roles, organs: row.organs, organNames: row.organs.map(say), active: row.active,
    locked: row.locked_at !== null, lockReason: row.lock_reason, sessions: 0, self: row.id === actor.account,
  }
}

/** One account with its sessions and what happened to it. A resident's stays masked. */
export async function accountDetail(county: County, actor: Actor, id: string): Promise<Result<AccountDetail>> {
  const row = await rightsOf(county.db, county.region, id)
  if (!row) return accountUnknown
  const open = await sessionsOf(county.db, county.region, id)
  const acts = await actsOnAccount(county.db, county.region, id)
  return ok({
    ...rowOf(county, actor, row, await organNames(county)), sessions: open.length,
    openSessions: open.map((s) => {
      const from = s.from_sealed === null ? null : county.seal.open<{ address: string; agent: string }>(s.from_sealed)
      return {
        id: s.id, kind: s.kind, since: s.created_at.toISOString(), until: s.expires_at.toISOString(), address: from?.address ?? null, browser: from === null ? null : browserWords(from.agent),
      }
    }),
    acts: acts.map((act) => ({ at: act.at.toISOString(), act: act.act, text: tell(act.act, act.detail), by: act.actor_name === '' ? WHO_ELSE : act.actor_name })),
  })
}

const WHO_ELSE = '本人'

function tell(act: string, detail: Readonly<Record<string, unknown>>): string {
  const list = (key: string) => (Array.isArray(detail[key]) ? detail[key].map(String) : [])
  const roles = (key: string, word: string) => { const names = list(key).map((role) => roleNames[role] ?? role); return names.length === 0 ? [] : [`${word}${names.join('、')}`] }
  const parts = [...roles('given', '授予'), ...roles('taken', '收回'), ...roles('rolesEnded', '收回')]
  return `${actNames[act] ?? act}${parts.length === 0 ? '' : `：${parts.join('，')}`}`
}

/** A resident's accounts by identity number, for locking one that was stolen. The reading is recorded. */
export async function residentByNumber(county: County, actor: Actor, idNumber: string): Promise<Result<{ items: AccountRow[] }>> {
  const number = parseIdNumber(idNumber)
  if (!number.ok) return refuse('bad-id-number', { status: 400, field: 'idNumber', detail: number.detail, next: ['核对号码'] })
  const subject = county.seal.key('person', number.value.number)
  const rows = await residentAccounts(county.db, county.region, subject)
  if (rows.length === 0) return refuse('account-unknown', { status: 404, field: 'idNumber', detail: '这个人没有在本县登录过，没有账号。', next: ['核对号码'] })
  await recordAccess(county, {
    subject, reader: actor, organ: null, organName: null, what: '账号状态（已脱敏）', purpose: '账号安全', basis: null, caseNumber: null, channel: 'desk', outcome: 'read',
  })
  const names = await organNames(county)
  const open = await sessionCounts(county.db, county.region, rows.map((row) => row.id))
  return ok({ items: rows.map((row) => ({ ...rowOf(county, actor, row, names), sessions: open.get(row.id) ?? 0 })) })
}
