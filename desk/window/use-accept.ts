/** Accepting: by the server, or kept for it when nobody answers or the session has run out. */
import { useState } from 'react'
import { post, Problem, Unreachable, wordsOf } from '../kit/api.ts'
import type { Accepted } from '../../src/rooms/counter/contract.ts'
import { canKeep } from '../offline/keep.ts'
import type { Queue } from '../offline/queue.ts'
import { t } from './texts.ts'
import { countUse } from './use-book.ts'
import type { Outcome, Visit } from './visit.ts'
import { bodyOf } from './visit.ts'
import { shortName } from './who.ts'

/** The sources are asked meanwhile; longer than this the person is not kept waiting. */
const PATIENCE_MS = 15_000

export interface Accepting {
  readonly busy: boolean
  readonly problem: string
  accept(visit: Visit): Promise<Outcome | null>
}

export function useAccept(queue: Queue | null): Accepting {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  return {
    busy, problem,
    async accept(visit) {
      if (busy) return null
      setBusy(true)
      setProblem('')
      try {
        const { items } = await post<Accepted>('/api/v1/counter/acceptances', bodyOf(visit), { patience: PATIENCE_MS, stay: true })
        countUse(visit.picked.map(({ matter }) => matter.code))
        return { kind: 'answered', items }
      } catch (error) {
        const later = error instanceof Unreachable || (error instanceof Problem && (error.status === 401 || error.status >= 500))
        if (later && queue && canKeep()) return await keep(queue, visit)
        setProblem([wordsOf(error).text, ...wordsOf(error).next, ...(later && !canKeep() ? [t.noKeep] : [])].join('　'))
        return null
      } finally {
        setBusy(false)
      }
    },
  }
}

async function keep(queue: Queue, visit: Visit): Promise<Outcome> {
  const at = new Date().toISOString()
  await queue.add({
    requestId: visit.requestId, at, who: visit.who ? `${shortName(visit.who)} ${visit.who.masked}` : '', matters: visit.picked.map(({ matter }) => matter.name),
    state: 'waiting', body: bodyOf(visit), visit, items: [], detail: null,
  })
  return { kind: 'kept', at }
}
