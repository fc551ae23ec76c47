/** The cases behind a number: one more click opens one. */
import { Button, Table } from 'antd'
import type { TableColumnsType } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import { dayOf } from '../../src/kernel/day.ts'
import { routeNames } from '../../src/rooms/resolution/texts.ts'
import { stateMarks } from '../cases/texts.ts'
import { useKeys, usePlace } from '../kit/keys.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Due, Mark } from '../kit/marks.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import type { CaseRow } from './data.ts'
import { readLink, useBehind, useStatistics } from './data.ts'
import { behind as t, panels } from './texts.ts'
import './dashboard.css'

const closed = (row: CaseRow) => ['approved', 'refused', 'withdrawn', 'expired'].includes(row.state)

/** The last day on which it would have been in time. */
const lastDay = (row: CaseRow) => (row.promisedBy === null ? '' : formatMonthDay(dayOf(new Date(Date.parse(row.promisedBy) - 1))))

const columns: TableColumnsType<CaseRow> = [
  { title: t.number, key: 'number', width: 170, render: (_, row) => <Link className="num" href={`/cases/${row.caseNumber}`}>{row.caseNumber}</Link> },
  { title: t.matter, dataIndex: 'matter', ellipsis: true },
  { title: t.applicant, dataIndex: 'applicant', width: 150, ellipsis: true },
  { title: t.state, key: 'state', width: 110, render: (_, { state }) => <Mark shape={stateMarks[state][0]}>{stateMarks[state][1]}</Mark> },
  { title: t.due, key: 'due', width: 150, render: (_, row) => (row.overdue ? <Mark shape="late">{t.late(lastDay(row))}</Mark> : <Due due={row.promisedBy} done={closed(row)} />) },
  { title: t.spared, key: 'spared', width: 80, align: 'right', render: (_, row) => <span className="num">{t.proofs(row.sparedProofs)}</span> },
]

type Asked = ReturnType<typeof readLink>

/** What the number counts, in words: 房县民政局 2026年11月 受理的. */
function useTitle(link: Asked): string {
  const organ = typeof link['organ'] === 'string' ? link['organ'] : ''
  const township = typeof link['township'] === 'string' ? link['township'] : ''
  const known = useStatistics('', 'year').data
  const where = [known?.organs.find((one) => one.code === organ)?.name, township === 'county' ? t.county : known?.byTownship.find((one) => one.division === township)?.name]
  return [...where, monthsIn(link), whatIn(link)].filter(Boolean).join(' ')
}

function monthsIn({ from, to, measure }: Asked): string {
  if (typeof from !== 'string' || typeof to !== 'string' || measure === 'state' || measure === 'overdue') return ''
  const month = (text: string) => `${text.slice(0, 4)}年${Number(text.slice(5))}月`
  return from === to ? month(from) : `${month(from)}至${month(to)}`
}

function whatIn({ measure, key }: Asked): string {
  const named = <T extends string>(names: Readonly<Record<T, string>>) => (typeof key === 'string' && Object.hasOwn(names, key) ? names[key as T] : '')
  switch (measure) {
    case 'overdue': return t.overdue
    case 'accepted': return t.accepted
    case 'decided': return key === 'approved' ? panels.approved : key === 'refused' ? panels.refused : t.decided
    case 'routes': return t.routes(named(routeNames))
    case 'spared': return t.less
    default: return named(Object.fromEntries(Object.entries(stateMarks).map(([state, [, name]]) => [state, name]))) || t.all
  }
}

export function BehindPage() {
  const search = useSearch()
  const link = readLink(search)
  const [next, setNext] = useState<string | null>(null)
  useEffect(() => { setNext(null) }, [search])
  const cases = useBehind(link, next)
  const rows = cases.data?.items ?? []
  const further = cases.data?.next ?? null
  const place = usePlace(rows.map((row) => row.caseNumber))
  const [, go] = useLocation()
  const open = (row: CaseRow | undefined) => { if (row) go(`/cases/${row.caseNumber}`) }
  const turn = (to: string | null) => { setNext(to); place.go(0) }
  useKeys([
    ...place.keys, { key: 'Enter', does: t.open, act: () => { open(rows[place.at]) } }, { key: 'Escape', does: t.back, act: () => { history.back() } },
    { key: ']', does: t.next, act: () => { if (further !== null) turn(further) } }, { key: '[', does: t.first, act: () => { turn(null) } },
  ])
  return (
    <>
      <p className="crumb noprint"><Link href="/dashboard">{t.back}</Link></p>
      <PageHead title={useTitle(link)} lead={cases.data ? t.cases(cases.data.total) : ' '} />
      {cases.isPending ? <Waiting /> : cases.isError ? <Failed error={cases.error} again={() => { void cases.refetch() }} /> : rows.length === 0
        ? <Empty><p>{t.none}</p><p>{t.noneHelp}</p></Empty>
        : (
          <div className="sheet flush" aria-busy={cases.isPlaceholderData}>
            <Table<CaseRow> size="small" rowKey="caseNumber" columns={columns} dataSource={[...rows]} pagination={false} tableLayout="fixed"
              rowClassName={(_, i) => (i === place.at ? 'here' : '')} onRow={(row, i) => ({ onClick: () => { place.go(i ?? 0) }, onDoubleClick: () => { open(row) } })} />
            {next === null && further === null ? null : (
              <div className="pager noprint">
                {next === null ? null : <Button size="small" onClick={() => { turn(null) }} aria-keyshortcuts="[">{t.first}</Button>}
                {further === null ? null : <Button size="small" onClick={() => { turn(further) }} aria-keyshortcuts="]">{t.next}</Button>}
              </div>
            )}
          </div>
        )}
    </>
  )
}
