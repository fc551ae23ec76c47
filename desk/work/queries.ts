/** What the list asks the server, and the filter that stands in the address. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import type { SavedView, WorkColleague, WorkFilter, WorkPage, WorkRow } from '../../src/rooms/work/contract.ts'
import { get } from '../kit/api.ts'

const names = ['scope', 'kind', 'due', 'assignee', 'q'] as const
export type Filter = Readonly<Record<(typeof names)[number], string>>
export const noFilter: Filter = { scope: '', kind: '', due: '', assignee: '', q: '' }
const ROWS = 50

export function useFilter(): [Filter, (some: Partial<Filter>) => void] {
  const [params, setParams] = useSearchParams()
  const filter = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Filter
  const set = (some: Partial<Filter>) => {
    setParams(new URLSearchParams(Object.entries({ ...filter, ...some }).filter(([, value]) => value !== '')), { replace: true })
  }
  return [filter, set]
}

/** A saved view as the address has it. */
export function filterOf(query: WorkFilter): Filter {
  return { scope: query.scope, kind: query.kind ?? '', due: query.due ?? '', assignee: query.assignee ?? '', q: query.q ?? '' }
}

/** Without what is empty, as the contract wants it. */
export function given(filter: Filter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))
}

export function useWork(filter: Filter) {
  return useInfiniteQuery({
    queryKey: ['work', 'list', filter], queryFn: ({ pageParam, signal }) => get<WorkPage>('/api/v1/work', { ...filter, limit: ROWS, next: pageParam }, signal),
    initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: (before) => before,
  })
}

export const allIds = (filter: Filter) => get<{ ids: string[]; more: boolean }>('/api/v1/work/ids', filter)

export function useColleagues(row: WorkRow | undefined) {
  return useQuery({
    queryKey: ['work', 'colleagues', row?.kind, row?.organ], enabled: row !== undefined,
    queryFn: async ({ signal }) => (await get<{ items: WorkColleague[] }>('/api/v1/work/colleagues', { kind: row?.kind, organ: row?.organ }, signal)).items,
  })
}

export function useViews() {
  return useQuery({ queryKey: ['views'], queryFn: async ({ signal }) => (await get<{ items: SavedView[] }>('/api/v1/work/views', {}, signal)).items })
}

export interface WorkRules {
  readonly grounds: readonly { readonly code: string; readonly text: string; readonly basis: string }[]
}

export function useGrounds() {
  return useQuery({ queryKey: ['work-rules'], queryFn: async ({ signal }) => (await get<WorkRules>('/api/v1/work/rules', {}, signal)).grounds, staleTime: Infinity })
}
