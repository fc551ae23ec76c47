/** The queue of this account on this machine. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Queue, QueueState } from '../offline/queue.ts'
import { openQueue } from '../offline/queue.ts'

const nothing: QueueState = { items: [], away: false, signedOut: false }

export function useQueue(badge: string): { readonly queue: Queue | null; readonly state: QueueState } {
  const [queue, setQueue] = useState<Queue | null>(null)
  useEffect(() => {
    const opened = openQueue(badge)
    setQueue(opened)
    return () => { opened.stop() }
  }, [badge])
  const state = useSyncExternalStore((hear) => queue?.subscribe(hear) ?? (() => undefined), () => queue?.state() ?? nothing)
  return { queue, state }
}
