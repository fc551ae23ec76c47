/** All acts, and all readings of people's data: searched, opened, taken away; never changed. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatInstant } from '../../src/kernel/chinese-date.ts'
import { clauseName, clauseText } from '../../src/kernel/clauses.ts'
import type { AccessRow, ActRow } from '../../src/rooms/identity/contract.ts'
import { actNames, channelNames, objectNames, roleNames } from '../../src/rooms/identity/texts.ts'
import { Drawer } from '../admin/drawer.tsx'
import { ExportButton } from '../admin/export.tsx'
import { When } from '../admin/when.tsx'
import { ChoiceFilter, choicesOf, DayFilter, FilterBar, TextFilter } from '../admin/filters.tsx'
import type { Filters } from '../admin/lists.ts'
import { useAll, useFilters, useList } from '../admin/lists.ts'
import { Tabs } from '../admin/tabs.tsx'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Mark } from '../kit/marks.tsx'
import { t } from './texts.ts'

function Frame({ path, filters, children }: { path: string; filters: Filters; children: ReactNode }) {
  return (
    <>
      <PageHead title={t.room} lead={t.lead} acts={<ExportButton path={`${path}/workbook`} query={filters} />} />
      <Tabs label={t.room} tabs={[['/audit', t.tabs.acts], ['/audit/accesses', t.tabs.accesses]]} />
      {children}
    </>
  )
}

const useOrganChoices = () => useAll<{ code: string; name: string }>('organs-public', '/api/v1/organs').map((organ) => ({ value: organ.code, label: organ.name }))

const actColumns: readonly TableColumn<ActRow>[] = [
  { head: t.what, width: '13%', cell: (row) => row.actName }, { head: t.time, width: '150px', cell: (row) => <When at={row.at} seconds /> },
  { head: t.who, width: '13%', cell: (row) => <>{row.actorName}{row.actor === '' ? null : <div className="sub num">{row.actor}</div>}</> }, { head: t.role, width: '12%', cell: (row) => roleNames[row.actorRole] ?? row.actorRole },
  { head: t.on, width: '20%', cell: (row) => <><span className="quiet">{row.objectName}</span> <span className="num">{row.objectId}</span></> }, { head: t.organ, cell: (row) => row.organName ?? <span className="quiet">—</span> },
  { head: t.clause, width: '14%', cell: (row) => <Clause clause={row.clause} /> },
]

/** In words, the plan's code below them. */
function Clause({ clause }: { clause: string | null }) {
  const name = clause === null ? null : clauseName(clause)
  return name === null ? <>{clause}</> : <>{name}<div className="sub num">{clause}</div></>
}

export function ActsPage() {
  const [filters, set] = useFilters()
  const list = useList<ActRow>('acts', '/api/v1/acts', filters)
  const organs = useOrganChoices()
  const [open, setOpen] = useState<ActRow | null>(null)
  return (
    <Frame path="/api/v1/acts" filters={filters}>
      <FilterBar filters={filters} set={set}>
        <DayFilter name="from" label={t.from} filters={filters} set={set} /><DayFilter name="until" label={t.until} filters={filters} set={set} />
        <TextFilter first name="actor" label={t.actor} filters={filters} set={set} width={150} />
        <ChoiceFilter name="act" label={t.what} choices={choicesOf(actNames)} filters={filters} set={set} width={130} search />
        <ChoiceFilter name="organ" label={t.organ} choices={organs} filters={filters} set={set} width={150} search />
        <ChoiceFilter name="objectKind" label={t.objectKind} choices={choicesOf(objectNames)} filters={filters} set={set} width={90} />
        <TextFilter name="object" label={t.object} filters={filters} set={set} width={150} />
      </FilterBar>
      <Table label={t.tabs.acts} list={list} columns={actColumns} keyOf={(row) => row.id} open={setOpen} empty={t.none} />
      {open === null ? null : <ActDrawer row={open} close={() => { setOpen(null) }} />}
    </Frame>
  )
}

function ActDrawer({ row, close }: { row: ActRow; close: () => void }) {
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t.time, formatInstant(new Date(row.at))], [t.who, `${row.actorName}${row.actor === '' ? '' : `（${row.actor}）`}`], [t.role, roleNames[row.actorRole] ?? row.actorRole], [t.organ, row.organName ?? '—'],
    [t.on, `${row.objectName} ${row.objectId}`], [t.clause, row.clause === null ? '—' : clauseText(row.clause)], [t.code, row.act], [t.requestId, row.requestId ?? '—'], [t.digest, <span key="digest" className="num">{row.digest}</span>],
  ]
  return (
    <Drawer title={row.actName} close={close} wide>
      <dl className="facts">{facts.map(([name, value]) => <div key={name} className="fact"><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <section className="block" aria-label={t.rest}><h3>{t.rest}</h3><pre className="json">{JSON.stringify(row.detail, null, 2)}</pre></section>
    </Drawer>
  )
}

const accessColumns: readonly TableColumn<AccessRow>[] = [
  { head: t.reads, width: '13%', cell: (row) => <>{row.reader}{row.readerAccount === null ? null : <div className="sub num">{row.readerAccount}</div>}</> }, { head: t.time, width: '150px', cell: (row) => <When at={row.at} seconds /> },
  { head: t.organ, width: '14%', cell: (row) => row.organ }, { head: t.content, width: '20%', cell: (row) => <>{row.what}{row.opened ? <> <Mark shape="soon">{t.opened}</Mark></> : null}</> },
  { head: t.purpose, cell: (row) => <>{row.purpose}{row.basis === null ? null : <div className="sub">{row.basis}</div>}</> }, { head: t.case, width: '165px', cell: (row) => <span className="num once">{row.caseNumber ?? '—'}</span> },
  { head: t.channel, width: '76px', cell: (row) => channelNames[row.channel] ?? row.channel },
]

export function AccessesPage() {
  const [filters, set] = useFilters()
  // Each look is recorded, so the list is not asked for again just because the window came to the front.
  const list = useList<AccessRow>('accesses', '/api/v1/accesses', filters, { refetch: false })
  const organs = useOrganChoices()
  return (
    <Frame path="/api/v1/accesses" filters={filters}>
      <FilterBar filters={filters} set={set}>
        <DayFilter name="from" label={t.from} filters={filters} set={set} /><DayFilter name="until" label={t.until} filters={filters} set={set} />
        <TextFilter first name="reader" label={t.reader} filters={filters} set={set} width={190} />
        <ChoiceFilter name="organ" label={t.organ} choices={organs} filters={filters} set={set} width={200} search />
        <TextFilter name="caseNumber" label={t.caseNumber} filters={filters} set={set} width={190} />
      </FilterBar>
      <Table label={t.tabs.accesses} list={list} columns={accessColumns} keyOf={(row) => row.id} empty={t.none} />
    </Frame>
  )
}
