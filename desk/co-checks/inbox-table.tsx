/** The list: by deadline, what is late first; one line an order, with what is already on its way. */
import { useEffect, useRef } from 'react'
import type { CoCheckRow } from '../../src/rooms/agency/contract.ts'
import { stateWords } from '../../src/rooms/agency/texts.ts'
import { Due, Mark } from '../kit/marks.tsx'
import type { Pending } from './pending.ts'
import { inbox as t } from './texts.ts'

interface TableProps {
  readonly rows: readonly CoCheckRow[]
  readonly current: string
  readonly selected: ReadonlySet<string>
  readonly pending: readonly Pending[]
  /** Null: nothing is selected here, since nothing is answered here. */
  readonly toggle: ((row: CoCheckRow) => void) | null
  /** Those who ask see who answers; those who answer for several organs see for which as well. */
  readonly organs: 'asking' | 'issuing' | 'both'
  /** What is over has a state and no clock. */
  readonly over: boolean
  pick(number: string): void
}

export function InboxTable({ rows, current, selected, pending, toggle, organs, over, pick }: TableProps) {
  const here = useRef<HTMLTableRowElement>(null)
  useEffect(() => { here.current?.scrollIntoView({ block: 'nearest' }) }, [current])
  const onTheWay = new Map(pending.filter((p) => p.state !== 'failed').flatMap((p) => p.ids.map((id) => [id, p] as const)))
  return (
    <table className="orders" aria-label={t.table}>
      <thead>
        <tr>
          {toggle ? <th scope="col"><span className="unseen">{t.select('')}</span></th> : null}
          <th scope="col">{over ? t.state : t.due}</th><th scope="col">{t.item}</th><th scope="col">{t.subject}</th><th scope="col">{organs === 'issuing' ? t.issuing : t.asking}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} ref={row.number === current ? here : null} aria-current={row.number === current ? 'true' : undefined} className={onTheWay.has(row.id) ? 'on-the-way' : undefined}
            onClick={() => { pick(row.number) }}>
            {toggle ? (
              <td className="tick"><input type="checkbox" aria-label={t.select(row.number)} checked={selected.has(row.id)} onChange={() => { toggle(row) }} onClick={(event) => { event.stopPropagation() }} /></td>
            ) : null}
            <td className="when"><OrderDue row={row} sent={onTheWay.get(row.id)?.what} /></td>
            <td><button type="button" className="plain" onClick={() => { pick(row.number) }}><strong>{row.itemName}</strong> <span className="quiet num small">{row.number}</span></button></td>
            <td className="who"><Whom subject={row.subject} /></td>
            <td className="organ">{organs === 'issuing' ? row.issuingOrgan : row.askingOrgan}{organs === 'both' ? <span className="quiet small below">{t.forOrgan(row.issuingOrgan)}</span> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Name, and the number under it. */
function Whom({ subject }: { subject: string }) {
  const [, name, number] = /^(.*)（(.*)）$/.exec(subject) ?? []
  return name === undefined ? subject : <>{name}<span className="quiet num small">{number}</span></>
}

/** The server says by the county's clock whether it is late. */
export function OrderDue({ row, sent }: { row: Pick<CoCheckRow, 'dueAt' | 'overdue' | 'paused' | 'state'>; sent?: string | undefined }) {
  if (sent !== undefined) return <Mark shape="ours">{sent}</Mark>
  if (row.state !== 'open') return <Mark shape={row.state === 'answered' ? 'done' : 'off'}>{stateWords[row.state]}</Mark>
  if (row.paused) return <Mark shape="off">{t.paused}</Mark>
  return row.overdue ? <Due due={row.dueAt} now={new Date(row.dueAt)} /> : <Due due={row.dueAt} />
}
