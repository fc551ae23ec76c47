/** The rows of a change beside what is in force: filters, keys, and a choice of thousands for acts on all of them. */
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ComparedRow, ListChangeDetail } from '../../src/rooms/lists/changes/contract.ts'
import { actNames } from '../../src/rooms/lists/changes/texts.ts'
import { ExportButton } from '../admin/export.tsx'
import { ChoiceFilter, choicesOf, FilterBar, TextFilter } from '../admin/filters.tsx'
import type { List } from '../admin/lists.ts'
import { useFilters, useList } from '../admin/lists.ts'
import { admin } from '../admin/texts.ts'
import { useKeys, usePlace } from '../kit/keys.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import { AddDrawer } from './add-drawer.tsx'
import { Bulk } from './bulk.tsx'
import { RowDrawer } from './row-drawer.tsx'
import { RowLine } from './row-line.tsx'
import { t } from './texts.ts'
import { pathOf } from './use-change.ts'
import '../admin/admin.css'

/** Rows chosen one by one, or all that fit the filters. */
export type Chosen = ReadonlySet<number> | 'all'

export function Rows({ change, adding, added }: { change: ListChangeDetail; adding: boolean; added: () => void }) {
  const [filters, set] = useFilters()
  const list = useList<ComparedRow>('lists', pathOf(change, 'rows'), filters)
  const [chosen, setChosen] = useState<Chosen>(new Set())
  const [open, setOpen] = useState<number | null>(null)
  const choosing = change.mayDo.includes('edit') || change.mayDo.includes('review')
  const fresh = JSON.stringify(filters)
  useEffect(() => { setChosen(new Set()) }, [fresh, change.state])
  const row = list.rows.find((one) => one.seq === open)
  /** False at either end. */
  const move = (by: number) => {
    const next = list.rows[list.rows.findIndex((one) => one.seq === open) + by]
    if (next) setOpen(next.seq)
    return next !== undefined
  }
  return (
    <section aria-label={t.draft.rows}>
      <FilterBar filters={filters} set={set}>
        <TextFilter first name="q" label={t.rowQ} filters={filters} set={set} />
        <ChoiceFilter name="state" label={t.state} choices={stateChoices(change)} filters={filters} set={set} width={150} />
        <ChoiceFilter name="act" label={t.fields.act} choices={choicesOf(actNames)} filters={filters} set={set} width={110} />
        <ExportButton path={pathOf(change, 'workbook')} query={filters} />
      </FilterBar>
      {choosing ? <Bulk change={change} chosen={chosen} filters={filters} total={list.total} choose={setChosen} /> : null}
      <RowTable change={change} list={list} chosen={choosing ? chosen : null} choose={setChosen} open={setOpen} />
      {row ? <RowDrawer key={row.seq} change={change} row={row} close={() => { setOpen(null) }} move={move} /> : null}
      {adding ? <AddDrawer change={change} close={added} /> : null}
    </section>
  )
}

function stateChoices({ counts }: ListChangeDetail) {
  const numbers: Readonly<Record<string, number | undefined>> = { ...counts }
  return Object.entries(t.filter).filter(([key]) => key !== 'all').map(([value, label]) => ({ value, label: numbers[value] === undefined ? label : `${label} ${numbers[value]}` }))
}

interface TableProps { change: ListChangeDetail; list: List<ComparedRow>; chosen: Chosen | null; choose: (chosen: Chosen) => void; open: (seq: number) => void }

function RowTable({ change, list, chosen, choose, open }: TableProps) {
  const place = usePlace(list.rows.map((row) => String(row.seq)))
  const body = useRef<HTMLTableSectionElement>(null)
  const toggle = (seq: number) => {
    const before = chosen === null || chosen === 'all' ? new Set(chosen === 'all' ? list.rows.map((row) => row.seq) : []) : chosen
    choose(new Set(before.has(seq) ? [...before].filter((one) => one !== seq) : [...before, seq]))
  }
  const here = list.rows[place.at]
  useKeys([
    ...place.keys, { key: 'Enter', does: admin.openKey, act: () => { if (here) open(here.seq) } },
    ...(chosen === null ? [] : [{ key: 'x', does: t.selected(1), act: () => { if (here) toggle(here.seq) } }, { key: 'a', does: t.selectAll(list.total), act: () => { choose('all') } }]),
  ])
  useEffect(() => { if (place.at > 0) body.current?.children[place.at]?.scrollIntoView({ block: 'nearest' }) }, [place.at])
  if (list.pending) return <Waiting />
  if (list.error !== null && list.rows.length === 0) return <Failed error={list.error} again={list.again} />
  if (list.rows.length === 0) return <Empty>{t.emptyRows}</Empty>
  return (
    <div className="rows beside">
      <table aria-label={t.draft.rows}>
        <colgroup>{chosen === null ? null : <col style={{ width: '40px' }} />}<col style={{ width: '52px' }} /><col style={{ width: '20%' }} /><col /><col /><col style={{ width: '15%' }} /><col style={{ width: '13%' }} /></colgroup>
        <thead><tr>{chosen === null ? null : <th scope="col"><span className="unseen">{t.selected(0)}</span></th>}<th scope="col" className="right">#</th><th scope="col">{t.row.name}</th><th scope="col">{t.row.before}</th><th scope="col">{t.row.after}</th><th scope="col">{t.row.problems}</th><th scope="col">{t.row.verdict}</th></tr></thead>
        <tbody ref={body}>
          {list.rows.map((row, i) => (
            <RowLine key={row.seq} list={change.list} row={row} at={i === place.at} ticked={chosen === null ? null : chosen === 'all' || chosen.has(row.seq)} toggle={() => { place.go(i); toggle(row.seq) }}
              open={() => { place.go(i); open(row.seq) }} />
          ))}
        </tbody>
      </table>
      <p className="foot quiet" role="status">{admin.shown(list.rows.length, list.total)} {list.hasMore ? <Button size="small" onClick={list.more}>{admin.more}</Button> : null}</p>
    </div>
  )
}

