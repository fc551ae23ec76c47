/** A chart and the table behind it: one is shown, both are printed. Each number of the table leads to its cases. */
import { Button } from 'antd'
import { useEffect, useId, useState } from 'react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { Chart } from './chart.tsx'
import type { Counted } from './data.ts'
import { linkTo } from './data.ts'
import type { Option } from './echarts.ts'
import { dashboard as t } from './texts.ts'

export interface Column {
  readonly title: string
  /** The number itself, and what it counts; null: not a number of cases. */
  readonly cell: (row: number) => { readonly n: number; readonly counts: Counted | null }
}

interface PanelProps {
  readonly title: string
  /** What each row is: the organ, the month. */
  readonly head: string
  readonly rows: readonly string[]
  readonly columns: readonly Column[]
  readonly option: Option
  readonly height: number
  /** Whether the page shows tables; a panel may be turned by itself. */
  readonly asTable: boolean
  readonly pick: (series: number, at: number) => Counted | null
  /** How many of the rows the chart draws. */
  readonly drawn?: number
  /** Instead of everything, when there is nothing. */
  readonly none: ReactNode
}

export function Panel({ title, head, rows, columns, option, height, asTable, pick, drawn = rows.length, none }: PanelProps) {
  const id = useId()
  const [table, setTable] = useState(asTable)
  useEffect(() => { setTable(asTable) }, [asTable])
  const [, go] = useLocation()
  const follow = (counts: Counted | null) => { if (counts) go(linkTo(counts)) }
  return (
    <section className="sheet panel" aria-labelledby={id}>
      <div className="title">
        <h2 id={id}>{title}</h2>
        {rows.length === 0 ? null : <Button size="small" type="text" className="noprint" aria-label={`${title}：${table ? t.chart : t.table}`} onClick={() => { setTable(!table) }}>{table ? t.chart : t.table}</Button>}
      </div>
      {rows.length === 0 ? none : (
        <div className="body">
          {table ? null : <Chart option={option} height={height} label={title} pick={(series, at) => { follow(pick(series, at)) }} />}
          {table || drawn >= rows.length ? null : <p className="quiet noprint">{t.more(rows.length - drawn)}</p>}
          <div className="behind" hidden={!table}><Table head={head} rows={rows} columns={columns} title={title} /></div>
        </div>
      )}
    </section>
  )
}

function Table({ head, rows, columns, title }: { head: string; rows: readonly string[]; columns: readonly Column[]; title: string }) {
  return (
    <table className="plain">
      <caption className="sr">{title}</caption>
      <thead><tr><th scope="col">{head}</th>{columns.map((column) => <th key={column.title} scope="col">{column.title}</th>)}</tr></thead>
      <tbody>
        {rows.map((name, row) => (
          <tr key={name}><th scope="row">{name}</th>{columns.map((column) => <td key={column.title}><Cell {...column.cell(row)} name={`${name} ${column.title}`} /></td>)}</tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ n, counts, name }: { n: number; counts: Counted | null; name: string }) {
  if (n === 0) return <span className="quiet">0</span>
  return counts === null ? <>{n}</> : <Link href={linkTo(counts)} aria-label={`${name}：${n}`}>{n}</Link>
}
