/** Punctuality per organ, team and member beside the promise (T5.1): who does not answer comes first. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { Punctuality } from '../../src/rooms/agency/contract.ts'
import { get } from '../kit/api.ts'
import { useKeys, usePlace } from '../kit/keys.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import { Distribution } from './distribution.tsx'
import { GroupTable } from './group-table.tsx'
import { punctuality as t } from './texts.ts'
import './punctuality.css'

type By = Punctuality['by']
const ROWS = 50
const kinds = Object.keys(t.kinds) as By[] // the keys of a constant

export function PunctualityPage() {
  const [params, setParams] = useSearchParams()
  const by = kinds.find((kind) => kind === params.get('by')) ?? 'organ'
  const asked = { by, from: params.get('from') ?? '', until: params.get('until') ?? '' }
  const set = (some: Partial<typeof asked>) => { setParams(new URLSearchParams(Object.entries({ ...asked, ...some }).filter(([, value]) => value !== '')), { replace: true }) }
  const query = useInfiniteQuery({
    queryKey: ['co-checks', 'punctuality', asked],
    queryFn: ({ pageParam, signal }) => get<Punctuality>('/api/v1/co-checks/punctuality', { ...asked, limit: ROWS, next: pageParam }, signal),
    initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: (before) => before,
  })
  const first = query.data?.pages[0]
  return (
    <div className="punctuality">
      <PageHead title={t.title} lead={t.lead} acts={<Link href="/co-checks">{t.back}</Link>} />
      <div className="filters" role="group" aria-label={t.by}>
        <Segmented<By> options={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))} value={by} onChange={(kind) => { set({ by: kind }) }} />
        <label>{t.from} <Input type="date" className="day" value={asked.from || first?.from || ''} onChange={(event) => { set({ from: event.target.value }) }} /></label>
        <label>{t.until} <Input type="date" className="day" value={asked.until || first?.until || ''} onChange={(event) => { set({ until: event.target.value }) }} /></label>
      </div>
      {query.isPending ? <Waiting /> : query.isError ? <Failed error={query.error} again={() => { void query.refetch() }} />
        : <Shown pages={query.data.pages} more={query.hasNextPage ? () => { void query.fetchNextPage() } : null} />}
    </div>
  )
}

function Shown({ pages, more }: { pages: readonly Punctuality[]; more: (() => void) | null }) {
  const first = pages[0]
  const groups = pages.flatMap((page) => page.items)
  const [chosen, setChosen] = useState(false)
  const place = usePlace(groups.map((group) => group.key))
  const go = (at: number) => { setChosen(true); place.go(at) }
  // The first key takes the first group in hand, the next ones go on from there.
  useKeys(place.keys.map((key) => ({ ...key, act: (event) => { if (chosen) key.act(event); else go(0) } })))
  if (!first || groups.length === 0) return <Empty>{t.none}</Empty>
  const here = chosen ? groups[place.at] : undefined
  return (
    <div className="two">
      <div className="sheet">
        <GroupTable by={first.by} buckets={first.buckets} groups={groups} whole={first.whole} current={chosen ? place.at : -1} pick={go} pickWhole={() => { setChosen(false) }} />
        <p className="foot quiet">{t.all(first.total)} {more === null ? null : <Button size="small" onClick={more}>{t.more}</Button>}</p>
        {first.by === 'organ' ? <p className="foot quiet small">{t.stillNote}</p> : null}
      </div>
      <Distribution buckets={first.buckets} group={here ?? first.whole} name={here ? [here.organ, here.name].filter((name, i, all) => name !== null && all.indexOf(name) === i).join(' ') : t.whole} />
    </div>
  )
}
