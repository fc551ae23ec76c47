/** What came of it: numbers, promises, what is still the person's to do; then the receipt, the signature, the next one. */
import { useEffect, useRef } from 'react'
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import { dayOf } from '../../src/kernel/day.ts'
import type { Accepted } from '../../src/rooms/counter/contract.ts'
import { Mark } from '../kit/marks.tsx'
import { t } from './texts.ts'
import type { Visit } from './visit.ts'

type Item = Accepted['items'][number]
type AcceptedItem = Extract<Item, { outcome: 'accepted' }>

/** States of proofs in which the person has something to do. */
const turn = ['offered', 'to-sign', 'to-authorise', 'to-hand-in']
export const stillTheirs = (item: AcceptedItem) => item.proofs.filter((proof) => turn.includes(proof.state))
export const acceptedOf = (visit: Visit): AcceptedItem[] => (visit.outcome?.kind === 'answered' ? visit.outcome.items.filter((item) => item.outcome === 'accepted') : [])

interface OutcomeProps {
  readonly visit: Visit
  readonly onSign: (caseNumber: string) => void
}

export function OutcomeView({ visit, onSign }: OutcomeProps) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => { head.current?.focus() }, [])
  const { outcome, who } = visit
  if (!outcome || !who) return null
  return (
    <section className="sheet outcome" aria-label={t.accepted}>
      <h2 ref={head} tabIndex={-1}>{t.outcome}</h2>
      {outcome.kind === 'kept'
        ? <><p className="alarm warn" role="status">◐ {t.kept}</p><p>{t.keptLead}</p><ul className="cases">{visit.picked.map(({ matter }) => <li key={matter.code}><strong>{matter.name}</strong><span className="quiet">{matter.organName}</span></li>)}</ul></>
        : <ul className="cases">{outcome.items.map((item) => <li key={item.matter}>{item.outcome === 'accepted' ? <Taken item={item} onSign={onSign} /> : <NotTaken item={item} />}</li>)}</ul>}
    </section>
  )
}

function Taken({ item, onSign }: { item: AcceptedItem; onSign: (caseNumber: string) => void }) {
  const theirs = stillTheirs(item)
  const ours = item.proofs.filter((proof) => ['fetching', 'checking', 'with-agent'].includes(proof.state))
  return (
    <>
      <p><Mark shape="done">{t.accepted}</Mark> <strong className="number num">{item.caseNumber}</strong> {item.name}
        {item.promisedBy === null ? null : <span className="num"> {t.promised} {formatMonthDay(dayOf(new Date(new Date(item.promisedBy).getTime() - 1)))}</span>}</p>
      <p className="marks">
        {item.state === 'deciding' ? <Mark shape="done">{t.doneNow}</Mark> : null}
        {ours.length === 0 ? null : <Mark shape="ours">{t.oursNow}：{ours.map((proof) => proof.name).join('、')}</Mark>}
        {theirs.length === 0 ? null : <><Mark shape="yours">{t.yoursNow}：{theirs.map((proof) => proof.name).join('、')}</Mark><button type="button" className="second" onClick={() => { onSign(item.caseNumber) }}>{t.sign} <kbd>S</kbd></button></>}
      </p>
    </>
  )
}

function NotTaken({ item }: { item: Extract<Item, { outcome: 'refused' }> }) {
  return <><p><Mark shape="late">{t.refused}</Mark> {item.name}</p><p className="marks"><span>{item.detail}</span>{item.next.map((step) => <span key={step} className="quiet">{step}</span>)}</p></>
}
