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

/** The data resources that an act has answers of. */
function sourcesIn({ act, detail }: ActRow): string[] {
  const answers = act === 'sources-answered' && Array.isArray(detail['answers']) ? detail['answers'] as { resource: string }[] : []
  return answers.map(({ resource }) => resource)
}

async function toldActs(county: County, number: string): Promise<CaseActView[]> {
  const rows = await actsOn(county.db, county.region, 'case', number)
  const names = await organNames(county)
  const { items, resources } = await catalogueOf(county)
  const named = (code: string) => names.get(code) ?? code
  const organOf = (row: ActRow): string | null => {
    // Stored under the organ that asked; what the reader wants to know is who answered.
    const holders = sourcesIn(row).flatMap((resource) => resources.get(resource)?.holder ?? [])
    if (holders.length > 0) return [...new Set(holders)].map(named).join('、')
    return row.organ === null ? null : named(row.organ)
  }
  const say = (row: ActRow): CaseActView => ({
    at: row.at.toISOString(), act: row.act, organ: organOf(row), clause: row.clause,
    text: actText(row.act, row.detail, { item: (code) => items.get(code)?.plain ?? code, organ: named }),
  })
  return rows.map(say)
}
