/** Cases of one's organs: found by number, state, matter and deadline; opened by keyboard. */
import { Button, Table } from 'antd'
import type { InputRef, TableColumnsType } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useKeys, usePlace } from '../kit/keys.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { At, Due, Mark } from '../kit/marks.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import type { CaseRow } from './data.ts'
import { ROWS, useCases } from './data.ts'
import { Filters, useFilters } from './list-filters.tsx'
import { list as t, stateMarks } from './texts.ts'
import './cases.css'

const closed = (row: CaseRow) => ['approved', 'refused', 'withdrawn', 'expired'].includes(row.state)

/** The county says what is late; this machine's clock may be another one. */
const seenAt = (row: CaseRow) => (row.overdue && row.promisedBy !== null ? { now: new Date(row.promisedBy) } : {})

const columns: TableColumnsType<CaseRow> = [
  { title: t.number, key: 'number', width: 170, render: (_, row) => <Link className="num" href={`/cases/${row.caseNumber}`}>{row.caseNumber}</Link> },
  { title: t.matter, dataIndex: 'matter', ellipsis: true },
  { title: t.applicant, dataIndex: 'applicant', width: 136, ellipsis: true },
  { title: t.state, key: 'state', width: 110, render: (_, { state }) => <Mark shape={stateMarks[state][0]}>{stateMarks[state][1]}</Mark> },
  { title: t.due, key: 'due', width: 130, render: (_, row) => (row.state === 'supplementing' || row.state === 'suspended' ? <span className="quiet">{t.stopped}</span> : <Due due={row.promisedBy} done={closed(row)} {...seenAt(row)} />) },
  { title: t.began, key: 'began', width: 186, render: (_, row) => <At at={row.createdAt} /> },
  { title: t.spared, key: 'spared', width: 80, align: 'right', render: (_, row) => <span className="num">{t.proofs(row.sparedProofs)}</span> },
]

export function CasesPage() {
  const [filters, set] = useFilters({ sort: 'due' })
  const [next, setNext] = useState<string | null>(null)
  const known = JSON.stringify(filters)
  useEffect(() => { setNext(null) }, [known])
  const cases = useCases(filters, next)
  const rows = cases.data?.items ?? []
  const place = usePlace(rows.map((row) => row.caseNumber))
  const numberInput = useRef<InputRef>(null)
  const [, go] = useLocation()
  const further = cases.data?.next ?? null
  const open = (row: CaseRow | undefined) => { if (row) go(`/cases/${row.caseNumber}`) }
  useKeys([
    ...place.keys, { key: 'Enter', does: t.open, act: () => { open(rows[place.at]) } }, { key: 'f', does: t.find, act: () => { numberInput.current?.focus() } },
    { key: ']', does: t.next, act: () => { if (further !== null) { setNext(further); place.go(0) } } }, { key: '[', does: t.first, act: () => { setNext(null); place.go(0) } },
  ])
  return (
    <>
      <PageHead title={t.title} lead={cases.data ? t.total(cases.data.total) : ' '} />
      <Filters filters={filters} set={set} numberInput={numberInput} />
      {cases.isPending ? <Waiting /> : cases.isError ? <Failed error={cases.error} again={() => { void cases.refetch() }} /> : rows.length === 0
        ? <Empty><p>{t.none}</p><p>{t.noneHelp}</p></Empty>
        : (
          <div className="sheet flush" aria-busy={cases.isPlaceholderData}>
            <Table<CaseRow> size="small" rowKey="caseNumber" columns={columns} dataSource={[...rows]} pagination={false} tableLayout="fixed"
              rowClassName={(_, i) => (i === place.at ? 'here' : '')} onRow={(row, i) => ({ onClick: () => { place.go(i ?? 0) }, onDoubleClick: () => { open(row) } })} />
            {next === null && further === null ? null : (
              <div className="pager">
                <span className="quiet num">{t.perPage(ROWS)}</span>
                {next === null ? null : <Button size="small" onClick={() => { setNext(null); place.go(0) }} aria-keyshortcuts="[">{t.first}</Button>}
                {further === null ? null : <Button size="small" onClick={() => { setNext(further); place.go(0) }} aria-keyshortcuts="]">{t.next}</Button>}
              </div>
            )}
          </div>
        )}
    </>
  )
}
