/** Agents' errands (C4.7): the letter by which a person authorised it, and whether the paper could be had. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useParams } from 'wouter'
import type { AuthorisationRow } from '../../src/rooms/agency/contract.ts'
import type { Paged } from '../kit/api.ts'
import { get } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { At, Due, Mark } from '../kit/marks.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import { ErrandPane } from './errand-pane.tsx'
import { errands as t } from './texts.ts'
import './errands.css'

type Which = 'open' | 'over'
const ROWS = 50

export function ErrandsPage() {
  const [which, setWhich] = useState<Which>('open')
  const [picked, pick] = useState(useParams<{ id?: string }>().id ?? '')
  const list = useInfiniteQuery({
    queryKey: ['errands', 'list', which],
    queryFn: ({ pageParam, signal }) => get<Paged<AuthorisationRow>>('/api/v1/authorisations', { which, limit: ROWS, next: pageParam }, signal),
    initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const total = list.data?.pages[0]?.total ?? 0
  // Held by its id, not by its place: what is in hand stays in hand when the list changes.
  const id = picked === '' ? rows[0]?.id ?? '' : picked
  const at = rows.findIndex((row) => row.id === id)
  const go = (to: number) => { const row = rows[Math.max(0, Math.min(rows.length - 1, to))]; if (row) pick(row.id) }
  useKeys([
    { key: 'j', does: '下一条', act: () => { go(at + 1) } }, { key: 'ArrowDown', does: '下一条', act: () => { go(at + 1) } },
    { key: 'k', does: '上一条', act: () => { go(at - 1) } }, { key: 'ArrowUp', does: '上一条', act: () => { go(at - 1) } },
  ])
  return (
    <div className="errands">
      <PageHead title={t.title} lead={which === 'open' && list.data ? t.lead(total) : undefined}
        acts={<Segmented<Which> aria-label={t.label} options={(['open', 'over'] as const).map((value) => ({ value, label: t.which[value] }))} value={which} onChange={(value) => { setWhich(value); pick('') }} />} />
      <div className="split">
        <div className="list sheet">
          {list.isPending ? <Waiting /> : list.isError ? <Failed error={list.error} again={() => { void list.refetch() }} /> : rows.length === 0 ? <Empty>{which === 'open' ? t.none : t.noneOver}</Empty> : (
            <>
              <ErrandTable rows={rows} current={id} which={which} pick={pick} />
              <p className="foot quiet">{t.all(total)} {list.hasNextPage ? <Button size="small" onClick={() => { void list.fetchNextPage() }}>{t.more}</Button> : null}</p>
            </>
          )}
        </div>
        <ErrandPane key={id} id={id} onwards={() => { go(at + 1) }} />
      </div>
    </div>
  )
}

function ErrandTable({ rows, current, which, pick }: { rows: readonly AuthorisationRow[]; current: string; which: Which; pick: (id: string) => void }) {
  return (
    <table className="orders" aria-label={t.table}>
      <thead><tr><th scope="col">{which === 'open' ? t.expires : t.closed}</th><th scope="col">{t.item}</th><th scope="col">{t.case}</th><th scope="col">{t.given}</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} aria-current={row.id === current ? 'true' : undefined} onClick={() => { pick(row.id) }}>
            <td className="when">{row.state === 'given' ? <Due due={row.expiresAt} /> : <Mark shape={row.state === 'delivered' ? 'done' : 'off'}>{t.states[row.state]}</Mark>}</td>
            <td><button type="button" className="plain" onClick={() => { pick(row.id) }}><strong>{row.itemName}</strong> <span className="quiet num small">{row.number}</span></button></td>
            <td className="num">{row.caseNumber}</td>
            <td><At at={row.closedAt ?? row.givenAt} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
