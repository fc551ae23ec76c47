/** A visit survives a closed browser: kept while it goes on, gone with the next one, with the sign-out, and after a day. */
import { useEffect, useRef } from 'react'
import { DAY_MS, draftOf, drop, keepSealed, sealedUnder } from '../offline/keep.ts'
import type { Visit } from './visit.ts'

const PAUSE_MS = 300

export function useDraft(badge: string, visit: Visit, onRestore: (visit: Visit) => void): void {
  const ready = useRef(false)
  const restore = useRef(onRestore)
  restore.current = onRestore
  useEffect(() => {
    void sealedUnder<Visit>(draftOf(badge), DAY_MS).catch(() => []).then(([kept]) => {
      ready.current = true
      if (kept) restore.current(kept.value)
    })
  }, [badge])
  useEffect(() => {
    if (!ready.current) return undefined
    const timer = setTimeout(() => {
      // What has been taken in is kept elsewhere: as a case, or in the queue.
      const over = visit.who === null || visit.outcome?.kind === 'kept'
      void (over ? drop(draftOf(badge)) : keepSealed(draftOf(badge), { ...visit, people: null } satisfies Visit)).catch(() => undefined)
    }, PAUSE_MS)
    return () => { clearTimeout(timer) }
  }, [badge, visit])
}
