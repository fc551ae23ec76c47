/**
 * The window: one input, then the matters, then Enter. Everything by keys; what is in the way is said, and the hand goes there.
 */
import { lazy, Suspense, useEffect, useReducer, useRef, useState } from 'react'
import { newRequestId } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import { PageHead } from '../kit/layout.tsx'
import { useMe } from '../kit/session.tsx'
import { Failed } from '../kit/states.tsx'
import { draftOf, drop } from '../offline/keep.ts'
import { deskIsNew } from '../offline/register.ts'
import { ByLine } from './by-line.tsx'
import { lookUp } from './look-up.ts'
import type { LookedUp } from './look-up.ts'
import { MatterInput } from './matter-input.tsx'
import { acceptedOf, OutcomeView, stillTheirs } from './outcome.tsx'
import { People } from './people.tsx'
import { PersonStrip } from './person-strip.tsx'
import { Picks } from './picks.tsx'
import { PlanBlocks } from './plan-blocks.tsx'
import { QueueBar } from './queue-bar.tsx'
import { t } from './texts.ts'
import { useAccept } from './use-accept.ts'
import { useBook } from './use-book.ts'
import { useDraft } from './use-draft.ts'
import { usePrinting } from './use-printing.tsx'
import { useQueue } from './use-queue.ts'
import { after, freshVisit, obstacleTo, refusedCodes } from './visit.ts'
import type { By, Visit } from './visit.ts'
import { WhoInput } from './who-input.tsx'
import './window.css'

const SignDesk = lazy(async () => ({ default: (await import('./sign/sign-desk.tsx')).SignDesk }))
const UNDO_MS = 10_000

/** Puts the hand where it is needed, once the page shows it. */
const focusOn = (at: string) => { setTimeout(() => { document.querySelector<HTMLElement>(`[data-at="${CSS.escape(at)}"]`)?.focus() }) }

export function WindowPage() {
  const me = useMe()
  const book = useBook()
  const { queue, state: queued } = useQueue(me.badge)
  const [visit, tell] = useReducer(after, undefined, () => freshVisit(newRequestId()))
  const latest = useRef(visit)
  latest.current = visit
  const [said, setSaid] = useState('')
  const [undo, setUndo] = useState<Visit | null>(null)
  const [signing, setSigning] = useState<string | null>(null)
  const accepting = useAccept(queue)
  const printing = usePrinting(book.windowName)
  useDraft(me.badge, visit, (kept) => { tell({ type: 'restore', visit: kept }); setSaid(t.restored); focusOn('matter') })
  useEffect(() => {
    if (!undo) return undefined
    const timer = setTimeout(() => { setUndo(null) }, UNDO_MS)
    return () => { clearTimeout(timer) }
  }, [undo])

  const looked = (found: LookedUp) => {
    if (found.kind === 'people') { tell({ type: 'people', people: found.people, more: found.more }); focusOn('people') }
    if (found.kind !== 'who') return
    tell({ type: 'found', who: found.who })
    focusOn(found.who.name === '' ? 'name' : 'matter')
  }
  const bring = async (handle: string) => { looked(await lookUp({ person: handle })) }
  const next = (by: By | null = null) => {
    if (deskIsNew() && latest.current.outcome) { void drop(draftOf(me.badge)).finally(() => { location.reload() }); return }
    tell({ type: 'next', requestId: newRequestId(), by })
    setSaid('')
    setSigning(null)
    focusOn('who')
  }
  const clear = () => {
    if (latest.current.who === null) { next(); return }
    setUndo(latest.current)
    next()
  }
  const goOn = async () => {
    const now = latest.current
    const obstacle = obstacleTo(now)
    setSaid(obstacle ? [obstacle.says, ...obstacle.next].join('　') : '')
    if (obstacle) { focusOn(obstacle.at); return }
    const outcome = await accepting.accept(now)
    if (outcome) tell({ type: 'came-of-it', outcome })
  }
  const print = () => { if (visit.outcome) void printing.ofVisit(visit) }
  const sign = () => { const first = acceptedOf(visit).find((item) => stillTheirs(item).length > 0); if (first) setSigning(first.caseNumber) }
  const retry = () => { tell({ type: 'retry', requestId: newRequestId() }); focusOn('matter') }
  useKeys([
    ...(visit.outcome && signing === null ? [{ key: 'n', does: t.next, act: () => { next() } }, { key: 'p', does: t.print, act: print }, { key: 's', does: t.sign, act: sign }, ...(refusedCodes(visit).length > 0 ? [{ key: 'e', does: t.retry, act: retry }] : [])] : []),
    ...(visit.who && !visit.outcome ? [{ key: 'ctrl+b', does: t.byOpen, act: () => { tell({ type: 'by', by: { relation: 'agent', who: null, note: '', files: [] } }); focusOn('by') } }, { key: 'Escape', does: t.clear, act: clear }] : []),
  ])

  if (book.error) return <Failed error={book.error} again={() => { location.reload() }} />
  const { who, outcome } = visit
  return (
    <div className="window">
      <PageHead title={t.title} lead={book.windowName} acts={outcome ? <>
        {refusedCodes(visit).length > 0 ? <button type="button" className="second" onClick={retry}>{t.retry} <kbd>E</kbd></button> : null}
        <button type="button" className="second" onClick={print}>{t.print} <kbd>P</kbd></button>
        <button type="button" className="main" onClick={() => { next() }}>{t.next} <kbd>N</kbd></button>
      </> : null} />
      <QueueBar state={queued} queue={queue} onPrint={(numbers) => { void printing.ofCases(numbers) }} />
      {undo ? <p className="undo" role="status">{t.cleared} <button type="button" className="second" onClick={() => { tell({ type: 'restore', visit: undo }); setUndo(null); focusOn('matter') }}>{t.undo}</button></p> : null}
      {who ? null : <WhoInput id="who" at="who" label={t.who} hint={t.whoShort} autoFocus onStart={() => { focusOn('matter') }} onLooked={looked} />}
      {visit.people ? <People people={visit.people} more={visit.more} onChoose={(handle) => { void bring(handle) }} /> : null}
      {who ? <PersonStrip who={who} onNamed={(name) => { tell({ type: 'named', name }) }} onChecked={() => { if (who.handle) void bring(who.handle) }} onSwitch={(handle) => { void bring(handle) }} /> : null}
      {outcome ? <>
        <OutcomeView visit={visit} onSign={setSigning} />
        {printing.choice}
      </> : who ? <>
        {visit.by ? <ByLine by={visit.by} minor={who.facts.minor} family={who.family} onChange={(by) => { tell({ type: 'by', by }); focusOn(by?.who ? 'matter' : 'by') }} /> : null}
        <MatterInput matters={book.matters} kind={who.kind} picked={visit.picked.map(({ matter }) => matter.code)} onPick={(matter) => { tell({ type: 'pick', matter }); setSaid('') }} onGoOn={() => { void goOn() }} onClear={clear} />
        <Picks visit={visit} tell={tell} onGoOn={() => { void goOn() }} />
        {visit.picked.length === 0 ? null : <PlanBlocks visit={visit} tell={tell} onGoOn={() => { void goOn() }} />}
        <p className="go">
          <button type="button" className="main" data-at="go" disabled={accepting.busy} onClick={() => { void goOn() }}>{accepting.busy ? t.accepting : visit.picked.length > 1 ? t.acceptMany(visit.picked.length) : t.accept} <kbd>Enter</kbd></button>
          {visit.by ? null : <button type="button" className="second" onClick={() => { tell({ type: 'by', by: { relation: 'agent', who: null, note: '', files: [] } }); focusOn('by') }}>{t.by} <kbd>Ctrl B</kbd></button>}
          <span role="alert" className={accepting.problem === '' ? 'warn' : 'stop'}>{accepting.problem === '' ? said : accepting.problem}</span>
        </p>
      </> : <p role="status" className="quiet">{said}</p>}
      {signing === null ? null : <Suspense fallback={null}><SignDesk caseNumber={signing} name={who?.name ?? ''} byOther={visit.by !== null} onChange={(view) => { tell({ type: 'case-changed', case: { caseNumber: view.caseNumber, state: view.state, proofs: view.proofs } }) }} onClose={() => { setSigning(null) }} /></Suspense>}
      {printing.paper}
    </div>
  )
}
