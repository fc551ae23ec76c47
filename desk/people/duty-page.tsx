/** Duty: the system administrator plans a week of an organ; officials see their own organ's. */
import { useQuery } from '@tanstack/react-query'
import { App, Button, Checkbox, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { addDays } from '../../src/kernel/day.ts'
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import type { DutyWeek } from '../../src/rooms/organs/contract.ts'
import type { Team } from '../../src/rooms/organs/texts.ts'
import { teams } from '../../src/rooms/organs/texts.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, Refused } from '../admin/drawer.tsx'
import { ChoiceFilter, choicesOf, FilterBar } from '../admin/filters.tsx'
import type { Choice } from '../admin/filters.tsx'
import { useAll, useFilters } from '../admin/lists.ts'
import { admin } from '../admin/texts.ts'
import { get } from '../kit/api.ts'
import { PageHead } from '../kit/page-head.tsx'
import { useMe } from '../kit/session.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import type { DutyCell } from './duty-grid.tsx'
import { DutyGrid, rowName } from './duty-grid.tsx'
import { PeopleFrame } from './frame.tsx'
import { t } from './texts.ts'

/** The public list: officials who plan nothing may not ask for the administrator's. */
function useOrganChoices(): Choice[] {
  const me = useMe()
  const organs = useAll<{ code: string; name: string }>('organs-public', '/api/v1/organs')
  const mine = organs.filter((organ) => me.roles.includes('system-admin') || me.organs.includes('*') || me.organs.includes(organ.code))
  return mine.map((organ) => ({ value: organ.code, label: organ.name }))
}

export function DutyPage() {
  return <PeopleFrame><Duty plan /></PeopleFrame>
}

/** For officials. */
export function MyDutyPage() {
  return <><PageHead title={t.tabs.duty} /><Duty plan={false} /></>
}

function Duty({ plan }: { plan: boolean }) {
  const [filters, set] = useFilters()
  const choices = useOrganChoices()
  const organ = filters['organ'] ?? (choices.length === 1 || !plan ? choices[0]?.value : undefined)
  const week = useQuery({ queryKey: ['duty', organ, filters['day']], enabled: organ !== undefined, queryFn: ({ signal }) => get<DutyWeek>('/api/v1/people/duty', { organ, day: filters['day'] }, signal) })
  const monday = week.data?.monday
  const turn = (days: number) => { if (monday !== undefined) set({ day: addDays(monday, days) }) }
  return (
    <>
      <FilterBar filters={{}} set={set}>
        <ChoiceFilter name="organ" label={t.duty.organ} choices={choices} filters={organ === undefined ? filters : { ...filters, organ }} set={set} width={260} search />
        <Button onClick={() => { turn(-7) }} disabled={monday === undefined}>{t.duty.before}</Button>
        <Button onClick={() => { set({ day: '' }) }}>{t.duty.today}</Button>
        <Button onClick={() => { turn(7) }} disabled={monday === undefined}>{t.duty.next}</Button>
        {monday === undefined ? null : <strong className="num">{formatMonthDay(monday)} 至 {formatMonthDay(addDays(monday, 6))}</strong>}
      </FilterBar>
      {organ === undefined ? <Empty>{t.duty.empty}</Empty> : week.isPending ? <Waiting /> : week.isError ? <Failed error={week.error} again={() => { void week.refetch() }} />
        : plan ? <Planner key={`${organ} ${week.data.monday}`} week={week.data} /> : <DutyGrid week={week.data} />}
    </>
  )
}

function Planner({ week }: { week: DutyWeek }) {
  const { modal } = App.useApp()
  const [added, setAdded] = useState<{ team: Team; place: string }[]>([])
  const [cell, setCell] = useState<DutyCell | null>(null)
  const [naming, setNaming] = useState(false)
  const copy = useAct<{ copied: number; leftOut: string[] }>()
  const fresh = added.filter((row) => !week.rows.some((known) => known.team === row.team && known.place === row.place)).map((row) => ({ ...row, cells: week.days.map(() => []) }))
  const copyWeek = () => {
    copy.send({
      path: '/api/v1/people/duty/copy', body: { organ: week.organ, from: addDays(week.monday, -7), to: week.monday }, renews: ['duty'], done: (answer) => t.duty.copied(answer.copied),
    }, (answer) => {
      if (answer.leftOut.length > 0) void modal.info({ title: t.duty.leftOut, content: <ul>{answer.leftOut.map((line) => <li key={line}>{line}</li>)}</ul>, okText: admin.close })
    })
  }
  const over = week.days.every((day) => day.past)
  return (
    <div className="stack">
      <Refused act={copy} />
      <DutyGrid week={{ ...week, rows: [...week.rows, ...fresh] }} {...(week.staff.length === 0 ? {} : { open: setCell })} />
      <p className="acts">
        <Button onClick={() => { setNaming(true) }}>{t.duty.addPlace}</Button>
        <Button loading={copy.busy} disabled={over} onClick={copyWeek}>{t.duty.copy}</Button>
        {week.staff.length === 0 ? <span className="quiet">{t.duty.noStaff}</span> : null}
      </p>
      {naming ? <PlaceModal close={() => { setNaming(false) }} add={(row) => { setAdded([...added, row]); setNaming(false) }} /> : null}
      {cell === null ? null : <CellDrawer week={week} cell={cell} close={() => { setCell(null) }} />}
    </div>
  )
}

function PlaceModal({ close, add }: { close: () => void; add: (row: { team: Team; place: string }) => void }) {
  const [team, setTeam] = useState<Team>('window')
  const [place, setPlace] = useState('')
  const done = () => { if (place.trim() !== '') add({ team, place: place.trim() }) }
  return (
    <Modal open title={t.duty.addPlace} okText={admin.confirm} cancelText={admin.cancel} onCancel={close} onOk={done} okButtonProps={{ disabled: place.trim() === '' }}>
      <Field label={t.team}>{(ids) => <Select {...ids} value={team} options={choicesOf(teams)} onChange={(value: Team) => { setTeam(value) }} />}</Field>
      <Field label={t.duty.placeName}>{(ids) => <Input {...ids} autoFocus maxLength={40} value={place} onChange={(event) => { setPlace(event.target.value) }} onPressEnter={done} />}</Field>
    </Modal>
  )
}

function CellDrawer({ week, cell, close }: { week: DutyWeek; cell: DutyCell; close: () => void }) {
  const before = cell.people.map((person) => person.id)
  const [chosen, setChosen] = useState(before)
  const act = useAct()
  const bodyOf = (accounts: readonly string[]) => ({ organ: week.organ, team: cell.row.team, place: cell.row.place, day: cell.day, accounts })
  const save = () => { act.send({ path: '/api/v1/people/duty', body: bodyOf(chosen), renews: ['duty'], done: () => t.duty.set, undo: { path: '/api/v1/people/duty', body: bodyOf(before) } }, close) }
  const others = cell.people.filter((person) => !week.staff.some((staff) => staff.id === person.id)).map((person) => ({ id: person.id, name: person.name, title: null, teams: [], awayDays: [] }))
  // Who belongs to the team comes first.
  const staff = [...week.staff, ...others].toSorted((a, b) => Number(b.teams.some((team) => team === cell.row.team)) - Number(a.teams.some((team) => team === cell.row.team)))
  return (
    <Drawer title={`${t.duty.edit}：${rowName(cell.row)} ${formatMonthDay(cell.day)}`} close={close} save={save} busy={act.busy} dirty={chosen.join() !== before.join()}
      more={<Button type="text" onClick={() => { setChosen([]) }}>{t.duty.clear}</Button>}>
      <Refused act={act} />
      <fieldset className="people">
        <legend>{t.duty.who}</legend>
        {staff.map((person, i) => {
          const away = person.awayDays.includes(cell.day)
          return (
            <Checkbox key={person.id} className="person" autoFocus={i === 0} disabled={away && !chosen.includes(person.id)} checked={chosen.includes(person.id)}
              onChange={(event) => { setChosen(event.target.checked ? [...chosen, person.id] : chosen.filter((id) => id !== person.id)) }}>
              {person.name} <span className="sub">{[person.title, ...person.teams.map((team) => teams[team]), away ? t.duty.away : null].filter(Boolean).join(' · ')}</span>
            </Checkbox>
          )
        })}
      </fieldset>
    </Drawer>
  )
}
