/** First page of the desk: what waits, by deadline, red first; one letter an act; it keeps itself up to date (M2.2, T5.1). */
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Redirect } from 'wouter'
import { homeOf, listed } from '../kit/home.ts'
import { usePlace } from '../kit/keys.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { useHas, useMe } from '../kit/session.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import { BatchBar } from './batch-bar.tsx'
import { Counts, shown } from './counts.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { HandOver } from './hand-over.tsx'
import { useMoves } from './moves.ts'
import { Pause } from './pause.tsx'
import { noFilter, useFilter, useWork } from './queries.ts'
import { keys, work as t } from './texts.ts'
import { ToldBar } from './told-bar.tsx'
import { useSelection } from './use-selection.ts'
import { useWorkKeys } from './use-work-keys.ts'
import { ViewsBar } from './views-bar.tsx'
import { WorkFilters } from './work-filters.tsx'
import { WorkTable } from './work-table.tsx'
import './work.css'

/** Whoever has no work of this kind goes on to where theirs is; without a room of their own they are shown which there are. */
export function WorkPage() {
  const works = useHas(...listed)
  const home = homeOf(useMe().roles)
  if (works) return <WorkList />
  return home === '/' ? <Elsewhere /> : <Redirect to={home} replace />
}

function WorkList() {
  const { organs } = useMe()
  const overseer = useHas('oversight', 'audit-admin')
  const doer = useHas('co-checker', 'deciding-officer', 'agent')
  const whole = overseer || organs.includes('*')
  const [given, set] = useFilter()
  const filter = { ...given, scope: given.scope || (overseer && !doer ? 'all' : 'mine') }
  const list = useWork(filter)
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const first = list.data?.pages[0]
  const place = usePlace(rows.map((each) => each.id))
  const row = rows[place.at]
  const selection = useSelection(filter)
  const moves = useMoves()
  const [dialog, setDialog] = useState<'hand-over' | 'pause' | null>(null)
  const clock = () => {
    if (row?.mayDo.includes('resume')) moves.clock(row.id, null)
    else if (row?.mayDo.includes('pause')) setDialog('pause')
  }
  const { ids } = useWorkKeys({ row, place: place.keys, filter, selection, moves, set, handOver: () => { setDialog('hand-over') }, clock })
  const done = () => { setDialog(null); selection.clear() }
  const scopes = [...(doer ? ['mine', 'organ'] as const : []), ...(whole ? ['all'] as const : [])]
  const filtered = (['kind', 'due', 'assignee', 'q'] as const).some((name) => filter[name] !== '')
  return (
    <div className="work">
      <PageHead title={t.title} lead={first && first.covering.length > 0 ? t.covering(first.covering.map((c) => c.name).join('、')) : undefined}
        acts={<>
          {scopes.length < 2 ? null : <Segmented aria-label={t.scopesLabel} options={scopes.map((value) => ({ value, label: t.scopes[value] }))} value={filter.scope} onChange={(scope) => { set({ scope, assignee: '' }) }} />}
          {doer ? <Button type="primary" onClick={moves.next} disabled={moves.busy}>{t.next} <kbd>n</kbd></Button> : null}
        </>} />
      {first ? <Counts counts={first.counts} filter={filter} set={set} /> : null}
      <div className="bar"><WorkFilters filter={filter} set={set} /><ViewsBar filter={filter} set={set} /></div>
      {selection.ids.size === 0 ? null : <BatchBar selection={selection} total={first?.total ?? 0} claim={() => { moves.move('claim', ids); done() }} release={() => { moves.move('release', ids); done() }} handOver={() => { setDialog('hand-over') }} />}
      <section className="sheet list">
        {list.isPending ? <Waiting /> : list.isError ? <Failed error={list.error} again={() => { void list.refetch() }} /> : rows.length === 0 ? (
          <Empty><p>{filtered ? t.noneFound : t.none}</p>{filtered ? <Button onClick={() => { set({ ...noFilter, scope: given.scope }) }}>{t.clear}</Button> : null}</Empty>
        ) : (
          <>
            <WorkTable rows={rows} at={place.at} selected={selection.ids} organs={filter.scope === 'all' || organs.length > 1} toggle={(each) => { selection.toggle(each.id) }} go={place.go} />
            <p className="foot quiet">{list.hasNextPage ? <>{t.more(rows.length, shown(first?.total ?? 0, first?.capped))} <Button size="small" onClick={() => { void list.fetchNextPage() }} loading={list.isFetchingNextPage}>{t.load}</Button></> : t.every(shown(rows.length, false))}　<span className="hint"><kbd>?</kbd> {keys.help}</span></p>
          </>
        )}
      </section>
      <ToldBar moves={moves} />
      {dialog === 'hand-over' ? <HandOver rows={ids.map((id) => rows.find((each) => each.id === id)).filter((each) => each !== undefined)} count={ids.length} give={(to, note) => { moves.move('hand-over', ids, { to, note }); done() }} close={() => { setDialog(null) }} /> : null}
      {dialog === 'pause' && row ? <Pause row={row} stop={(ground, note) => { moves.clock(row.id, { ground, note }); setDialog(null) }} close={() => { setDialog(null) }} /> : null}
    </div>
  )
}
