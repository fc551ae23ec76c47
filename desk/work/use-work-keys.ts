/** One letter an act: on what is chosen, or else on the line in hand. */
import { useLocation } from 'wouter'
import type { WorkRow } from '../../src/rooms/work/contract.ts'
import type { Key } from '../kit/keys.tsx'
import { useKeys } from '../kit/keys.tsx'
import type { Moves } from './moves.ts'
import type { Filter } from './queries.ts'
import { keys as t } from './texts.ts'
import type { Selection } from './use-selection.ts'
import { addressOf } from './work-table.tsx'

interface Hands {
  readonly row: WorkRow | undefined
  readonly place: readonly Key[]
  readonly filter: Filter
  readonly selection: Selection
  readonly moves: Moves
  set(some: Partial<Filter>): void
  handOver(): void
  clock(): void
}

export function useWorkKeys({ row, place, filter, selection, moves, set, handOver, clock }: Hands): { ids: readonly string[] } {
  const [, go] = useLocation()
  const ids = selection.ids.size > 0 ? [...selection.ids] : row ? [row.id] : []
  const act = (move: 'claim' | 'release') => { moves.move(move, ids); selection.clear() }
  useKeys([
    ...place,
    { key: 'Enter', does: t.open, act: () => { if (row) go(addressOf(row)) } },
    { key: 'c', does: t.claim, act: () => { act('claim') } }, { key: 'r', does: t.release, act: () => { act('release') } },
    { key: 'h', does: t.handOver, act: () => { if (ids.length > 0) handOver() } }, { key: 'p', does: t.pause, act: clock },
    { key: 'x', does: t.select, act: () => { if (row) selection.toggle(row.id) } }, { key: 'a', does: t.all, act: () => { selection.all() } },
    { key: 'n', does: t.next, act: () => { moves.next() } }, { key: 'z', does: t.undo, act: () => { moves.undo() } },
    { key: 'm', does: t.mine, act: () => { set({ scope: 'mine' }) } }, { key: 'o', does: t.organ, act: () => { set({ scope: 'organ' }) } },
    { key: 'f', does: t.overdue, act: () => { set({ due: filter.due === 'overdue' ? '' : 'overdue' }) } }, { key: 'Escape', does: t.clear, act: () => { selection.clear() } },
  ])
  return { ids }
}
