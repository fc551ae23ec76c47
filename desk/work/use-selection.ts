/** What is chosen, over all pages: the list may grow, shrink and be sorted anew meanwhile. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Filter } from './queries.ts'
import { allIds } from './queries.ts'

export interface Selection {
  readonly ids: ReadonlySet<string>
  /** The filter finds more than may be chosen at once. */
  readonly more: boolean
  toggle(id: string): void
  all(): void
  clear(): void
}

export function useSelection(filter: Filter): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [more, setMore] = useState(false)
  const everything = useMutation({ mutationFn: () => allIds(filter), onSuccess: (found) => { setIds(new Set(found.ids)); setMore(found.more) } })
  return {
    ids, more,
    toggle(id) { setIds((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id])) },
    all() { if (!everything.isPending) everything.mutate() },
    clear() { setIds(new Set()); setMore(false) },
  }
}
