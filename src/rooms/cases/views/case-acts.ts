/** The line of time of a case, in plain words. */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { ActRow } from '../../../platform/acts.ts'
import { actsOn } from '../../../platform/acts.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { organNames } from '../../organs/index.ts'
import { actText, internalActs } from '../texts.ts'
import { readCase } from './case-detail.ts'

export interface CaseActView {
  readonly at: string
  readonly act: string
  readonly text: string
  readonly organ: string | null
  readonly clause: string | null
}

export async function caseActs(county: County, actor: Actor, number: string): Promise<Result<{ items: CaseActView[]; total: number; next: null }>> {
  const read = await readCase(county, actor, number)
  if (!read.ok) return read
  const told = await toldActs(county, number)
  const items = read.value.own ? told.filter(({ act }) => !internalActs.includes(act)) : told
  return ok({ items, total: items.length, next: null })
}

async function toldActs(county: County, number: string): Promise<CaseActView[]> {
  const rows = await actsOn(county.db, county.region, 'case', number)
  const names = await organNames(county)
  const { items } = await catalogueOf(county)
  const say = (row: ActRow): CaseActView => ({
    at: row.at.toISOString(), act: row.act, organ: row.organ === null ? null : names.get(row.organ) ?? row.organ, clause: row.clause,
    text: actText(row.act, row.detail, { item: (code) => items.get(code)?.plain ?? code, organ: (code) => names.get(code) ?? code }),
  })
  return rows.map(say)
}
