/** How much was sent and what became of it, in numbers: by channel, or by day. */
import { Segmented } from 'antd'
import { useState } from 'react'
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import { Mark } from '../kit/marks.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import type { SendingStatistics } from './data.ts'
import { useSending } from './data.ts'
import { sending as t } from './texts.ts'

const DAYS = 30

interface Line { readonly key: string; readonly name: string; readonly waiting: number; readonly sent: number; readonly delivered: number; readonly failed: number; readonly note: string | null }

const byChannel = ({ channels, connected }: SendingStatistics): Line[] =>
  channels.map((c) => ({ ...c, key: c.channel, name: c.channelName, note: connected[c.channel] ? (c.channel === 'mail' ? t.mailNote : null) : t.notConnected }))
const byDay = ({ byDay: days }: SendingStatistics): Line[] => days.map((d) => ({ ...d, key: d.day, name: formatMonthDay(d.day), note: null }))

export function Sending() {
  const [view, setView] = useState<'channel' | 'day'>('channel')
  const numbers = useSending(DAYS)
  return (
    <section className="sheet flush" aria-labelledby="sending">
      <div className="bar">
        <h2 id="sending">{t.title} <span className="quiet">{t.lead(DAYS)}</span></h2>
        <Segmented size="small" aria-label={t.title} value={view} onChange={setView} options={[{ value: 'channel', label: t.byChannel }, { value: 'day', label: t.byDay }]} />
      </div>
      {numbers.isPending ? <Waiting /> : numbers.isError ? <Failed error={numbers.error} again={() => { void numbers.refetch() }} />
        : <Lines head={view === 'day' ? t.day : t.channel} lines={view === 'day' ? byDay(numbers.data) : byChannel(numbers.data)} />}
    </section>
  )
}

function Lines({ head, lines }: { head: string; lines: readonly Line[] }) {
  if (lines.length === 0) return <p className="state">{t.none}</p>
  return (
    <table className="plain">
      <thead><tr><th scope="col">{head}</th><th scope="col">{t.waiting}</th><th scope="col">{t.sent}</th><th scope="col">{t.delivered}</th><th scope="col">{t.failed}</th><th scope="col">{t.total}</th></tr></thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.name}{line.note === null ? null : <span className="quiet note">{line.note}</span>}</th>
            <td>{line.waiting}</td><td>{line.sent}</td><td>{line.delivered}</td><td>{line.failed > 0 ? <Mark shape="late">{line.failed}</Mark> : 0}</td>
            <td>{line.waiting + line.sent + line.delivered + line.failed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
