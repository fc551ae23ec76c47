/** What became of an order: who answered what, how it was found out, with which evidence, and where it went on to. */
import { Button } from 'antd'
import type { CoCheckDetail } from '../../src/rooms/agency/contract.ts'
import { channelWords, findingWords, stateWords } from '../../src/rooms/agency/texts.ts'
import { sizeOf } from '../kit/size.ts'
import { At } from '../kit/marks.tsx'
import { Failed } from '../kit/states.tsx'
import { pane as t } from './texts.ts'
import { useOpened } from './use-opened.ts'

export function Answered({ order }: { order: CoCheckDetail }) {
  const { finding, passedTo } = order
  const rows: [string, React.ReactNode][] = [
    [t.answer, `${stateWords[order.state]}${finding === null ? '' : `：${findingWords[finding]}`}`], [t.note, order.note],
    [t.ground, order.ground === null ? null : order.grounds.find((g) => g.code === order.ground)?.text ?? order.ground],
    [t.by, order.answeredBy], [t.at, order.answeredAt === null ? null : <At at={order.answeredAt} />], [t.channel, order.channel === null || order.finding === null ? null : channelWords[order.channel]],
    [t.spoken, order.spokenKept ? <SpokenWords key={order.id} order={order} /> : null],
    [t.evidence, order.evidence.length === 0 ? null : <Files order={order} />],
    [passedTo === null ? '' : t.to(passedTo.organ), passedTo === null ? null : <><span className="num">{passedTo.number}</span> {passedTo.state === null ? t.toSoon : `${t.toState}：${stateWords[passedTo.state]}`}</>],
  ]
  return <dl className="facts answered">{rows.filter(([, value]) => value !== null && value !== '').map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
}

/** Who said it is opened on purpose and then on record, like the person's identity. */
function SpokenWords({ order }: { order: CoCheckDetail }) {
  const [full, problem, open] = useOpened(order.number)
  const said = full?.spokenWith
  if (said) return <>{said.organ} {said.person}，<At at={said.at} />：“{said.words}” <span className="quiet small">{t.opened}</span></>
  return <><Button size="small" onClick={open}>{t.openSpoken}</Button>{problem === null ? null : <Failed error={problem} />}</>
}

/** Opening a piece is a reading on record. */
function Files({ order }: { order: CoCheckDetail }) {
  return (
    <ul>
      {order.evidence.map((e) => <li key={e.n}><a href={`/api/v1/co-checks/${order.number}/files/${e.n}`} target="_blank" rel="noreferrer">{t.file(e.n, t.kinds[e.mediaType] ?? e.mediaType, sizeOf(e.size))}</a></li>)}
    </ul>
  )
}
