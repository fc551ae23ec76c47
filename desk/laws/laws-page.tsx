/** The register of laws, and the proofs whose basis was repealed or changed. */
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { FlagLine, LawLine } from '../../src/rooms/surveys/contract.ts'
import { ChoiceFilter, FilterBar, TextFilter } from '../admin/filters.tsx'
import { useFilters, useList } from '../admin/lists.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { Mark } from '../kit/marks.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { useHas } from '../kit/session.tsx'
import { LawDrawer, RegisterDrawer } from './law-drawer.tsx'
import { SettleDrawer } from './settle-drawer.tsx'
import { t } from './texts.ts'
import '../admin/admin.css'

const flagShapes = { open: 'yours', kept: 'done', changed: 'done', cancelled: 'off' } as const
const lawShapes = { 'in-force': 'done', coming: 'soon', repealed: 'off' } as const
const provisionText = (mark: string) => { const [, article] = mark.split('#'); return article === undefined ? t.whole : t.article(Number(article)) }

const flagColumns: readonly TableColumn<FlagLine>[] = [
  { head: t.name, width: '24%', cell: (row) => row.name }, { head: t.organ, width: '18%', cell: (row) => row.organName },
  { head: t.law, cell: (row) => <>《{row.title}》<span className="sub num">{row.inForceFrom} {t.changes[row.change]}</span>{row.note === '' ? null : <div className="sub">{row.note}</div>}</> },
  { head: t.provisions, width: '14%', cell: (row) => row.provisions.map(provisionText).join('、') }, { head: t.state, width: '130px', cell: (row) => <><Mark shape={flagShapes[row.state]}>{t.states[row.state]}</Mark>{row.remark === null ? null : <div className="sub">{row.remark}</div>}</> },
]
const lawColumns: readonly TableColumn<LawLine>[] = [
  { head: t.title, cell: (row) => row.title }, { head: t.number, width: '22%', cell: (row) => row.number }, { head: t.change, width: '90px', cell: (row) => t.changes[row.change] },
  { head: t.from, width: '120px', cell: (row) => <span className="num">{row.inForceFrom}</span> }, { head: t.state, width: '120px', cell: (row) => <Mark shape={lawShapes[row.standing]}>{t.standings[row.standing]}</Mark> }, { head: t.openCount, width: '90px', number: true, cell: (row) => row.open },
]

export function LawsPage() {
  const [filters, set] = useFilters()
  const keeps = useHas('legal-reviewer')
  const [adding, setAdding] = useState(false)
  const laws = filters['tab'] === 'laws'
  return (
    <>
      <PageHead title={t.room} lead={t.flagsLead} acts={<><Link href="/surveys" asChild><Button>{t.back}</Button></Link>{keeps ? <Button type="primary" onClick={() => { setAdding(true) }}>{t.newLaw}</Button> : null}</>} />
      <nav className="tabs" aria-label={t.room}><ul>{(['flags', 'laws'] as const).map((tab) => <li key={tab}><a href={`?tab=${tab}`} aria-current={laws === (tab === 'laws') ? 'page' : undefined} onClick={(event) => { event.preventDefault(); set({ tab: tab === 'laws' ? tab : '', q: '', open: '', law: '' }) }}>{t.tabs[tab]}</a></li>)}</ul></nav>
      {laws ? <Laws keeps={keeps} /> : <Flags />}
      {adding ? <RegisterDrawer law={null} close={() => { setAdding(false) }} /> : null}
    </>
  )
}

function Flags() {
  const [{ tab: _tab, ...filters }, set] = useFilters()
  const list = useList<FlagLine>('laws', '/api/v1/laws/flags', filters)
  const [open, setOpen] = useState<FlagLine | null>(null)
  return (
    <>
      <FilterBar filters={filters} set={set}><TextFilter first name="law" label={t.law} filters={filters} set={set} /><ChoiceFilter name="open" label={t.states.open} choices={[{ value: 'false', label: t.all }]} filters={filters} set={set} /></FilterBar>
      <Table label={t.tabs.flags} list={list} columns={flagColumns} keyOf={(row) => row.id} empty={t.noFlags} open={(row) => { if (row.state === 'open') setOpen(row) }} />
      {open ? <SettleDrawer flag={open} close={() => { setOpen(null) }} /> : null}
    </>
  )
}

function Laws({ keeps }: { keeps: boolean }) {
  const [{ tab: _tab, ...filters }, set] = useFilters()
  const list = useList<LawLine>('laws', '/api/v1/laws', filters)
  const [open, setOpen] = useState<LawLine | null>(null)
  return (
    <>
      <FilterBar filters={filters} set={set}><TextFilter first name="q" label={t.q} filters={filters} set={set} /></FilterBar>
      <Table label={t.tabs.laws} list={list} columns={lawColumns} keyOf={(row) => row.law} open={setOpen} quiet={(row) => row.standing === 'repealed'} />
      {open ? <LawDrawer law={open.law} keeps={keeps} close={() => { setOpen(null) }} /> : null}
    </>
  )
}
