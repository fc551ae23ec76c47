/** One declared proof: typed in the workbook's own columns, with its wizard and what a change of law says. */
import { AutoComplete, Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { FlagView, GroundView, RowDetail } from '../../src/rooms/surveys/contract.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { get } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import { useGround, useRow } from './data.ts'
import { t } from './texts.ts'
import { Contradiction } from './contradiction.tsx'
import { Wizard } from './wizard.tsx'

type Cells = Readonly<Record<string, string>>
type Column = GroundView['columns'][number]
const LONG = new Set(['basisText', 'reason', 'purpose'])
/** What most rows need; the rest is a click away. */
const FIRST = ['side', 'matter', 'name', 'purpose', 'basis', 'article', 'issuer', 'route', 'reason']

export function RowDrawer({ organ, id, edits, close }: { organ: string; id: string | null; edits: boolean; close: () => void }) {
  const [ground, row] = [useGround(), useRow(organ, id)]
  if (ground.isPending || (id !== null && row.isPending)) return <Drawer title={t.rowTable} close={close} wide><Waiting /></Drawer>
  const error = ground.error ?? row.error
  if (error || !ground.data) return <Drawer title={t.rowTable} close={close} wide><Failed error={error} /></Drawer>
  return <Editor organ={organ} row={row.data ?? null} ground={ground.data} edits={edits} close={close} />
}

function Editor({ organ, row, ground, edits, close }: { organ: string; row: RowDetail | null; ground: GroundView; edits: boolean; close: () => void }) {
  const before: Cells = row?.cells ?? { side: '索要' }
  const [cells, setCells] = useState<Cells>(before)
  const [more, setMore] = useState(false)
  const [judging, setJudging] = useState(false)
  useKeys(row ? [{ key: 'w', does: t.wizard, act: () => { setJudging(true) } }] : [])
  const [act, removal] = [useAct<{ id: string }>(t.rowAdded), useAct<{ id: string }>(t.removed)]
  const base = `/api/v1/surveys/${organ}/rows`
  const dirty = JSON.stringify(cells) !== JSON.stringify(before)
  const save = () => { act.send({ path: row ? `${base}/${row.id}` : base, body: { cells }, renews: ['surveys'] }, close) }
  const remove = () => { if (row) removal.send({ path: `${base}/${row.id}/removal`, body: {}, renews: ['surveys'] }, close) }
  // To keep a proof a reason must be given: then the form is shown with the way taken over, to be completed.
  const adopt = (route: string) => {
    const taken: Cells = { ...cells, route }
    setCells(taken)
    if (row) act.send({ path: `${base}/${row.id}`, body: { cells: taken }, renews: ['surveys'] })
    if (route === t.routes.retained && (taken['reason'] ?? '') === '') setJudging(false)
  }
  const columns = ground.columns.filter(({ key }) => more || FIRST.includes(key) || problemAt(act, key) !== undefined)
  return (
    <Drawer title={row ? row.name : t.add} close={close} wide busy={act.busy} dirty={dirty} {...(edits && !judging ? { save, saveText: t.save } : {})} more={row && edits ? <Button danger type="text" loading={removal.busy} onClick={remove}>{t.remove}</Button> : null}>
      <Refused act={act} fields={ground.columns.map(({ key }) => key)} /><Refused act={removal} />
      {row && row.flags.length > 0 ? <Flags flags={row.flags} /> : null}
      {row ? <Contradiction row={row} edits={edits} busy={act.busy || removal.busy} adopt={adopt} remove={remove} /> : null}
      {row ? <nav className="tabs" aria-label={row.name}><ul>{[false, true].map((wizard) => <li key={String(wizard)}><button type="button" className="tab" aria-pressed={judging === wizard} onClick={() => { setJudging(wizard) }}>{wizard ? t.wizard : t.content}{wizard && row.open.length > 0 ? <span className="quiet">　{t.openLeft(row.open.length)}</span> : null}</button></li>)}</ul></nav> : null}
      {judging && row ? <Wizard organ={organ} row={row} edits={edits} /> : <>
      <fieldset disabled={!edits} className="people">
        <div className="two">{columns.map((column) => <Cell key={column.key} column={column} organs={ground.organs} value={cells[column.key] ?? ''} edits={edits} problem={problemAt(act, column.key)} change={(value) => { setCells({ ...cells, [column.key]: value }) }} />)}</div>
      </fieldset>
      {more ? null : <p><Button type="link" size="small" onClick={() => { setMore(true) }}>{t.more}</Button></p>}
      </>}
    </Drawer>
  )
}

function Cell({ column, value, change, organs, problem, edits }: { column: Column; value: string; change: (value: string) => void; organs: GroundView['organs']; problem: string | undefined; edits: boolean }) {
  const help = problem === undefined && column.help !== '' ? column.help : undefined
  return (
    <Field label={`${column.header}${column.required ? ' *' : ''}`} problem={problem} help={help}>
      {(ids) => {
        if (column.key === 'matter') return <MatterInput ids={ids} value={value} change={change} edits={edits} />
        if (column.key === 'issuer' || column.key === 'asker') return <Suggesting ids={ids} value={value} change={change} edits={edits} names={organs.map(({ name }) => name).filter((name) => value === '' || name.includes(value)).slice(0, 12)} />
        if (column.choices.length > 0 && column.key !== 'levels') return <Select {...ids} disabled={!edits} allowClear value={value === '' ? null : value} options={column.choices.map((each) => ({ value: each, label: each }))} onChange={(text: string | undefined) => { change(text ?? '') }} />
        if (LONG.has(column.key)) return <Input.TextArea {...ids} autoSize={{ minRows: 1, maxRows: 6 }} value={value} onChange={(event) => { change(event.target.value) }} />
        return <Input {...ids} value={value} onChange={(event) => { change(event.target.value) }} />
      }}
    </Field>
  )
}

const WAIT_MS = 250

interface TypedProps {
  readonly ids: { id: string; 'aria-describedby': string | undefined; status: 'error' | '' }
  readonly value: string
  readonly change: (value: string) => void
  readonly edits: boolean
}

/** A matter by name, everyday words or the initials of its pinyin. */
function MatterInput({ ids, value, change, edits }: TypedProps) {
  const [found, setFound] = useState<readonly string[]>([])
  useEffect(() => {
    if (value.length < 1 || value.startsWith('目录外')) { setFound([]); return undefined }
    const timer = setTimeout(() => { get<{ items: { name: string }[] }>('/api/v1/matters', { q: value, limit: 8 }).then(({ items }) => { setFound(items.map(({ name }) => name)) }, () => { setFound([]) }) }, WAIT_MS)
    return () => { clearTimeout(timer) }
  }, [value])
  return <Suggesting ids={ids} value={value} change={change} edits={edits} names={found.filter((name) => name !== value)} />
}

/** Free text with names to choose from; closed while there are none, lest a reader be sent to an option that is not there. */
function Suggesting({ ids, value, change, edits, names }: TypedProps & { names: readonly string[] }) {
  return <AutoComplete {...ids} {...(names.length === 0 ? { open: false } : {})} disabled={!edits} value={value} options={names.map((name) => ({ value: name }))} onChange={(text: string) => { change(text) }} style={{ width: '100%' }} />
}

const changes = { made: '制定', amended: '修正', revised: '修订', repealed: '废止' } as const

function Flags({ flags }: { flags: readonly FlagView[] }) {
  return <div className="note"><p><strong>{t.flags}</strong></p>{flags.map((flag) => <p key={flag.id}>《{flag.title}》{flag.inForceFrom} 起{changes[flag.change]}（{flag.provisions.map((each) => each.replace('#', ' 第 ').replace(/(\d)$/, '$1 条')).join('、')}）{flag.note === '' ? '' : `：${flag.note}`}{flag.state === 'open' ? '' : `　${flag.remark ?? ''}`}</p>)}</div>
}
