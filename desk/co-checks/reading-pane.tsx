/** One order beside the list: the fact in big letters, about whom, why, on what basis, the clock, who asks; and the answer. */
import { Button } from 'antd'
import type { CoCheckDetail } from '../../src/rooms/agency/contract.ts'
import { useKeys } from '../kit/keys.tsx'
import { At } from '../kit/marks.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import { AnswerDesk } from './answer-desk.tsx'
import { Answered } from './answered.tsx'
import { OrderDue } from './inbox-table.tsx'
import { usePending } from './pending.ts'
import { useOrder } from './queries.ts'
import { inbox, keys, pane as t } from './texts.ts'
import { useOpened } from './use-opened.ts'

interface PaneProps {
  readonly number: string
  /** Several are selected: keys and answers are theirs. */
  readonly batching: boolean
  onwards(): void
}

export function ReadingPane({ number, batching, onwards }: PaneProps) {
  const query = useOrder(number)
  const sent = usePending().find((p) => p.state !== 'failed' && query.data !== undefined && p.ids.includes(query.data.id))
  if (number === '') return <aside className="pane sheet" aria-label={t.label}><Empty>{t.pick}</Empty></aside>
  if (query.isPending) return <aside className="pane sheet" aria-label={t.label}><Waiting /></aside>
  if (query.isError) return <aside className="pane sheet" aria-label={t.label}><Failed error={query.error} again={() => { void query.refetch() }} /></aside>
  const order = query.data
  const mine = order.mayDo.includes('answer')
  return (
    <aside className="pane sheet" aria-label={t.label}>
      <div className="line"><span className="num quiet">{order.number}</span><span>{order.state === 'open' ? `${t.due} ` : ''}<OrderDue row={order} sent={sent?.what} /></span></div>
      <p className="fact">{order.fact}</p>
      <AboutWhom key={order.id} order={order} />
      <Background order={order} />
      {mine && !sent && !batching ? <AnswerDesk key={order.id} order={order} onwards={onwards} /> : null}
      {order.state === 'open' ? null : <Answered order={order} />}
      {order.state === 'open' && !mine ? <p className="quiet">{inbox.readOnly}</p> : null}
    </aside>
  )
}

function Background({ order }: { order: CoCheckDetail }) {
  return (
    <dl className="facts">
      <dt>{t.asking}</dt><dd>{order.askingOrgan}{order.askingPhone === null ? null : <span className="num quiet"> {order.askingPhone}</span>}</dd>
      <dt>{t.issuing}</dt><dd>{order.issuingOrgan}</dd>
      <dt>{t.why}</dt><dd>{order.why}</dd>
      <dt>{t.basis}</dt><dd>{order.basis === '' ? '—' : order.basis}</dd>
      <dt>{t.case}</dt><dd className="num">{order.caseNumber}</dd>
      <dt>{t.arrived}</dt><dd><At at={order.createdAt} />{order.passedFrom === null ? null : <><br />{t.from(order.passedFrom.organ, order.passedFrom.number)}：{order.passedFrom.note}</>}</dd>
      {order.mayDo.includes('answer') ? <><dt>{t.notOurs}</dt><dd><At at={order.notOursUntil} /></dd></> : null}
    </dl>
  )
}

/** Masked until it is opened on purpose; opening is recorded, so it is asked for once and kept only as long as the order is in view. */
function AboutWhom({ order }: { order: CoCheckDetail }) {
  const [full, problem, ask, asked] = useOpened(order.number)
  const person = full?.person ?? null
  const open = () => { if (order.mayOpen) ask() }
  useKeys(order.mayOpen ? [{ key: 'o', does: keys.open, act: open }] : [])
  return (
    <div className="whom">
      {person === null
        ? <p><span className="quiet">{t.about}</span> <strong>{order.subject}</strong> {order.mayOpen ? <Button size="small" onClick={open} loading={asked} title={t.openWhy} aria-keyshortcuts="o">{t.open}<kbd>o</kbd></Button> : null}</p>
        : <><p className="known"><strong>{person.name}</strong> <span className="num">{person.idNumber}</span></p><p className="quiet small" role="status">{t.opened}</p></>}
      {problem === null ? null : <Failed error={problem} />}
    </div>
  )
}
