/** Puts refused demands on record against their organs and tells oversight, in one transaction. */
import { dayOf } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { staffInRole } from '../../identity/index.ts'
import { tell } from '../../notices/index.ts'
import { organNames } from '../../organs/index.ts'
import type { Demand } from './guard.ts'
import { insertRebound } from './store.ts'
import type { Forbidding } from './texts.ts'
import { entryText, guard as t } from './texts.ts'

export interface Rebound {
  readonly demand: Demand
  readonly forbids: Forbidding
  readonly named: string
}

/** Numbers by rebound. The same attempt of the same person again on that day keeps its number, is counted, and tells nobody anew. */
export async function recordRebounds(tx: Tx, rebounds: readonly Rebound[]): Promise<Map<Rebound, string>> {
  const numbers = new Map<Rebound, string>()
  const overseers = await staffInRole(tx, tx.region, 'oversight')
  // A workbook asks for the same thing in a thousand rows: that is one attempt.
  const same = new Map<string, string>()
  for (const rebound of rebounds) {
    const { demand, forbids, named } = rebound
    const key = JSON.stringify([demand.organ, demand.way, demand.object ?? '', forbids.item, forbids.item === '' ? forbids.name : ''])
    const before = same.get(key)
    if (before !== undefined) {
      numbers.set(rebound, before)
      continue
    }
    const kept = await insertRebound(tx, tx.region, {
      id: newId(), number: await nextNumber(tx.county, 'FT'), day: dayOf(tx.now), at: tx.now, organ: demand.organ, via: demand.way, object: demand.object ?? '', item: forbids.item,
      itemName: forbids.name, named, version: forbids.version, forbids: forbids.item === '' ? t.noBasis : entryText(forbids), account: tx.by.account, role: tx.by.roles[0] ?? tx.by.kind,
      words: demand.text === undefined ? null : tx.county.seal.close(demand.text.slice(0, 2000)),
    })
    numbers.set(rebound, kept.number)
    same.set(key, kept.number)
    await tx.record({
      act: 'rebound-refused', objectKind: 'rebound', objectId: kept.number, organ: demand.organ, clause: forbids.item === '' ? 'G4' : 'C1.4',
      detail: { item: forbids.item, name: forbids.name, way: demand.way, object: demand.object ?? '', times: kept.times },
    })
    if (demand.way === 'case') {
      await tx.record({ act: 'cancelled-proof-asked', objectKind: 'case', objectId: demand.object ?? '', organ: demand.organ, clause: 'C1.4', detail: { item: forbids.item } })
    }
    if (kept.times === 1) await tellOversight(tx, overseers, rebound, kept.number)
  }
  tx.changed(...overseers.flatMap((account) => [{ topic: 'rebounds', organ: `@${account}` }, { topic: 'notices', organ: `@${account}` }]))
  return numbers
}

async function tellOversight(tx: Tx, overseers: readonly string[], { demand, forbids }: Rebound, number: string): Promise<void> {
  const organ = (await organNames(tx.county)).get(demand.organ) ?? demand.organ
  const text = forbids.item === '' ? t.toldNew(organ, forbids.name, number)
    : demand.way === 'issue' ? t.toldIssue(organ, forbids.name, number) : t.told(organ, forbids.name, demand.way, number)
  for (const account of overseers) await tell(tx, { account, caseNumber: null, kind: `rebound-${number}`, text })
}
