/** What the survey's pages ask for. */
import { useQuery } from '@tanstack/react-query'
import type { ComparisonView, GroundView, ImportView, OrganView, ProgressView, QuestionView, RowDetail } from '../../src/rooms/surveys/contract.ts'
import { get, newRequestId, Problem, Unreachable } from '../kit/api.ts'

const WHILE_READING = 700
const busy = (upload: ImportView | undefined) => upload?.state === 'waiting' || upload?.state === 'reading'

export const useProgress = () => useQuery({ queryKey: ['surveys', 'progress'], queryFn: ({ signal }) => get<ProgressView>('/api/v1/surveys', {}, signal) })

/** Asked again quickly while a workbook is being read. */
export const useOrgan = (organ: string) => useQuery({
  queryKey: ['surveys', 'organ', organ], queryFn: ({ signal }) => get<OrganView>(`/api/v1/surveys/${organ}`, {}, signal),
  refetchInterval: (query) => (busy(query.state.data?.imports[0]) ? WHILE_READING : false),
})

export const useGround = () => useQuery({ queryKey: ['surveys', 'ground'], staleTime: Infinity, queryFn: ({ signal }) => get<GroundView>('/api/v1/surveys/ground', {}, signal) })
export const useQuestions = () => useQuery({ queryKey: ['surveys', 'questions'], staleTime: Infinity, queryFn: ({ signal }) => get<{ items: QuestionView[] }>('/api/v1/surveys/questions', {}, signal) })
export const useRow = (organ: string, id: string | null) => useQuery({ queryKey: ['surveys', 'row', organ, id], enabled: id !== null, queryFn: ({ signal }) => get<RowDetail>(`/api/v1/surveys/${organ}/rows/${id ?? ''}`, {}, signal) })
export const useComparison = (organ: string) => useQuery({ queryKey: ['surveys', 'comparison', organ], queryFn: ({ signal }) => get<ComparisonView>(`/api/v1/surveys/${organ}/comparison`, {}, signal) })

/** Sends a file; `progress`: from 0 to 1 while it goes up, which fetch can't tell. */
export function sendWorkbook(organ: string, file: File, progress: (part: number) => void): Promise<{ id: string }> {
  return new Promise((resolve, reject) => {
    const form = new FormData()
    form.set('requestId', newRequestId())
    form.set('file', file)
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/surveys/${organ}/imports`)
    request.responseType = 'json'
    request.upload.addEventListener('progress', (event) => { if (event.lengthComputable) progress(event.loaded / event.total) })
    request.addEventListener('load', () => {
      if (request.status === 202) resolve(request.response as { id: string })
      else reject(new Problem(request.status, (request.response ?? {}) as ConstructorParameters<typeof Problem>[1]))
    })
    request.addEventListener('error', () => { reject(new Unreachable()) })
    request.send(form)
  })
}
