/** What is done with many rows at once: in a draft the same facts or out with them, under review approved or returned. */
import { App, Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ListChangeDetail } from '../../src/rooms/lists/changes/contract.ts'
import type { RowFacts } from '../../src/rooms/lists/changes/rules.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, Refused } from '../admin/drawer.tsx'
import { readBase64 } from '../admin/files.ts'
import type { Filters } from '../admin/lists.ts'
import { admin } from '../admin/texts.ts'
import { useKeys } from '../kit/keys.tsx'
import { FactsForm } from './facts-form.tsx'
import type { Chosen } from './rows.tsx'
import { t } from './texts.ts'
import { pathOf } from './use-change.ts'

interface Props { change: ListChangeDetail; chosen: Chosen; filters: Filters; total: number; choose: (chosen: Chosen) => void }

/** What the API is told: the rows by number, or the filter they fit. */
const selectionOf = (chosen: Chosen, filters: Filters) => (chosen === 'all' ? { filter: filters } : { seqs: [...chosen] })

export function Bulk({ change, chosen, filters, total, choose }: Props) {
  const n = chosen === 'all' ? total : chosen.size
  const [asking, setAsking] = useState<'set' | 'return' | null>(null)
  const act = useAct<{ rows: number }>()
  const editing = change.mayDo.includes('edit')
  const select = selectionOf(chosen, filters)
  const clear = () => { setAsking(null); choose(new Set()) }
  const remove = () => { if (n > 0) act.send({ path: pathOf(change, 'rows'), body: { remove: select }, renews: ['lists'], done: () => t.removed }, clear) }
  const approve = () => { if (n > 0) act.send({ path: pathOf(change, 'remarks'), body: { select, verdict: 'approved', remark: '' }, renews: ['lists'], done: ({ rows }) => t.passed(rows) }, clear) }
  const ask = (what: 'set' | 'return') => { if (n > 0) setAsking(what) }
  useKeys(editing
    ? [{ key: 's', does: t.set, act: () => { ask('set') } }, { key: 'd', does: t.remove, act: remove }]
    : [{ key: 'y', does: t.pass, act: approve }, { key: 'r', does: t.sendBack, act: () => { ask('return') } }])
  return (
    <>
      <div className="bulk" role="group" aria-label={t.selected(n)}>
        <b>{t.selected(n)}</b>
        {editing
          ? <><Button size="small" disabled={n === 0} onClick={() => { ask('set') }}>{t.set} <kbd>s</kbd></Button><Button size="small" disabled={n === 0} loading={act.busy} onClick={remove}>{t.remove} <kbd>d</kbd></Button></>
          : <><Button size="small" disabled={n === 0} loading={act.busy} onClick={approve}>{t.pass} <kbd>y</kbd></Button><Button size="small" disabled={n === 0} onClick={() => { ask('return') }}>{t.sendBack} <kbd>r</kbd></Button></>}
        {chosen === 'all' || total === 0 ? null : <Button size="small" type="link" onClick={() => { choose('all') }}>{t.selectAll(total)} <kbd>a</kbd></Button>}
        {n === 0 ? null : <Button size="small" type="link" onClick={() => { choose(new Set()) }}>{t.unselect}</Button>}
        <span className="grow" />
        <Workbook change={change} />
      </div>
      <Refused act={act} />
      {asking === 'set' ? <SetDrawer change={change} select={select} n={n} close={() => { setAsking(null) }} done={clear} /> : null}
      {asking === 'return' ? <ReturnDrawer change={change} select={select} n={n} close={() => { setAsking(null) }} done={clear} /> : null}
    </>
  )
}

/** What was filled in or judged in Excel comes back. */
function Workbook({ change }: { change: ListChangeDetail }) {
  const input = useRef<HTMLInputElement>(null)
  const act = useAct<{ rows: number }>()
  const { modal } = App.useApp()
  const problem = act.problem
  useEffect(() => {
    if (problem !== null) void modal.error({ title: problem.text, content: <ul>{problem.errors.slice(0, 20).map((error) => <li key={error.field}>{error.detail}</li>)}{problem.next.map((next) => <li key={next}>{next}</li>)}</ul>, okText: admin.close })
  }, [problem?.text, modal])
  const take = async (file: File) => {
    const data = await readBase64(file, () => undefined)
    act.send({ path: pathOf(change, 'workbook'), body: { workbook: data }, renews: ['lists'], done: () => t.tookBack })
  }
  return (
    <>
      <input ref={input} type="file" accept=".xlsx" hidden aria-label={t.takeBack} onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file) void take(file) }} />
      <Button size="small" loading={act.busy} onClick={() => { input.current?.click() }}>{t.takeBack}</Button>
    </>
  )
}

interface ManyProps { change: ListChangeDetail; select: object; n: number; close: () => void; done: () => void }

function SetDrawer({ change, select, n, close, done }: ManyProps) {
  const [facts, setFacts] = useState<RowFacts>({})
  const [fields, setFields] = useState<{ basis?: string; article?: string; replacedBy?: string }>({})
  const act = useAct()
  const send = () => { act.send({ path: pathOf(change, 'rows'), body: { set: { select, facts, ...fields } }, renews: ['lists'], done: () => t.written }, done) }
  return (
    <Drawer title={`${t.set}（${t.selected(n)}）`} close={close} save={send} busy={act.busy} dirty={Object.keys({ ...facts, ...fields }).length > 0}>
      <Refused act={act} />
      <FactsForm list={change.list} facts={facts} set={(more) => { setFacts({ ...facts, ...more }) }} />
      {(['basis', 'article', 'replacedBy'] as const).map((name) => (
        <Field key={name} label={t.fields[name]}>{(ids) => <Input {...ids} value={fields[name] ?? ''} onChange={(event) => { const { [name]: _old, ...rest } = fields; setFields(event.target.value === '' ? rest : { ...rest, [name]: event.target.value }) }} />}</Field>
      ))}
    </Drawer>
  )
}

function ReturnDrawer({ change, select, n, close, done }: ManyProps) {
  const [remark, setRemark] = useState('')
  const act = useAct<{ rows: number }>()
  const send = () => { act.send({ path: pathOf(change, 'remarks'), body: { select, verdict: 'returned', remark: remark.trim() }, renews: ['lists'], done: ({ rows }) => t.sentRows(rows) }, done) }
  return (
    <Drawer title={`${t.sendBack}（${t.selected(n)}）`} close={close} save={send} saveText={t.sendBack} busy={act.busy} dirty={remark !== ''}>
      <Refused act={act} />
      <Field label={t.remark} help={t.remarkHelp}>{(ids) => <Input.TextArea {...ids} autoFocus rows={5} maxLength={1000} value={remark} onChange={(event) => { setRemark(event.target.value) }} />}</Field>
    </Drawer>
  )
}
