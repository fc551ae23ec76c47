/** What the page about refused demands asks for and sends. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Outcome, ReboundPage, ReboundRow, ReportPage } from '../../src/rooms/lists/guard/contract.ts'
import { get, newRequestId, post } from '../kit/api.ts'
import type { Paged } from '../kit/api.ts'

export type { Outcome, ReboundRow }
export interface Filter {
  readonly state: 'open' | 'handled' | 'all'
  readonly organ: string
  readonly way: string
}

export const ROWS = 30

export function useRebounds(filter: Filter, next: string | null) {
  return useQuery<ReboundPage>({
    queryKey: ['rebounds', filter, next], placeholderData: (before) => before,
    queryFn: ({ signal }) => get<ReboundPage>('/api/v1/rebounds', { ...filter, limit: ROWS, next }, signal),
  })
}

export function useReports(next: string | null) {
  return useQuery<ReportPage>({
    queryKey: ['rebounds', 'reports', next], placeholderData: (before) => before,
    queryFn: ({ signal }) => get<ReportPage>('/api/v1/demand-reports', { limit: ROWS, next }, signal),
  })
}

export function useOrganNames() {
  return useQuery({
    queryKey: ['organs'], staleTime: 3_600_000,
    queryFn: async ({ signal }) => (await get<Paged<{ code: string; name: string; level: string }>>('/api/v1/organs', {}, signal)).items.filter((organ) => organ.level !== 'village'),
  })
}

export function useHandle() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ number, ...said }: { number: string; outcome: Outcome; note: string }) => post(`/api/v1/rebounds/${number}/outcome`, { requestId: newRequestId(), ...said }),
    onSettled: () => client.invalidateQueries({ queryKey: ['rebounds'] }),
  })
}
