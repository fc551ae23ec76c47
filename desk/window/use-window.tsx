/** Everything the window knows and does; the page only shows it. What is in the way is said, and the hand goes there. */
import { useEffect, useReducer, useRef, useState } from 'react'
import type { Accepted } from '../../src/rooms/counter/contract.ts'
import { newRequestId } from '../kit/api.ts'
import { useMe } from '../kit/session.tsx'
import { draftOf, drop } from '../offline/keep.ts'
import { deskIsNew } from '../offline/register.ts'
import { lookUp } from './look-up.ts'
import type { LookedUp } from './look-up.ts'
import { t } from './texts.ts'
import { useAccept } from './use-accept.ts'
import { useDraft } from './use-draft.ts'
import type { Queue } from '../offline/queue.ts'
import { after, freshVisit, obstacleTo } from './visit.ts'
import type { By, Event, Visit } from './visit.ts'

const UNDO_MS = 10_000

/** Puts the hand where it is needed, once the page shows it. */
function useHand(): (at: string) => void {
  const [aim, setAim] = useState<{ readonly at: string } | null>(null)
  useEffect(() => { if (aim) document.querySelector<HTMLElement>(`[data-at="${CSS.escape(aim.at)}"]`)?.focus() }, [aim])
  return (at) => { setAim({ at }) }
}

/** What was cleared can be taken back for ten seconds. */
function useUndo() {
  const [undo, setUndo] = useState<Visit | null>(null)
  useEffect(() => {
    if (!undo) return undefined
    const timer = setTimeout(() => { setUndo(null) }, UNDO_MS)
    return () => { clearTimeout(timer) }
  }, [undo])
  return { undo, setUndo }
}

export interface Window {
  readonly visit: Visit
  readonly tell: (event: Event) => void
  readonly said: string
  readonly problem: string
  readonly busy: boolean
  /** A whole number is being looked up: the hand is at the matters already. */
  readonly looking: boolean
  readonly undo: Visit | null
  /** Whose unfinished visit was found and brought back. */
  readonly restored: string | null
  /** A number read while somebody else's matters are not accepted yet. */
  readonly waiting: string | null
  started(): void
  looked(found: LookedUp): void
  bring(handle: string): Promise<void>
  /** Somebody else's number while one is at work: at once when nothing is lost by it, or else after asking. */
  another(text: string): Promise<void>
  switchTo(): Promise<void>
  stay(): void
  /** The next one's card was read while the outcome of the last is still shown. */
  nextIs(found: LookedUp): void
  setBy(by: By | null): void
  openBy(): void
  goOn(): Promise<void>
  next(): void
  clear(): void
  takeBack(): void
  retry(): void
  /** What was kept without the server and refused by it, before the clerk again. */
  retake(kept: Visit, items: Accepted['items']): void
}

/** An agent's authority is asked next; a name that the register did not give before it. */
const afterBy = (by: By): string => (by.who?.name === '' ? 'by' : by.relation === 'agent' && by.note === '' && by.files.length === 0 ? 'by-note' : 'matter')

export function useWindow(queue: Queue | null): Window {
  const { badge } = useMe()
  const [visit, change] = useReducer(after, undefined, () => freshVisit(newRequestId()))
  const latest = useRef(visit)
  latest.current = visit
  const hand = useHand()
  const { undo, setUndo } = useUndo()
  const [looking, setLooking] = useState(false)
  const [said, setSaid] = useState('')
  // What was in the way is not said any longer once something has changed.
  const tell = (event: Event) => { setSaid(''); change(event) }
  const { busy, problem, accept } = useAccept(queue)
  const restore = (kept: Visit, words: string) => { tell({ type: 'restore', visit: kept }); setSaid(words); hand('matter') }
  const [restored, setRestored] = useState<string | null>(null)
  const [waiting, setWaiting] = useState<string | null>(null)
  useDraft(badge, visit, (kept) => {
    // Whoever stands there by now comes first.
    if (latest.current.who !== null || latest.current.people !== null) return
    restore(kept, '')
    setRestored(kept.who?.name ?? null)
  })
  const fresh = () => { tell({ type: 'next', requestId: newRequestId() }); setLooking(false); setRestored(null); setWaiting(null); hand('who') }
  const looked = (found: LookedUp) => {
    setLooking(false)
    if (found.kind === 'people') { tell({ type: 'people', people: found.people, more: found.more }); hand('people') }
    if (found.kind === 'who') { tell({ type: 'found', who: found.who }); hand(found.who.name === '' ? 'name' : 'matter') }
  }
  const bringOther = async (text: string) => {
    setWaiting(null)
    const found = await lookUp({ text })
    if (found.kind === 'problem') { setSaid([found.text, ...found.next].join('　')); hand('matter'); return }
    setUndo(latest.current.outcome === null && latest.current.who !== null ? latest.current : null)
    fresh()
    looked(found)
  }
  return {
    restored, waiting,
    async another(text) {
      if (latest.current.picked.length === 0 || latest.current.outcome !== null) await bringOther(text)
      else { setWaiting(text); hand('another') }
    },
    async switchTo() { if (waiting !== null) await bringOther(waiting) },
    nextIs(found) { if (found.kind !== 'problem') { fresh(); looked(found) } },
    stay() { setWaiting(null); hand('matter') },
    visit, tell, said, problem, busy, looking, undo, looked,
    started() { setLooking(true); hand('matter') },
    async bring(handle) { looked(await lookUp({ person: handle })) },
    setBy(by) {
      const before = latest.current.by?.who ?? null
      tell({ type: 'by', by })
      // Only somebody new, or nobody any more, moves the hand: not every letter of a note.
      if (by === null || (by.who && !before)) hand(by?.who ? afterBy(by) : 'matter')
      else if (!by.who && before) hand('by')
    },
    openBy() { tell({ type: 'by', by: { relation: 'agent', who: null, note: '', files: [] } }); hand('by') },
    async goOn() {
      const now = latest.current
      const obstacle = looking ? { at: 'matter', says: t.looking, next: [] } : obstacleTo(now)
      setSaid(obstacle ? [obstacle.says, ...obstacle.next].join('　') : '')
      if (obstacle) { hand(obstacle.at); return }
      const outcome = await accept(now)
      if (outcome) tell({ type: 'came-of-it', outcome })
    },
    next() {
      // A newer desk is taken up between two people, never in the middle of one.
      if (deskIsNew()) void drop(draftOf(badge)).finally(() => { location.reload() })
      else fresh()
    },
    clear() { setUndo(latest.current.who === null ? null : latest.current); fresh() },
    takeBack() { if (undo) restore(undo, ''); setUndo(null) },
    retake(kept, items) {
      const outcome = items.length === 0 ? null : { kind: 'answered' as const, items }
      const visit = { ...kept, outcome, requestId: newRequestId() }
      restore(outcome ? after(visit, { type: 'retry', requestId: visit.requestId }) : visit, '')
    },
    retry() { tell({ type: 'retry', requestId: newRequestId() }); hand('matter') },
  }
}
