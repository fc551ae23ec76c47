/** One change, and what is done with it. */
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useParams } from 'wouter'
import type { ListChangeDetail } from '../../src/rooms/lists/changes/contract.ts'
import { get } from '../kit/api.ts'

export function useChange(): UseQueryResult<ListChangeDetail> {
  const { number } = useParams<{ number: string }>()
  return useQuery({ queryKey: ['lists', 'change', number], queryFn: ({ signal }) => get<ListChangeDetail>(`/api/v1/list-changes/${number}`, {}, signal) })
}

export const pathOf = (change: Pick<ListChangeDetail, 'id'>, what: string) => `/api/v1/list-changes/${change.id}/${what}`
