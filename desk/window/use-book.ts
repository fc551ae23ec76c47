/** The window's book, from the browser at once and from the server when it has a newer one. */
import { useEffect, useState } from 'react'
import type { Book } from '../../src/rooms/counter/contract.ts'
import type { WindowMatter } from '../../src/rooms/counter/types.ts'
import { get } from '../kit/api.ts'
import { keepPlain, plain } from '../offline/keep.ts'

const BOOK = 'book'
const USES = 'counter-uses'
const OFTEN = 6

interface Kept { readonly version: string; readonly windowName: string; readonly matters: readonly WindowMatter[] }

export function useBook(): { readonly matters: readonly WindowMatter[]; readonly windowName: string; readonly error: unknown } {
  const [book, setBook] = useState<Kept | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    const bring = async () => {
      const kept = await plain<Kept>(BOOK).catch(() => undefined)
      if (kept) setBook(kept)
      const told = await get<Book>('/api/v1/counter/book', { have: kept?.version })
      const matters = told.matters ?? kept?.matters
      if (!matters) return
      const newest: Kept = { version: told.version, windowName: told.windowName, matters }
      setBook(newest)
      await keepPlain(BOOK, newest)
    }
    bring().catch(setError)
  }, [])
  return { matters: book?.matters ?? [], windowName: book?.windowName ?? '', error: book ? null : error }
}

type Uses = Record<string, number>
export const usesHere = (): Uses => JSON.parse(localStorage.getItem(USES) ?? '{}') as Uses

/** What this very counter takes in most, so that one digit picks it. */
export function often(matters: readonly WindowMatter[], kind: 'person' | 'company'): WindowMatter[] {
  const uses = usesHere()
  return matters.filter((matter) => uses[matter.code] !== undefined && matter.kinds.includes(kind)).toSorted((a, b) => (uses[b.code] ?? 0) - (uses[a.code] ?? 0)).slice(0, OFTEN)
}

export function countUse(codes: readonly string[]): void {
  const uses = usesHere()
  for (const code of codes) uses[code] = (uses[code] ?? 0) + 1
  localStorage.setItem(USES, JSON.stringify(uses))
}
