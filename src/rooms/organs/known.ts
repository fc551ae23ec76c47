/** What the rules need to know, read in the transaction that writes, so that two administrators cannot write past each other. */
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'
import type { Tx } from '../../platform/county.ts'
import type { Sql } from '../../platform/database.ts'
import type { Account } from './people-store.ts'
import { staffAccounts } from './people-store.ts'
import type { Known, Wrong } from './rules.ts'
import type { Organ, Region } from './store.ts'
import { organsOf, regionsOf } from './store.ts'

export interface Ground extends Known {
  readonly organRows: readonly Organ[]
  readonly regionRows: readonly Region[]
  readonly accounts: readonly Account[]
}

/** Organs, divisions and staff as they are now. Three small reads. */
export async function groundOf(sql: Sql, region: string): Promise<Ground> {
  const [organRows, regionRows, accounts] = [await organsOf(sql, region), await regionsOf(sql, region), await staffAccounts(sql, region)]
  const staff = new Map<string, number>()
  for (const { organ, active } of accounts) if (organ !== null && active) staff.set(organ, (staff.get(organ) ?? 0) + 1)
  return {
    organRows, regionRows, accounts,
    organs: new Map(organRows.map((o) => [o.code, { name: o.name, active: o.active, staff: staff.get(o.code) ?? 0 }])),
    divisions: new Map(regionRows.map((r) => [r.code, { name: r.name, active: r.active }])),
  }
}

/** One administrator writes at a time. */
export async function oneAtATime(tx: Tx): Promise<void> {
  await tx.run(`select pg_advisory_xact_lock(hashtextextended('people ' || $1, 0))`, [tx.region])
}

/** The first thing that is wrong, as a refusal; null when nothing is. */
export function refusalOf(wrongs: readonly Wrong[]): Refusal | null {
  const first = wrongs[0]
  if (!first) return null
  return refuse('entry-wrong', { status: 400, field: first.field, detail: `${wrongs.map((wrong) => wrong.detail).join('；')}。`, next: ['改正后再保存'], errors: wrongs })
}

export interface Difference {
  readonly field: string
  readonly from: string
  readonly to: string
}

/** What a change changes, field by field, as texts. */
export function differences<T extends object>(before: T, after: T, fields: readonly (keyof T & string)[], text: (field: keyof T & string, value: unknown) => string): Difference[] {
  return fields.flatMap((field) => {
    const [from, to] = [text(field, before[field]), text(field, after[field])]
    return from === to ? [] : [{ field, from, to }]
  })
}
