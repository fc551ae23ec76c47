/** A dense list with a place that keys move: j k, Enter opens, more at its end. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import type { Key } from '../kit/keys.tsx'
import { useKeys, usePlace } from '../kit/keys.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import type { List } from './lists.ts'
import { admin } from './texts.ts'
import './admin.css'

export interface TableColumn<T> {
  readonly head: string
  readonly cell: (row: T) => ReactNode
  /** CSS width; the rest is shared. */
  readonly width?: string
  readonly number?: boolean
}

export interface TableProps<T> {
  readonly label: string
  readonly list: List<T>
  readonly columns: readonly TableColumn<T>[]
  readonly keyOf: (row: T) => string
  /** The first column's text becomes the button that opens the row. */
  readonly open?: (row: T) => void
  readonly empty?: ReactNode
  readonly quiet?: (row: T) => boolean
}

export function Table<T>({ label, list, columns, keyOf, open, empty = admin.none, quiet }: TableProps<T>) {
  const place = usePlace(list.rows.map(keyOf))
  const body = useRef<HTMLTableSectionElement>(null)
  const moved = useRef(false)
  const down: Key = { key: 'j', does: '下一条', moves: true, act: () => { moved.current = true; if (place.at >= list.rows.length - 3 && list.hasMore) list.more(); place.go(place.at + 1) } }
  const up: Key = { key: 'k', does: '上一条', moves: true, act: () => { moved.current = true; place.go(place.at - 1) } }
  useKeys(list.rows.length === 0 ? [] : [
    down, { ...down, key: 'ArrowDown' }, up, { ...up, key: 'ArrowUp' },
    ...(open ? [{ key: 'Enter', does: admin.openKey, act: () => { const row = list.rows[place.at]; if (row) open(row) } }] : []),
  ])
  useEffect(() => { if (moved.current) body.current?.children[place.at]?.scrollIntoView({ block: 'nearest' }) }, [place.at])
  if (list.pending) return <Waiting />
  if (list.error !== null && list.rows.length === 0) return <Failed error={list.error} again={list.again} />
  if (list.rows.length === 0) return <Empty>{empty}</Empty>
  return (
    <div className="rows">
      <table aria-label={label}>
        <colgroup>{columns.map((column) => <col key={column.head} style={column.width === undefined ? undefined : { width: column.width }} />)}</colgroup>
        <thead><tr>{columns.map((column) => <th key={column.head} scope="col" className={column.number ? 'num right' : undefined}>{column.head}</th>)}</tr></thead>
        <tbody ref={body}>
          {list.rows.map((row, i) => (
            <tr key={keyOf(row)} className={[i === place.at ? 'at' : '', quiet?.(row) ? 'off' : ''].join(' ')} onClick={() => { place.go(i); open?.(row) }}>
              {columns.map((column, n) => {
                const cell = column.cell(row)
                return (
                  <td key={column.head} className={column.number ? 'num right' : undefined}>
                    {n === 0 && open ? <button type="button" className="opens" onClick={(event) => { event.stopPropagation(); place.go(i); open(row) }}>{cell}</button> : cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="foot quiet" role="status">
        {admin.shown(list.rows.length, list.total, list.beyond)} {list.hasMore ? <Button size="small" onClick={list.more}>{admin.more}</Button> : null}
      </p>
    </div>
  )
}
