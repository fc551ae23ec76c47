/** Taking, giving back, handing over: done at once, taken back within ten seconds, and what could not be done said one by one. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Outcome } from '../../src/rooms/work/contract.ts'
import { newRequestId, post, wordsOf } from '../kit/api.ts'

export type Move = 'claim' | 'release' | 'hand-over' | 'undo' | 'pause' | 'resume'

export interface Told {
  readonly move: Move
  readonly done: readonly string[]
  readonly failed: readonly { readonly id: string; readonly detail: string }[]
}

const UNDO_MS = 10_000
/** What the server takes back within these seconds. */
const takenBack: ReadonlySet<Move> = new Set(['claim', 'release', 'hand-over'])
const paths: Readonly<Record<Exclude<Move, 'pause' | 'resume'>, string>> = { claim: 'claims', release: 'releases', 'hand-over': 'hand-overs', undo: 'undo' }

export interface Moves {
  readonly told: Told | null
  readonly busy: boolean
  /** Whether what was done last can still be taken back. */
  readonly undoable: boolean
  move(move: Exclude<Move, 'pause' | 'resume'>, ids: readonly string[], more?: { to: string; note: string }): void
  /** A co-check's clock: stopped on a listed ground, or going on when `ground` is null. */
  clock(id: string, ground: { ground: string; note: string } | null): void
  undo(): void
  next(): void
  close(): void
}

export function useMoves(): Moves {
  const client = useQueryClient()
  const [told, setTold] = useState<Told | null>(null)
  const undoable = told !== null && takenBack.has(told.move) && told.done.length > 0
  useEffect(() => {
    // What failed stays until it is read; the rest goes when it can no longer be taken back.
    if (told === null || told.failed.length > 0) return undefined
    const timer = setTimeout(() => { setTold(null) }, UNDO_MS)
    return () => { clearTimeout(timer) }
  }, [told])
  const call = useMutation({
    mutationFn: async ({ move, path, body }: { move: Move; path: string; body: object }) => ({ move, outcome: await post<Outcome>(`/api/v1/work/${path}`, { requestId: newRequestId(), ...body }) }),
    onSuccess: ({ move, outcome }) => { setTold({ move, ...outcome }) },
    onError: (error, { move }) => { setTold({ move, done: [], failed: [{ id: '', detail: wordsOf(error).text }] }) },
    onSettled: () => client.invalidateQueries({ queryKey: ['work'] }),
  })
  return {
    told, busy: call.isPending, undoable,
    move(move, ids, more = { to: '', note: '' }) {
      if (ids.length > 0 && !call.isPending) call.mutate({ move, path: paths[move], body: { ids, ...(move === 'hand-over' ? more : {}) } })
    },
    clock(id, ground) { if (!call.isPending) call.mutate({ move: ground === null ? 'resume' : 'pause', path: `${id}/${ground === null ? 'resume' : 'pause'}`, body: ground ?? {} }) },
    undo() { if (undoable && told) call.mutate({ move: 'undo', path: paths.undo, body: { ids: told.done } }) },
    next() { if (!call.isPending) call.mutate({ move: 'claim', path: 'next', body: {} }) },
    close() { setTold(null) },
  }
}
