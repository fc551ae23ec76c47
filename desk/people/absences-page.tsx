/** Who is away, from when to when, and who stands in. */
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import type { AbsenceRow, AbsenceWritten } from '../../src/rooms/organs/contract.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { DayFilter, FilterBar } from '../admin/filters.tsx'
import { useFilters, useList } from '../admin/lists.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { admin } from '../admin/texts.ts'
import { useKeys } from '../kit/keys.tsx'
import { Mark } from '../kit/marks.tsx'
import { PeopleFrame } from './frame.tsx'
import { useStaff } from './ground.ts'
import { t } from './texts.ts'

const shapes = { coming: 'ours', now: 'soon', over: 'off' } as const

export function AbsencesPage() {
  const [filters, set] = useFilters()
  const list = useList<AbsenceRow>('absences', '/api/v1/people/absences', filters)
  const [adding, setAdding] = useState(false)
  const removal = useAct()
  useKeys([{ key: 'n', does: t.newAbsence, act: () => { setAdding(true) } }])
  const remove = (row: AbsenceRow) => {
    const { account, from, until, substitute, note } = row
    removal.send({
      path: `/api/v1/people/absences/${row.id}/removal`, body: {}, renews: ['absences', 'duty', 'staff'], done: () => t.absences.removed,
      undo: { path: '/api/v1/people/absences', body: { account, from, until, substitute, note } },
    })
  }
  const columns: readonly TableColumn<AbsenceRow>[] = [
    { head: t.absences.who, width: '14%', cell: (row) => row.name }, { head: t.staff.organ, width: '24%', cell: (row) => row.organName },
    { head: t.absences.when, width: '18%', cell: (row) => <span className="num">{row.from === row.until ? formatMonthDay(row.from) : `${formatMonthDay(row.from)} 至 ${formatMonthDay(row.until)}`}</span> },
    { head: t.absences.substitute, width: '12%', cell: (row) => row.substituteName ?? <span className="quiet">—</span> }, { head: t.absences.note, cell: (row) => row.note },
    { head: t.activity, width: '100px', cell: (row) => <Mark shape={shapes[row.state]}>{t.absences.state[row.state]}</Mark> },
    { head: t.absences.acts, width: '80px', cell: (row) => <Button size="small" type="text" danger aria-label={`${t.absences.remove} ${row.name} ${row.from}`} onClick={(event) => { event.stopPropagation(); remove(row) }}>{t.absences.remove}</Button> },
  ]
  return (
    <PeopleFrame acts={<Button type="primary" onClick={() => { setAdding(true) }} aria-keyshortcuts="n">{t.newAbsence}</Button>}>
      <FilterBar filters={filters} set={set}>
        <DayFilter name="from" label={t.absences.from} filters={filters} set={set} /><DayFilter name="until" label={t.absences.until} filters={filters} set={set} />
      </FilterBar>
      <Table label={t.tabs.absences} list={list} columns={columns} keyOf={(row) => row.id} empty={t.absences.none} />
      {adding ? <AbsenceDrawer close={() => { setAdding(false) }} /> : null}
    </PeopleFrame>
  )
}

const nothing = { account: '', from: '', until: '', substitute: '', note: '' }

function AbsenceDrawer({ close }: { close: () => void }) {
  const { modal } = App.useApp()
  const staff = useStaff()
  const [form, setForm] = useState(nothing)
  const act = useAct<AbsenceWritten>()
  const people = staff.filter((person) => person.active).map((person) => ({ value: person.id, label: `${person.name}　${person.organName}` }))
  const save = () => {
    act.send({
      path: '/api/v1/people/absences', body: { ...form, until: form.until === '' ? form.from : form.until, substitute: form.substitute === '' ? null : form.substitute },
      renews: ['absences', 'duty', 'staff'], done: () => t.absences.added, undo: (answer) => ({ path: `/api/v1/people/absences/${answer.id}/removal`, body: {} }),
    }, (answer) => {
      close()
      if (answer.dutyDays.length > 0) void modal.warning({ title: t.absences.open(answer.dutyDays.map(formatMonthDay)), okText: admin.close })
    })
  }
  const day = (key: 'from' | 'until', label: string) => (
    <Field label={label} problem={problemAt(act, key)}>{(ids) => <Input {...ids} type="date" value={form[key]} onChange={(event) => { setForm({ ...form, [key]: event.target.value }) }} />}</Field>
  )
  const person = (key: 'account' | 'substitute', label: string) => (
    <Field label={label} problem={problemAt(act, key)}>
      {(ids) => <Select {...ids} allowClear={key === 'substitute'} showSearch={{ optionFilterProp: 'label' }} placeholder={key === 'substitute' ? t.absences.noSubstitute : ''} value={form[key] === '' ? null : form[key]} options={people}
        onChange={(id: string | undefined) => { setForm({ ...form, [key]: id ?? '' }) }} />}
    </Field>
  )
  return (
    <Drawer title={t.newAbsence} close={close} save={save} busy={act.busy} dirty={JSON.stringify(form) !== JSON.stringify(nothing)}>
      <Refused act={act} fields={['account', 'from', 'until', 'substitute']} />
      {person('account', t.absences.who)}
      <div className="two">{day('from', t.absences.from)}{day('until', t.absences.until)}</div>
      {person('substitute', t.absences.substitute)}
      <Field label={`${t.absences.note}${admin.optional}`}>{(ids) => <Input.TextArea {...ids} rows={2} maxLength={200} value={form.note} onChange={(event) => { setForm({ ...form, note: event.target.value }) }} />}</Field>
    </Drawer>
  )
}
