/** The window: one input, then the matters, then Enter. Everything by keys. */
import { lazy, Suspense, useState } from 'react'
import { useKeys } from '../kit/keys.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Failed } from '../kit/states.tsx'
import { acceptedOf, OutcomeView, stillTheirs } from './outcome.tsx'
import { People } from './people.tsx'
import { PersonStrip } from './person-strip.tsx'
import { QueueBar } from './queue-bar.tsx'
import { t } from './texts.ts'
import { useBook } from './use-book.ts'
import { usePrinting } from './use-printing.tsx'
import { useQueue } from './use-queue.ts'
import { useMe } from '../kit/session.tsx'
import { useWindow } from './use-window.tsx'
import type { Window } from './use-window.tsx'
import { VisitForm } from './visit-form.tsx'
import { refusedCodes } from './visit.ts'
import type { Visit } from './visit.ts'
import { anything, digitsOnly, WhoInput } from './who-input.tsx'
import './window.css'

const SignDesk = lazy(async () => ({ default: (await import('./sign/sign-desk.tsx')).SignDesk }))

export function WindowPage() {
  const book = useBook()
  const { queue, state: queued } = useQueue(useMe().badge)
  const desk = useWindow(queue)
  const printing = usePrinting(book.windowName)
  const [signing, setSigning] = useState<string | null>(null)
  const { visit } = desk
  const { who, outcome } = visit
  const print = () => { void printing.ofVisit(visit) }
  const sign = () => { setSigning(acceptedOf(visit).find((item) => stillTheirs(item).length > 0)?.caseNumber ?? null) }
  useWindowKeys(desk, signing !== null, print, sign)
  if (book.error) return <Failed error={book.error} again={() => { location.reload() }} />
  return (
    <div className="window">
      <Head desk={desk} lead={book.windowName} onPrint={print} />
      <QueueBar state={queued} queue={queue} onPrint={(numbers) => { void printing.ofCases(numbers) }} onRetry={(item) => { desk.retake(item.visit as Visit, item.items) }} />
      {desk.undo ? <p className="undo" role="status">{t.cleared} <button type="button" className="second" onClick={desk.takeBack}>{t.undo}</button></p> : null}
      {desk.restored === null ? null : <p className="undo" role="status">{t.restoredWho(desk.restored)} <button type="button" className="second" onClick={desk.clear}>{t.next} <kbd>Esc</kbd></button></p>}
      {who ? null : <WhoInput id="who" at="who" label={t.who} hint={t.whoShort} autoFocus stray={anything} onStart={desk.started} onLooked={desk.looked} />}
      {visit.people ? <People people={visit.people} more={visit.more} onChoose={(handle) => { void desk.bring(handle) }} /> : null}
      {who ? <PersonStrip who={who} onNamed={(name) => { desk.tell({ type: 'named', name }) }} onChecked={() => { if (who.handle) void desk.bring(who.handle) }} onSwitch={(handle) => { void desk.bring(handle) }} /> : null}
      {outcome ? <><OutcomeView visit={visit} onSign={setSigning} />{printing.choice}{signing === null ? <WhoInput id="next" at="next" label={t.nextWho} hint={t.whoShort} stray={digitsOnly} onLooked={desk.nextIs} /> : null}</> : who || desk.looking ? <VisitForm desk={desk} matters={book.matters} /> : null}
      {signing === null ? null : (
        <Suspense fallback={null}>
          <SignDesk caseNumber={signing} name={who?.name ?? ''} byOther={visit.by !== null} onChange={(view) => { desk.tell({ type: 'case-changed', case: { caseNumber: view.caseNumber, state: view.state, proofs: view.proofs } }) }} onClose={() => { setSigning(null) }} />
        </Suspense>
      )}
      {printing.paper}
    </div>
  )
}

function Head({ desk, lead, onPrint }: { desk: Window; lead: string; onPrint: () => void }) {
  const acts = desk.visit.outcome ? (
    <>
      {refusedCodes(desk.visit).length > 0 ? <button type="button" className="second" onClick={desk.retry}>{t.retry} <kbd>E</kbd></button> : null}
      <button type="button" className="second" onClick={onPrint}>{t.print} <kbd>P</kbd></button>
      <button type="button" className="main" onClick={desk.next}>{t.next} <kbd>N</kbd></button>
    </>
  ) : null
  return <PageHead title={t.title} lead={lead} acts={acts} />
}

function useWindowKeys(desk: Window, signing: boolean, print: () => void, sign: () => void): void {
  const { who, outcome } = desk.visit
  const afterwards = [{ key: 'n', does: t.next, act: desk.next }, { key: 'p', does: t.print, act: print }, { key: 's', does: t.sign, act: sign }]
  const before = [{ key: 'ctrl+b', does: t.by, act: desk.openBy }, { key: 'Escape', does: t.clear, act: desk.clear }]
  const refused = refusedCodes(desk.visit).length > 0 ? [{ key: 'e', does: t.retry, act: desk.retry }] : []
  useKeys(outcome ? (signing ? [] : [...afterwards, ...refused]) : who ? before : [])
}
