/** One row, before and after beside each other; in a draft it is changed here, under review it is judged here. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { ComparedRow, ListChangeDetail } from '../../src/rooms/lists/changes/contract.ts'
import { actNames } from '../../src/rooms/lists/changes/texts.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, Refused } from '../admin/drawer.tsx'
import { choicesOf } from '../admin/filters.tsx'
import { useKeys } from '../kit/keys.tsx'
import { linesOf } from './fact-lines.ts'
import { FactsForm } from './facts-form.tsx'
import { Elsewhere } from './row-line.tsx'
import { t } from './texts.ts'
import { pathOf } from './use-change.ts'

interface Props { change: ListChangeDetail; row: ComparedRow; close: () => void; move: (by: number) => boolean }

export function RowDrawer(props: Props) {
  if (props.change.mayDo.includes('edit')) return <Edit {...props} />
  if (props.change.mayDo.includes('review')) return <Judge {...props} />
  return <Drawer wide title={props.row.name} close={props.close}><Pair {...props} /><Problems row={props.row} /></Drawer>
}

function Pair({ change, row }: Pick<Props, 'change' | 'row'>) {
  const after = linesOf(change.list, row, row.facts)
  const before = row.before === null ? null : linesOf(change.list, row.before, row.before.fields)
  return (
    <div className="pair">
      <section><h3>{t.row.before}</h3><Elsewhere row={row} />{before === null ? null : <dl>{before.map(([label, text]) => <div key={label}><dt>{label}</dt><dd>{text}</dd></div>)}</dl>}</section>
      <section>
        <h3>{t.row.after}　<span className="quiet">{actNames[row.act]}</span></h3>
        {row.act === 'remove' ? <p>{t.row.gone}</p> : <dl>{after.map(([label, text], i) => <div key={label}><dt>{label}</dt><dd className={before === null || before[i]?.[1] === text ? undefined : 'new'}>{text}</dd></div>)}</dl>}
      </section>
    </div>
  )
}

function Problems({ row }: { row: ComparedRow }) {
  return (
    <>
      {row.problemTexts.length === 0 ? null : <div className={row.stops ? 'refused' : 'note'}><ul>{row.problemTexts.map((text) => <li key={text}>{text}</li>)}</ul></div>}
      {row.remark === null ? null : <p className="note">{t.remark}：{row.remark}</p>}
    </>
  )
}

const said = { approved: t.passed(1), returned: t.sentRows(1), none: t.cleared } as const

function Judge({ change, row, close, move }: Props) {
  const [remark, setRemark] = useState(row.remark ?? '')
  const act = useAct()
  const say = (verdict: 'approved' | 'returned' | null) => {
    act.send({ path: pathOf(change, 'remarks'), body: { select: { seqs: [row.seq] }, verdict, remark: verdict === 'approved' ? '' : remark.trim() }, renews: ['lists'], done: () => said[verdict ?? 'none'] }, () => { if (!move(1)) close() })
  }
  useKeys([{ key: 'y', does: t.pass, act: () => { say('approved') } }, { key: 'j', does: '下一行', act: () => { move(1) } }, { key: 'k', does: '上一行', act: () => { move(-1) } }])
  return (
    <Drawer wide title={row.name} close={close} busy={act.busy} save={() => { say('returned') }} saveText={t.sendBack} danger dirty={remark !== (row.remark ?? '')}
      more={<><Button onClick={() => { say('approved') }} loading={act.busy}>{t.pass} <kbd>y</kbd></Button>{row.verdict === null ? null : <Button type="text" onClick={() => { say(null) }}>{t.clearVerdict}</Button>}</>}>
      <Refused act={act} />
      <Pair change={change} row={row} />
      <Problems row={row} />
      <Field label={t.remark} help={t.remarkHelp}>{(ids) => <Input.TextArea {...ids} rows={4} maxLength={1000} value={remark} onChange={(event) => { setRemark(event.target.value) }} />}</Field>
    </Drawer>
  )
}

function Edit({ change, row, close }: Props) {
  const before = { act: row.act, scope: row.scope, basis: row.basis, article: row.article, replacedBy: row.replacedBy, source: row.source, facts: row.facts }
  const [form, setForm] = useState(before)
  const act = useAct()
  const set = (more: Partial<typeof before>) => { setForm({ ...form, ...more }) }
  const send = () => {
    act.send({ path: pathOf(change, 'rows'), body: { write: [{ seq: row.seq, item: row.item, name: row.name, ...form }] }, renews: ['lists'] }, close)
  }
  return (
    <Drawer wide title={row.name} close={close} save={send} busy={act.busy} dirty={JSON.stringify(form) !== JSON.stringify(before)}>
      <Refused act={act} />
      <Problems row={row} />
      <Pair change={change} row={{ ...row, ...form }} />
      <div className="two">
        <Field label={t.fields.act}>{(ids) => <Select {...ids} value={form.act} options={choicesOf(actNames)} onChange={(value: typeof form.act) => { set({ act: value }) }} />}</Field>
        {change.list === 'cancel' ? <Field label={t.fields.scope}>{(ids) => <Select {...ids} value={form.scope} options={choicesOf(t.row.scope)} onChange={(scope: typeof form.scope) => { set({ scope }) }} />}</Field> : null}
      </div>
      <FactsForm list={change.list} facts={form.facts} set={(more) => { set({ facts: { ...form.facts, ...more } }) }} />
      {(['basis', 'article', 'replacedBy', 'source'] as const).map((name) => <Field key={name} label={t.fields[name]}>{(ids) => <Input {...ids} value={form[name]} onChange={(event) => { set({ [name]: event.target.value }) }} />}</Field>)}
    </Drawer>
  )
}
