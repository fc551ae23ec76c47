/** A week of an organ: windows and teams down, days across. Arrows move, Enter opens a cell. */
import { useEffect, useRef, useState } from 'react'
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import type { DutyWeek } from '../../src/rooms/organs/contract.ts'
import { teams } from '../../src/rooms/organs/texts.ts'
import { useKeys } from '../kit/keys.tsx'
import { t } from './texts.ts'
import '../admin/admin.css'

export type DutyRow = DutyWeek['rows'][number]
export interface DutyCell { readonly row: DutyRow; readonly day: string; readonly people: DutyRow['cells'][number] }

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
export const rowName = (row: Pick<DutyRow, 'team' | 'place'>) => (row.place === '' ? teams[row.team] : row.place)

export function DutyGrid({ week, open }: { week: DutyWeek; open?: (cell: DutyCell) => void }) {
  const [at, setAt] = useState({ row: 0, day: Math.max(0, week.days.findIndex((day) => !day.past)) })
  const body = useRef<HTMLTableSectionElement>(null)
  const moved = useRef(false)
  const go = (row: number, day: number) => {
    moved.current = true
    setAt({ row: Math.max(0, Math.min(week.rows.length - 1, row)), day: Math.max(0, Math.min(6, day)) })
  }
  const move = (key: string, row: number, day: number) => ({ key, does: t.duty.dayKeys, act: () => { go(at.row + row, at.day + day) } })
  useKeys([move('ArrowLeft', 0, -1), move('ArrowRight', 0, 1), move('ArrowUp', -1, 0), move('ArrowDown', 1, 0), move('h', 0, -1), move('l', 0, 1), move('k', -1, 0), move('j', 1, 0),
    ...(open ? [{ key: 'Enter', does: t.duty.edit, act: () => { const [row, day] = [week.rows[at.row], week.days[at.day]]; if (row && day && !day.past) open({ row, day: day.day, people: row.cells[at.day] ?? [] }) } }] : [])])
  useEffect(() => { if (moved.current) body.current?.querySelector<HTMLElement>('.at button')?.focus() }, [at])
  return (
    <div className="rows duty">
      <table>
        <caption className="hidden">{week.organName}</caption>
        <thead>
          <tr>
            <th scope="col">{t.duty.place}</th>
            {week.days.map((day, i) => <th key={day.day} scope="col" className={day.working ? '' : 'rest'}>周{weekdays[i]} <span className="num">{formatMonthDay(day.day)}</span>{day.working ? '' : ` ${t.duty.off}`}</th>)}
          </tr>
        </thead>
        <tbody ref={body}>
          {week.rows.map((row, r) => (
            <tr key={`${row.team} ${row.place}`}>
              <th scope="row">{rowName(row)}{row.place === '' ? null : <div className="sub">{teams[row.team]}</div>}</th>
              {row.cells.map((people, d) => {
                const day = week.days[d]
                if (!day) return null
                const here = at.row === r && at.day === d
                const names = people.map((person) => `${person.name}${person.away ? `（${t.duty.away}）` : ''}`).join('、')
                const shown = people.length === 0 ? <span className="quiet">—</span> : people.map((person) => <div key={person.id} className={person.away ? 'away' : ''}>{person.name}{person.away ? ` ${t.duty.away}` : ''}</div>)
                return (
                  <td key={day.day} className={[here ? 'at' : '', day.working ? '' : 'rest', day.past ? 'past' : ''].join(' ')}>
                    {open && !day.past
                      ? <button type="button" tabIndex={here ? 0 : -1} aria-label={t.duty.cell(rowName(row), formatMonthDay(day.day), names === '' ? t.duty.none : names)} onFocus={() => { setAt({ row: r, day: d }) }} onClick={() => { open({ row, day: day.day, people }) }}>{shown}</button>
                      : <div className="still">{shown}</div>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
