/** One change: where it stands, its rows beside what is in force, what organs and the public say, and what can be done now. */
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ListChangeDetail } from '../../src/rooms/lists/changes/contract.ts'
import { listNames } from '../../src/rooms/lists/changes/texts.ts'
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import { PageHead } from '../kit/page-head.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import { ChangeActs } from './change-acts.tsx'
import { Objections } from './objections.tsx'
import { Origin } from './origin.tsx'
import { Rows } from './rows.tsx'
import { Confirmations, Story } from './side.tsx'
import { State } from './state.tsx'
import { t } from './texts.ts'
import { useChange } from './use-change.ts'
import './lists.css'

export function ChangePage() {
  const change = useChange()
  if (change.isPending) return <><h1 className="unseen">{t.room}</h1><Waiting /></>
  if (change.isError) return <><PageHead title={t.room} /><Failed error={change.error} again={() => { void change.refetch() }} /></>
  return <Change key={change.data.id} change={change.data} />
}

function Change({ change }: { change: ListChangeDetail }) {
  const [adding, setAdding] = useState(false)
  return (
    <>
      <PageHead title={change.title} lead={<><span className="num">{change.number}</span>　{listNames[change.list]}　<State change={change} />{change.round > 1 ? `　${t.round(change.round)}` : ''}</>}
        acts={<ChangeActs change={change} add={() => { setAdding(true) }} />} />
      <Way change={change} />
      {change.skipped.length > 0 && change.state !== 'drafted' ? <p className="note" role="note">{t.skips(change.skipped)}</p> : null}
      <div className="change">
        <div>
          <Rows change={change} adding={adding} added={() => { setAdding(false) }} />
          {change.objections > 0 ? <Objections change={change} /> : null}
        </div>
        <aside aria-label={t.side.steps}>
          <Facts change={change} />
          {change.confirmations.length > 0 ? <Confirmations change={change} /> : null}
          <Story change={change} />
        </aside>
      </div>
    </>
  )
}

const order = ['drafted', 'review', 'confirmation', 'decision', 'publicity', 'in-force'] as const

/** The way with the step it is at; the short lane leaves confirmation out. */
function Way({ change }: { change: ListChangeDetail }) {
  const state = change.state === 'decided' ? 'publicity' : change.state === 'superseded' ? 'in-force' : change.state
  const at = (order as readonly string[]).indexOf(state)
  if (at === -1) return null
  return (
    <ol className="way">
      {t.way.map((name, i) => (
        <li key={name} aria-current={i === at ? 'step' : undefined} className={change.lane === 'short' && order[i] === 'confirmation' ? 'skip-step' : i === at ? 'here' : i < at ? 'over' : undefined}><span>{name}</span></li>
      ))}
    </ol>
  )
}

function Facts({ change }: { change: ListChangeDetail }) {
  const f = t.facts
  const lines: [string, ReactNode][] = [
    [f.organ, change.organName], [f.reason, change.reason], [f.origin, <Origin key="origin" change={change} />], [f.lane, t.lane[change.lane]],
    [f.confirmBy, change.state === 'confirmation' && change.confirmBy !== null ? formatMonthDay(change.confirmBy) : ''],
    [f.publicity, change.publicityFrom !== null && change.publicityUntil !== null ? `${formatMonthDay(change.publicityFrom)} ${f.to} ${formatMonthDay(change.publicityUntil)}` : ''],
    [f.force, change.forceFrom === null ? '' : formatMonthDay(change.forceFrom)], [f.version, change.version === null ? '' : t.versionOf(change.version)],
  ]
  return <dl className="facts">{lines.filter(([, text]) => text !== '').map(([label, text]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd>{text}</dd></div>)}</dl>
}
