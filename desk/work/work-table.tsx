/** The list: what is due first comes first, red before all; one line a piece of work, its state in word, shape and colour. */
import { useLayoutEffect, useRef } from 'react'
import { Link } from 'wouter'
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import { dayOf } from '../../src/kernel/day.ts'
import type { WorkRow } from '../../src/rooms/work/contract.ts'
import { Mark } from '../kit/marks.tsx'
import { colourNames, kinds, positions, work as t } from './texts.ts'

/** Where a piece of work is done. */
export function addressOf(row: Pick<WorkRow, 'kind' | 'object' | 'objectId' | 'caseNumber'>): string {
  if (row.kind === 'co-check') return `/co-checks/${row.object}`
  return row.kind === 'errand' ? `/errands/${row.objectId}` : `/cases/${row.caseNumber}`
}

interface TableProps {
  readonly rows: readonly WorkRow[]
  readonly at: number
  readonly selected: ReadonlySet<string>
  readonly organs: boolean
  toggle(row: WorkRow): void
  go(at: number): void
}

export function WorkTable({ rows, at, selected, organs, toggle, go }: TableProps) {
  const here = useRef<HTMLTableRowElement>(null)
  useLayoutEffect(() => { here.current?.scrollIntoView({ block: 'nearest' }) }, [at])
  return (
    <table className="work-list" aria-label={t.table}>
      <thead>
        <tr>
          <th scope="col" className="tick"><span className="unseen">{t.select('')}</span></th><th scope="col">{t.due}</th><th scope="col">{t.kind}</th><th scope="col">{t.what}</th><th scope="col">{t.subject}</th>
          {organs ? <th scope="col">{t.organ}</th> : null}<th scope="col">{t.who}</th><th scope="col">{t.level}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={row.id} ref={i === at ? here : null} aria-current={i === at ? 'true' : undefined} className={row.colour} onClick={() => { go(i) }}>
            <td className="tick"><input type="checkbox" aria-label={t.select(row.object)} checked={selected.has(row.id)} onChange={() => { toggle(row) }} /></td>
            <td className="when"><When row={row} /></td>
            <td>{kinds[row.kind]}</td>
            <td>
              <Link href={addressOf(row)}><strong>{row.what}</strong></Link>
              <span className="below quiet small"><span className="num">{row.object}</span>{row.what === row.matter ? '' : `　${row.matter}`}</span>
              {row.note === null ? null : <span className="below small">{t.note}：{row.note}</span>}
            </td>
            <td className="who">{row.subject}</td>
            {organs ? <td>{row.organName}</td> : null}
            <td>{row.assignee === null ? <span className="quiet">{t.nobody}</span> : <>{row.mine ? t.you : row.assignee.name}{row.assignee.away ? <span className="below quiet small">{t.away}</span> : null}</>}</td>
            <td className="small">{row.reportedTo === null ? '' : row.reportedTo === 'member' ? t.reminded : <span className={row.colour === 'overdue' ? 'late' : ''}>{t.reported(positions[row.reportedTo])}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The server says by the county's clock how late it is. */
function When({ row }: { row: WorkRow }) {
  if (row.paused) return <Mark shape="off">{t.paused(row.paused.ground)}</Mark>
  const day = formatMonthDay(dayOf(new Date(Date.parse(row.dueAt) - 1)))
  if (row.colour === 'overdue') return <Mark shape="late">{colourNames.overdue} <span className="num">{day}</span></Mark>
  if (row.colour === 'today') return <Mark shape="soon">{colourNames.today}</Mark>
  return row.colour === 'soon' ? <Mark shape="soon"><span className="num">{day}</span></Mark> : <span className="num">{day}</span>
}
