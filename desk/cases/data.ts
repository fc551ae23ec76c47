/** What the pages about cases ask for and send. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import { get, post } from '../kit/api.ts'
import type { Paged } from '../kit/api.ts'

export type { CaseView }
export type Proof = CaseView['proofs'][number]
export type Evidence = NonNullable<Proof['evidence']>
export type Deciding = NonNullable<CaseView['deciding']>

export interface CaseRow {
  readonly caseNumber: string
  readonly matter: string
  readonly applicant: string
  readonly state: CaseView['state']
  readonly createdAt: string
  readonly promisedBy: string | null
  readonly overdue: boolean
  readonly sparedProofs: number
}

export interface CaseAct {
  readonly at: string
  readonly act: string
  readonly text: string
  readonly organ: string | null
}

const address = (number: string) => `/api/v1/cases/${number}`

export function useCase(number: string) {
  return useQuery({ queryKey: ['cases', 'one', number], queryFn: ({ signal }) => get<CaseView>(address(number), {}, signal) })
}

export function useActs(number: string) {
  return useQuery({ queryKey: ['cases', 'acts', number], queryFn: ({ signal }) => get<Paged<CaseAct>>(`${address(number)}/acts`, {}, signal) })
}

export interface CaseFilters {
  readonly state: string
  readonly matter: string
  readonly due: string
  readonly q: string
  readonly sort: string
}

export const ROWS = 20

/** What has no deadline any more, or none yet, is not found by it. */
const timeless: readonly string[] = ['preparing', 'approved', 'refused', 'withdrawn', 'expired']

export function useCases(filters: CaseFilters, next: string | null) {
  const sort = filters.q !== '' || timeless.includes(filters.state) ? 'new' : filters.sort
  return useQuery({
    queryKey: ['cases', 'list', filters, next], queryFn: ({ signal }) => get<Paged<CaseRow>>('/api/v1/cases', { ...filters, sort, limit: ROWS, next }, signal),
    placeholderData: (before) => before,
  })
}

/** One act on the case: `what` is the address below it. The answer is the case as it then is. */
export function useCaseAct(number: string, what: string, done: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Readonly<Record<string, unknown>>) => post<CaseView>(`${address(number)}/${what}`, body),
    onSuccess: (view) => {
      client.setQueryData(['cases', 'one', number], view)
      void client.invalidateQueries({ queryKey: ['cases'] })
      void client.invalidateQueries({ queryKey: ['work'] })
      done()
    },
  })
}

export const fileAddress = (number: string, id: string) => `${address(number)}/files/${id}`
export const letterAddress = (number: string, kind: string) => `${address(number)}/letter?kind=${kind}`
export const draftAddress = (number: string, outcome: 'approve' | 'refuse') => `${address(number)}/letter?draft=${outcome}`

/** Opens the draft with what is being written, in a tab of its own. */
export async function openDraft(number: string, body: object): Promise<void> {
  const response = await fetch(`${address(number)}/letter-draft`, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!response.ok) return
  const url = URL.createObjectURL(await response.blob())
  open(url, '_blank', 'noopener')
  // The tab has read it long before.
  setTimeout(() => { URL.revokeObjectURL(url) }, 60_000)
}
