/** One proof through time: in which lists it stood from when until when, who decided, and which matters ask for it. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { AnyList } from '../types.ts'
import { concernsOf } from './concern.ts'
import type { Standing } from './store.ts'
import { standingsOf } from './store.ts'

export interface HistoryLine {
  readonly list: AnyList
  readonly version: number
  readonly from: string
  /** Null: until today. */
  readonly until: string | null
  readonly decidedBy: string
  readonly scope: 'all' | 'grassroots'
  readonly inForce: boolean
  readonly basis: string
  readonly article: string
  readonly replacedBy: string
}

export interface ProofHistory {
  readonly item: string
  readonly name: string
  readonly plain: string
  readonly lines: readonly HistoryLine[]
  readonly matters: readonly { readonly code: string; readonly name: string }[]
}

const same = (a: HistoryLine, b: HistoryLine) => a.list === b.list && a.until === b.from && a.scope === b.scope && a.inForce === b.inForce && a.basis === b.basis && a.article === b.article && a.replacedBy === b.replacedBy

/** Versions that say the same one after the other are one line. Pure. */
export function linesOf(standings: readonly Standing[]): HistoryLine[] {
  const lines: HistoryLine[] = []
  for (const s of standings) {
    const line: HistoryLine = {
      list: s.list, version: s.version, from: s.inForceFrom, until: s.supersededOn, decidedBy: s.decidedBy, scope: s.scope, inForce: s.inForce, basis: s.basis, article: s.article, replacedBy: s.replacedBy,
    }
    const at = lines.findIndex((before) => same(before, line))
    const before = lines[at]
    if (before) lines[at] = { ...before, until: line.until }
    else lines.push(line)
  }
  return lines
}

/** Refuses a proof that never stood in a list and that the catalogue does not have. */
export async function proofHistory(county: County, item: string): Promise<Result<ProofHistory>> {
  const catalogue = await catalogueOf(county)
  const known = catalogue.items.get(item)
  const standings = await standingsOf(county.db, county.region, item)
  const lines = linesOf(standings)
  const name = known?.name ?? standings.at(-1)?.name ?? item
  if (!known && lines.length === 0) return refuse('proof-item-not-found', { status: 404, field: 'code', detail: `没有编号为“${item}”的证明。`, next: ['在清单里查找'] })
  const matters = (concernsOf(catalogue).get(item)?.matters ?? []).map(({ code, name }) => ({ code, name }))
  return ok({ item, name, plain: known?.plain ?? name, lines, matters })
}
