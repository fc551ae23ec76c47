/** What the pages about numbers ask for, and the address of the cases behind each number. */
import { useQuery } from '@tanstack/react-query'
import type { StatisticsView } from '../../src/rooms/statistics/contract.ts'
import type { Measure, PeriodName } from '../../src/rooms/statistics/rules.ts'
import type { CaseRow } from '../cases/data.ts'
import { address, get } from '../kit/api.ts'
import type { Paged, Query } from '../kit/api.ts'

export type { CaseRow, StatisticsView }
export const ROWS = 20
const MINUTE = 60_000

/** Counted at most a minute ago, so asked for once a minute. */
export function useStatistics(organ: string, period: PeriodName) {
  return useQuery<StatisticsView>({
    queryKey: ['statistics', organ, period], refetchInterval: MINUTE, placeholderData: (before) => before,
    queryFn: ({ signal }) => get<StatisticsView>('/api/v1/statistics', { organ, period }, signal),
  })
}

/** What a number counts: enough to find its cases. */
export interface Counted {
  readonly measure: Measure
  readonly key?: string
  readonly from?: string
  readonly to?: string
  readonly organ?: string
  readonly township?: string
}

export const linkTo = (number: Counted): string => address('/dashboard/cases', { ...number })

const names = ['measure', 'key', 'from', 'to', 'organ', 'township'] as const

/** From the address of the page back to what is asked of the API. */
export function readLink(search: string): Query & { readonly measure: string } {
  const given = new URLSearchParams(search)
  return { ...Object.fromEntries(names.map((name) => [name, given.get(name)])), measure: given.get('measure') ?? 'state' }
}

export function useBehind(number: Query, next: string | null) {
  return useQuery<Paged<CaseRow>>({
    queryKey: ['cases', 'behind', number, next], placeholderData: (before) => before,
    queryFn: ({ signal }) => get<Paged<CaseRow>>('/api/v1/statistics/cases', { ...number, limit: ROWS, next }, signal),
  })
}

