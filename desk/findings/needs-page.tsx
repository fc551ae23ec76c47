/** What organs ask for before they issue a proof: declared here, looked at for ways round at once. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { DeclaredNeed } from '../../src/rooms/findings/contract.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { useList } from '../admin/lists.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { When } from '../admin/when.tsx'
import { useKeys } from '../kit/keys.tsx'
import { useHas } from '../kit/session.tsx'
import { OrganChoice, useMyOrgans } from '../lists/organ-choice.tsx'
import { FindingsFrame } from './frame.tsx'
import { t } from './texts.ts'

const columns: readonly TableColumn<DeclaredNeed>[] = [
  { head: t.needs.proof, width: '24%', cell: (row) => row.proof },
  { head: t.needs.needs, width: '24%', cell: (row) => row.needs },
  { head: t.needs.basis, cell: (row) => row.basis || <span className="quiet">{t.noBasis}</span> },
  { head: t.needs.organ, width: '15%', cell: (row) => row.organName },
  { head: t.needs.declared, width: '130px', cell: (row) => <When at={row.declaredAt} /> },
  { head: t.needs.end, width: '76px', cell: (row) => (row.mayEnd ? <End id={row.id} /> : null) },
]

function End({ id }: { id: string }) {
  const act = useAct<{ ended: true }>(t.needs.ended)
  return <Button size="small" loading={act.busy} onClick={() => { act.send({ path: `/api/v1/findings/needs/${id}/end`, body: {}, renews: ['findings'] }) }}>{t.needs.end}</Button>
}

export function NeedsPage() {
  const list = useList<DeclaredNeed>('findings', '/api/v1/findings/needs', {})
  const editor = useHas('list-editor')
  const [adding, setAdding] = useState(false)
  useKeys(editor ? [{ key: 'n', does: t.needs.add, act: () => { setAdding(true) } }] : [])
  return (
    <FindingsFrame lead={t.needs.lead} acts={editor ? <Button type="primary" onClick={() => { setAdding(true) }} aria-keyshortcuts="n">{t.needs.add}</Button> : null}>
      <Table label={t.tabs.needs} list={list} columns={columns} keyOf={(row) => row.id} empty={t.needs.none} />
      {adding ? <AddDrawer close={() => { setAdding(false) }} /> : null}
    </FindingsFrame>
  )
}

function AddDrawer({ close }: { close: () => void }) {
  const act = useAct<{ added: number }>()
  const organs = useMyOrgans()
  const [form, setForm] = useState({ organ: '', proof: '', needs: '', basis: '' })
  const set = (change: Partial<typeof form>) => { setForm({ ...form, ...change }) }
  const organ = form.organ === '' && organs.length === 1 ? organs[0]?.value ?? '' : form.organ
  const send = () => {
    const needs = form.needs.split('\n').map((line) => line.trim()).filter(Boolean)
    act.send({ path: '/api/v1/findings/needs', body: { ...form, organ, needs }, renews: ['findings'], done: ({ added }) => t.needs.added(added) }, close)
  }
  return (
    <Drawer title={t.needs.title} close={close} save={send} saveText={t.needs.add} busy={act.busy} dirty={form.proof !== '' || form.needs !== ''}>
      <Refused act={act} fields={['organ', 'proof', 'needs', 'basis']} />
      <Field label={t.needs.organ} problem={problemAt(act, 'organ')}>{(ids) => <OrganChoice ids={ids} options={organs} value={organ} change={(chosen) => { set({ organ: chosen }) }} />}</Field>
      <Field label={t.needs.proof} problem={problemAt(act, 'proof')}>{(ids) => <Input {...ids} autoFocus maxLength={120} value={form.proof} onChange={(event) => { set({ proof: event.target.value }) }} />}</Field>
      <Field label={`${t.needs.needs}（${t.needs.needsHint}）`} problem={problemAt(act, 'needs')}>{(ids) => <Input.TextArea {...ids} rows={4} value={form.needs} onChange={(event) => { set({ needs: event.target.value }) }} />}</Field>
      <Field label={t.needs.basis} problem={problemAt(act, 'basis')}>{(ids) => <Input {...ids} maxLength={300} placeholder={t.needs.basisHint} value={form.basis} onChange={(event) => { set({ basis: event.target.value }) }} />}</Field>
    </Drawer>
  )
}
