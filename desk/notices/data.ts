/** What the page about messages asks for and sends. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FailedDelivery, NoticePage, SendingStatistics } from '../../src/rooms/notices/contract.ts'
import { get, newRequestId, post } from '../kit/api.ts'
import type { Paged } from '../kit/api.ts'

export type { FailedDelivery, SendingStatistics }
export type Notice = NoticePage['items'][number]
export interface Settings { readonly mail: string | null; readonly digest: boolean }

export const ROWS = 20

export function useFailed(channel: string, next: string | null) {
  return useQuery<Paged<FailedDelivery>>({
    queryKey: ['notices', 'failed', channel, next], placeholderData: (before) => before,
    queryFn: ({ signal }) => get<Paged<FailedDelivery>>('/api/v1/notices/failed', { channel, limit: ROWS, next }, signal),
  })
}

export function useSending(days: number) {
  return useQuery({ queryKey: ['notices', 'sending', days], queryFn: ({ signal }) => get<SendingStatistics>('/api/v1/notices/sending', { days }, signal) })
}

export function useMine(next: string | null) {
  return useQuery<NoticePage>({
    queryKey: ['notices', 'mine', next], placeholderData: (before) => before, queryFn: ({ signal }) => get<NoticePage>('/api/v1/notices', { limit: ROWS, next }, signal),
  })
}

export function useSettings() {
  return useQuery({ queryKey: ['notices', 'settings'], queryFn: ({ signal }) => get<Settings>('/api/v1/notices/settings', {}, signal) })
}

/** After any act everything about messages is asked for anew. */
function useAct<T>(act: (input: T) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: act, onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }) })
}

/** One after the other; comes back with how many were taken. */
export const useRetry = () => useAct(async (ids: readonly string[]) => {
  for (const id of ids) await post(`/api/v1/notices/${id}/retry`, { requestId: newRequestId() })
  return ids.length
})

export const useRead = () => useAct((id: string) => post(`/api/v1/notices/${id}/read`, { requestId: newRequestId() }))

export const useSave = () => useAct((settings: Settings) => post('/api/v1/notices/settings', { requestId: newRequestId(), ...settings }))
