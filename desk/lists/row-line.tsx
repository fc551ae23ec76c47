/** One row: the proof, what stands today, what it becomes with what is new marked, and what is said of it. */
import type { ComparedRow } from '../../src/rooms/lists/changes/contract.ts'
import type { ChangeList } from '../../src/rooms/lists/changes/rules.ts'
import { actNames, standsIn } from '../../src/rooms/lists/changes/texts.ts'
import { Mark } from '../kit/marks.tsx'
import { linesOf } from './fact-lines.ts'
import { t } from './texts.ts'

interface Props { list: ChangeList; row: ComparedRow; at: boolean; ticked: boolean | null; toggle: () => void; open: () => void }

export function RowLine({ list, row, at, ticked, toggle, open }: Props) {
  const after = linesOf(list, row, row.facts)
  const before = row.before === null ? null : linesOf(list, row.before, row.before.fields)
  return (
    <tr className={[at ? 'at' : '', row.dropped === null ? '' : 'off'].join(' ')}>
      {ticked === null ? null : <td className="tick"><input type="checkbox" aria-label={row.name} checked={ticked} onChange={toggle} /></td>}
      <td className="num right">{row.seq}</td>
      <td>
        <button type="button" className="opens" onClick={open}>{row.name === '' ? '—' : row.name}</button>
        <div className="sub"><span className="num">{row.item}</span>　{actNames[row.act]}</div>
        {row.dropped === null ? null : <Mark shape="off">{t.row.dropped}　{row.dropped}</Mark>}
      </td>
      <td className="cell"><Elsewhere row={row} />{before === null ? null : <Lines lines={before} />}</td>
      <td className="cell">{row.act === 'remove' ? <Mark shape="off">{t.row.gone}</Mark> : <Lines lines={after} marked={(i) => before !== null && before[i]?.[1] !== after[i]?.[1]} />}</td>
      <td><Problems row={row} /></td>
      <td><Verdict row={row} /></td>
    </tr>
  )
}

/** Where the proof stands now besides the list that is changed. */
export function Elsewhere({ row }: { row: Pick<ComparedRow, 'before' | 'elsewhere'> }) {
  if (row.elsewhere.length > 0) return <div>{t.row.now(standsIn(row.elsewhere))}</div>
  return row.before === null ? <span className="quiet">{t.row.none}</span> : null
}

function Lines({ lines, marked }: { lines: readonly (readonly [string, string])[]; marked?: (i: number) => boolean }) {
  return <dl>{lines.map(([label, text], i) => (text === '' && !marked?.(i) ? null : <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd className={marked?.(i) ? 'new' : undefined}>{text.length > 120 ? `${text.slice(0, 120)}…` : text || '—'}</dd></div>))}</dl>
}

function Problems({ row }: { row: ComparedRow }) {
  return row.problemTexts.length === 0 ? null : <ul className={row.stops ? 'problems' : 'problems look'}>{row.problemTexts.map((text) => <li key={text}>{text}</li>)}</ul>
}

function Verdict({ row }: { row: ComparedRow }) {
  return (
    <>
      {row.verdict === null ? null : <Mark shape={row.verdict === 'approved' ? 'done' : 'late'}>{t.filter[row.verdict]}</Mark>}
      {row.remark === null ? null : <div className="sub">{row.remark}</div>}
    </>
  )
}
