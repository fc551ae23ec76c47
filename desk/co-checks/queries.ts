/** What the inbox asks the server, and the filter that stands in the address. */
import { queryOptions, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useParams, useSearchParams } from 'wouter'
import type { CoCheckDetail, CoCheckRow, FactGroup } from '../../src/rooms/agency/contract.ts'
import type { Paged } from '../kit/api.ts'
import { get } from '../kit/api.ts'

export interface Filter {
  readonly state: 'open' | 'over'
  readonly due: string
  readonly item: string
  readonly asking: string
  readonly q: string
  readonly oldest: boolean
  /** Number of the order that is shown beside the list. */
  readonly order: string
}

const names = ['due', 'item', 'asking', 'q', 'order'] as const
const ROWS = 50

export function useFilter(): [Filter, (some: Partial<Filter>) => void] {
  const [params, setParams] = useSearchParams()
  const texts = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<(typeof names)[number], string>
  const { number } = useParams<{ number?: string }>()
  const filter: Filter = { ...texts, order: texts.order || number || '', state: params.get('state') === 'over' ? 'over' : 'open', oldest: params.get('oldest') === '1' }
  const set = (some: Partial<Filter>) => {
    const next = { ...filter, ...some }
    const given = { ...Object.fromEntries(names.map((name) => [name, next[name]])), state: next.state === 'over' ? 'over' : '', oldest: next.oldest ? '1' : '' }
    setParams(new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')), { replace: true })
  }
  return [filter, set]
}

/** The ten oldest are a look of their own: those that wait, whatever else is chosen but fact and organ. */
const asked = (f: Filter) => ({
  ...(f.oldest ? { oldest: 10 } : { state: f.state, due: f.due, q: f.q }), item: f.item, asking: f.asking,
})

export function useInbox(filter: Filter) {
  const query = asked(filter)
  return useInfiniteQuery({
    queryKey: ['co-checks', 'list', query],
    queryFn: ({ pageParam, signal }) => get<Paged<CoCheckRow>>('/api/v1/co-checks', { ...query, limit: ROWS, next: pageParam }, signal),
    initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: (before) => before,
  })
}

export function useFacts() {
  return useQuery({ queryKey: ['co-checks', 'facts'], queryFn: ({ signal }) => get<Paged<FactGroup>>('/api/v1/co-checks/facts', {}, signal) })
}

/** Masked: looking through the list leaves no trace about anybody. */
const order = (number: string) => queryOptions({
  queryKey: ['co-checks', 'order', number], queryFn: ({ signal }) => get<CoCheckDetail>(`/api/v1/co-checks/${number}`, { identity: 'masked' }, signal),
})

export function useOrder(number: string) {
  return useQuery({ ...order(number), enabled: number !== '' })
}

/** What one comes to next is there when one comes to it: an answer is taken only for what can be read. */
export function useNextOrder(rows: readonly CoCheckRow[], current: string): void {
  const client = useQueryClient()
  const next = rows[rows.findIndex((row) => row.number === current) + 1]?.number
  useEffect(() => { if (next !== undefined) void client.prefetchQuery(order(next)) }, [client, next])
}

export interface OrganName { readonly code: string; readonly name: string; readonly level: string }

/** Organs hardly ever change; villages are no issuing organs and would be hundreds. */
export function useOrgans() {
  return useQuery({
    queryKey: ['organs'], staleTime: 3_600_000,
    queryFn: async ({ signal }) => (await get<Paged<OrganName>>('/api/v1/organs', {}, signal)).items.filter((organ) => organ.level !== 'village'),
  })
}
