/** What was taken in without the server: how much waits, what became of it, what has to be dealt with. */
import { formatInstant } from '../../src/kernel/chinese-date.ts'
import { signIn } from '../kit/api.ts'
import type { Queue, QueueState, Waiting } from '../offline/queue.ts'
import { serialOf } from './receipt-texts.ts'
import { t } from './texts.ts'

interface QueueBarProps {
  readonly state: QueueState
  readonly queue: Queue | null
  readonly onPrint: (caseNumbers: readonly string[]) => void
  /** Puts what was refused before the clerk again. */
  readonly onRetry: (item: Waiting) => void
}

export function QueueBar({ state, queue, onPrint, onRetry }: QueueBarProps) {
  const by = (wanted: Waiting['state']) => state.items.filter((item) => item.state === wanted)
  const waiting = by('waiting')
  const refused = by('refused')
  const sent = by('sent')
  if (state.items.length === 0) return null
  return (
    <section className={`sheet queue${refused.length > 0 ? ' late' : ''}`} aria-label={t.queue(waiting.length)}>
      <p role="status">
        {waiting.length > 0 ? <strong>{t.queue(waiting.length)}</strong> : null}
        {state.signedOut && waiting.length > 0 ? <>　{t.signedOut} <button type="button" className="second" onClick={signIn}>{t.signIn}</button></> : null}
        {waiting.length > 0 && !state.signedOut ? <> <button type="button" className="plain" onClick={() => { void queue?.send() }}>{t.sendNow}</button></> : null}
        {sent.length > 0 ? <strong>　{t.sent(sent.length)}</strong> : null}
        {refused.length > 0 ? <strong className="stop">　！{t.conflicts(refused.length)}</strong> : null}
      </p>
      <ul className="cases">
        {waiting.map((item) => <li key={item.requestId} className="small"><span className="num">{serialOf(item.requestId)}</span> {item.who}　{item.matters.join('、')}　<span className="quiet">{t.takenAt} {formatInstant(new Date(item.at))}</span></li>)}
        {[...refused, ...sent].map((item) => <Dealt key={item.requestId} item={item} onPrint={onPrint} onRetry={onRetry} onDone={() => { void queue?.dismiss(item.requestId) }} />)}
      </ul>
    </section>
  )
}

interface DealtProps {
  readonly item: Waiting
  readonly onPrint: (numbers: readonly string[]) => void
  readonly onRetry: (item: Waiting) => void
  readonly onDone: () => void
}

function Dealt({ item, onPrint, onRetry, onDone }: DealtProps) {
  const numbers = item.items.flatMap((each) => (each.outcome === 'accepted' ? [each.caseNumber] : []))
  return (
    <li>
      <p><span className="num">{serialOf(item.requestId)}</span> {item.who}　<span className="quiet">{t.takenAt} {formatInstant(new Date(item.at))}</span></p>
      {item.detail === null ? null : <p className="stop">{item.detail}</p>}
      {item.items.map((each) => (each.outcome === 'accepted'
        ? <p key={each.matter}><strong className="num">{each.caseNumber}</strong> {each.name}</p>
        : <p key={each.matter} className="stop">{each.name}：{each.detail} {each.next.join('；')}</p>))}
      <p className="marks">
        {numbers.length === 0 ? null : <button type="button" className="second" onClick={() => { onPrint(numbers) }}>{t.print}</button>}
        {item.state === 'refused' ? <button type="button" className="second" onClick={() => { onRetry(item); onDone() }}>{t.retry}</button> : null}
        <button type="button" className="plain" onClick={onDone}>{t.done}</button>
      </p>
    </li>
  )
}
