/** A table that is one on a wide screen, and on a phone one block a row, each cell under its heading's word. */
import type { ComponentChildren } from 'preact'

export interface TableRow {
  readonly key: string
  readonly cells: readonly ComponentChildren[]
  readonly late?: boolean
}

interface TableProps {
  readonly label: string
  readonly heads: readonly string[]
  readonly rows: readonly TableRow[]
}

export function Table({ label, heads, rows }: TableProps) {
  return (
    <table aria-label={label}>
      <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ key, cells, late = false }) => (
          <tr key={key} class={late ? 'late' : undefined}>{cells.map((cell, i) => (cell === '' ? <td key={i} class="none" /> : <td key={i} data-head={heads[i]}><div>{cell}</div></td>))}</tr>
        ))}
      </tbody>
    </table>
  )
}
