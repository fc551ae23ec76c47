/** From reference data to the five lists: a new version of each list whose entries changed (T4.2). Runs inside the import. */
import { dayOf } from '../../../kernel/calendar.ts'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { Refusal } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { sm3 } from '../../../platform/seal.ts'
import type { Reference } from '../../catalogue/index.ts'
import { guardGuides } from '../guard/guides.ts'
import { holdLists, insertVersion, versionOn } from '../store.ts'
import type { List, ListEntry } from '../types.ts'
import { lists } from '../types.ts'

/** Entries by list. A suggested route is in force in a sandbox county only (never as law). */
export function entriesFrom(reference: Reference, sandbox: boolean): Record<List, ListEntry[]> {
  const rows = new Map(reference.items.map(({ data }) => [data.编号, data]))
  const upstream = new Map<string, string[]>()
  for (const [list, entries] of Object.entries(reference.upstream)) {
    for (const { data } of entries) if (data.item !== null) upstream.set(data.item, [...upstream.get(data.item) ?? [], list])
  }
  const out: Record<List, ListEntry[]> = { cancel: [], commitment: [], sharing: [], agency: [], retained: [] }
  for (const { data: fact } of reference.facts) {
    const row = rows.get(fact.item)
    if (!row) continue
    const origin = row.办理方式来源
    for (const list of fact.routes) {
      out[list].push({
        item: fact.item, scope: list === 'cancel' ? fact.scope : 'all', inForce: origin === 'found' || sandbox, origin, basis: row.设定依据, article: row.依据条款,
        replacedBy: row.替代方式, upstream: upstream.get(fact.item) ?? [], source: row.来源source, name: null, fields: {},
      })
    }
  }
  return out
}

/** The digest leaves out what reference data never fill. */
const asBefore = ({ item, scope, inForce, origin, basis, article, replacedBy, upstream, source }: ListEntry) => ({ item, scope, inForce, origin, basis, article, replacedBy, upstream, source })

/**
 * A list that the county has decided about itself is no longer made from reference data: what is new there takes the way of a change.
 * Refuses guides that ask for what the lists cancel; then nothing at all comes in.
 */
export async function deriveLists(tx: Tx, reference: Reference): Promise<Refusal | void> {
  const today = dayOf(tx.now)
  await holdLists(tx, tx.region)
  const entries = entriesFrom(reference, tx.county.sandbox)
  for (const list of lists) {
    const rows = entries[list].toSorted((a, b) => (a.item < b.item ? -1 : 1))
    const digest = sm3(canonicalJson(rows.map(asBefore))).toString('hex')
    const current = await versionOn(tx, tx.region, list, today)
    if (current?.digest === digest || (current?.change ?? null) !== null) continue
    const version = await insertVersion(tx, tx.region, { list, from: today, decidedBy: tx.county.sandbox ? '沙箱县导入' : '参考数据导入', digest, at: tx.now, entries: rows })
    await tx.record({ act: 'list-in-force', objectKind: 'list', objectId: list, clause: 'T4.2', detail: { version, entries: rows.length, from: today } })
  }
  return await guardGuides(tx, reference) ?? undefined
}
