/** The co-check inbox (C4): the list on the left, the order in hand on the right, everything by keys. */
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { BatchAnswer, CoCheckRow } from '../../src/rooms/agency/contract.ts'
import { useKeys } from '../kit/keys.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { useHas, useMe } from '../kit/session.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import { BatchBar, BatchResult, MOST_AT_ONCE } from './batch-bar.tsx'
import { Filters } from './filters.tsx'
import { InboxTable } from './inbox-table.tsx'
import { PendingBar } from './pending-bar.tsx'
import type { Pending } from './pending.ts'
import { undo, usePending } from './pending.ts'
import { useFilter, useInbox, useNextOrder } from './queries.ts'
import { ReadingPane } from './reading-pane.tsx'
import { inbox as t, keys } from './texts.ts'
import { useCurrent } from './use-current.ts'
import './co-checks.css'

export function CoChecksPage() {
  const answers = useHas('co-checker')
  const { organs } = useMe()
  const several = organs.length > 1 || organs.includes('*')
  const [filter, setFilter] = useFilter()
  const list = useInbox(filter)
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const total = list.data?.pages[0]?.total ?? 0
  const pending = usePending()
  const onTheWay = new Set(pending.filter((p) => p.state !== 'failed').flatMap((p) => p.ids))
  const current = useCurrent(rows, filter.order, () => { if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage() })
  useNextOrder(rows, current.number)
  const selection = useSelection(rows, onTheWay)
  const [result, setResult] = useState<BatchAnswer | null>(null)
  const here = rows.find((row) => row.number === current.number)
  /** What is taken back is in hand again. */
  const back = (undone: Pending | null) => { if (undone?.ids.length === 1) current.pick(undone.name) }
  useKeys([
    ...current.keys, { key: 'f', does: keys.oldest, act: () => { setFilter({ oldest: !filter.oldest }) } },
    ...(answers ? [{ key: 'x', does: keys.select, act: () => { if (here) selection.toggle(here) } }, { key: 'z', does: keys.undo, act: () => { back(undo()) } }] : []),
  ])
  const filtered = filter.due !== '' || filter.item !== '' || filter.asking !== '' || filter.q !== '' || filter.state === 'over'
  return (
    <div className="co-checks">
      <PageHead title={t.title} lead={filter.oldest || filter.state === 'over' || list.data === undefined ? undefined : t.lead(total)} acts={<Link href="/co-checks/punctuality">{t.punctuality}</Link>} />
      <Filters filter={filter} set={setFilter} />
      <PendingBar undone={back} />
      {result === null ? null : <BatchResult result={result} close={() => { setResult(null) }} />}
      <div className="split">
        <div className="list sheet">
          {list.isPending ? <Waiting /> : list.isError ? <Failed error={list.error} again={() => { void list.refetch() }} /> : rows.length === 0 ? (
            <Empty><p>{filtered ? t.noneFound : t.none}</p>{filtered ? <Button onClick={() => { setFilter({ state: 'open', due: '', item: '', asking: '', q: '', oldest: false }) }}>{t.clear}</Button> : null}</Empty>
          ) : (
            <>
              <InboxTable rows={rows} current={current.number} selected={selection.ids} pending={pending} toggle={answers && filter.state === 'open' ? selection.toggle : null} organs={answers ? several ? 'both' : 'asking' : 'issuing'} over={filter.state === 'over'} pick={current.pick} />
              <p className="foot quiet">{list.hasNextPage ? <>{t.more(rows.length, total)} <Button size="small" onClick={() => { void list.fetchNextPage() }} loading={list.isFetchingNextPage}>{t.loadMore}</Button></> : t.all(total)}</p>
            </>
          )}
        </div>
        <div className="right">
          {selection.chosen.length === 0 ? null : <BatchBar chosen={selection.chosen} same={selection.same} clear={selection.clear} done={setResult} />}
          <ReadingPane number={current.number} batching={selection.chosen.length > 0} onwards={() => { current.onwards(new Set([...onTheWay, ...(here ? [here.id] : [])])) }} />
        </div>
      </div>
    </div>
  )
}

/** What is selected for one answer. What leaves the list, or is on its way, is selected no longer. */
function useSelection(rows: readonly CoCheckRow[], onTheWay: ReadonlySet<string>) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.filter((row) => ids.has(row.id) && !onTheWay.has(row.id) && row.state === 'open').slice(0, MOST_AT_ONCE)
  return {
    ids, chosen,
    toggle(row: CoCheckRow) { setIds(ids.has(row.id) ? new Set([...ids].filter((id) => id !== row.id)) : new Set([...ids, row.id])) },
    same() { setIds(new Set(rows.filter((row) => row.item === chosen[0]?.item).map((row) => row.id))) },
    clear() { setIds(new Set()) },
  }
}
