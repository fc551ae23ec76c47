/** Long lists: asked for page by page, filters in the address, so that back, reload and a copied link show the same. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import type { Paged, Query } from '../kit/api.ts'
import { get } from '../kit/api.ts'

export type Filters = Readonly<Record<string, string>>

/** What the address says after the question mark, and how to change it. An empty value goes away. */
export function useFilters(): readonly [Filters, (change: Filters) => void] {
  const search = useSearch()
  const [here, go] = useLocation()
  const filters = Object.fromEntries(new URLSearchParams(search))
  const change = (wanted: Filters) => {
    const next = new URLSearchParams(Object.entries({ ...filters, ...wanted }).filter(([, value]) => value !== ''))
    go(`${here}${next.size === 0 ? '' : `?${next.toString()}`}`, { replace: true })
  }
  return [filters, change]
}

export interface List<T> {
  readonly rows: readonly T[]
  readonly total: number
  /** There are more than were counted. */
  readonly beyond: boolean
  readonly pending: boolean
  readonly error: unknown
  readonly hasMore: boolean
  readonly more: () => void
  readonly again: () => void
}

export function useList<T>(key: string, path: string, filters: Query, options: { limit?: number; refetch?: boolean } = {}): List<T> {
  const query = useInfiniteQuery({
    queryKey: [key, path, filters], initialPageParam: '', placeholderData: keepPreviousData, refetchOnWindowFocus: options.refetch ?? true,
    queryFn: ({ pageParam, signal }) => get<Paged<T> & { more?: boolean }>(path, { ...filters, limit: options.limit ?? 50, next: pageParam }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const first = query.data?.pages[0]
  return {
    rows: query.data?.pages.flatMap((page) => page.items) ?? [], total: first?.total ?? 0, beyond: first?.more === true, pending: query.isPending, error: query.error,
    hasMore: query.hasNextPage, more: () => { if (!query.isFetchingNextPage) void query.fetchNextPage() }, again: () => { void query.refetch() },
  }
}

/** A whole list that is needed for choosing from, some hundred entries. */
export function useAll<T>(key: string, path: string, filters: Query = {}): readonly T[] {
  const query = useQuery({
    queryKey: [key, 'all', path, filters], staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const rows: T[] = []
      let next: string | null = ''
      while (next !== null) {
        const page: Paged<T> = await get<Paged<T>>(path, { ...filters, limit: 200, next }, signal)
        rows.push(...page.items)
        next = page.next
      }
      return rows
    },
  })
  return query.data ?? []
}
