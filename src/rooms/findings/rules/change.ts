/** What a finding proposes when it becomes a change of the list. Pure. */
import type { CancelGround } from '../../lists/index.ts'
import type { Finding } from '../store.ts'
import type { FindingKind } from './facts.ts'

export interface ProposedRow { readonly item?: string; readonly name?: string; readonly ground: CancelGround; readonly replacedBy: string }

const grounds: Readonly<Record<FindingKind, CancelGround>> = { 'no-basis': 'no-basis', odd: 'cannot-know', duplicate: 'covered', circular: 'covered', excessive: 'internal-check' }

/**
 * Rows for the list of cancelled proofs. Of duplicates the first, or `keep`, stays; of a way round only what is given up by breaking it
 * goes, where that is a proof.
 */
export function proposedRows(f: Pick<Finding, 'kind' | 'items' | 'detail'>, nameOf: (item: string) => string, only?: readonly string[], keep?: string): ProposedRow[] {
  const ground = grounds[f.kind]
  if (f.kind === 'circular') {
    const given = new Set((f.detail.breakAt ?? []).map(({ toItem }) => toItem))
    return f.items.filter((item) => given.has(item) && (only?.includes(item) ?? true)).map((item) => ({ item, ground, replacedBy: '' }))
  }
  const stays = f.kind === 'duplicate' && f.items.length > 1 ? keep ?? f.items[0] : undefined
  return f.items.filter((item) => item !== stays && (only?.includes(item) ?? true)).map((item) => ({ item, ground, replacedBy: stays === undefined ? '' : nameOf(stays) }))
}
