/** One errand: the letter to show where the paper is fetched, and what came of it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { AuthorisationLetter } from '../../src/rooms/agency/contract.ts'
import { EvidencePanel } from '../evidence/evidence-panel.tsx'
import { useEvidence } from '../evidence/use-evidence.ts'
import { get, newRequestId, post } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import { At } from '../kit/marks.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import { Letter } from './letter.tsx'
import { errands as t } from './texts.ts'

export function ErrandPane({ id, onwards }: { id: string; onwards: () => void }) {
  const query = useQuery({
    queryKey: ['errands', 'letter', id], queryFn: ({ signal }) => get<AuthorisationLetter>(`/api/v1/authorisations/${id}`, { identity: 'masked' }, signal), enabled: id !== '',
  })
  return (
    <aside className="pane sheet" aria-label={t.pane}>
      {id === '' ? <Empty>{t.pick}</Empty> : query.isPending ? <Waiting /> : query.isError ? <Failed error={query.error} again={() => { void query.refetch() }} /> : (
        <>
          <Letter letter={query.data} />
          {query.data.mayDo.includes('deliver') ? <Deliver letter={query.data} onwards={onwards} /> : <Over letter={query.data} />}
        </>
      )}
    </aside>
  )
}

function Over({ letter }: { letter: AuthorisationLetter }) {
  return (
    <dl className="facts">
      <dt>{t.closed}</dt><dd>{t.states[letter.state]} <At at={letter.closedAt} /></dd>
      {letter.note === null || letter.note === '' ? null : <><dt>{t.noteLabel}</dt><dd>{letter.note}</dd></>}
    </dl>
  )
}

/** Got it, with the paper; or not, with the reason. Nothing is sent by one key alone: the authorisation is used up by it. */
function Deliver({ letter, onwards }: { letter: AuthorisationLetter; onwards: () => void }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const [form, setForm] = useState<'got' | 'failed' | null>(null)
  const [note, setNote] = useState('')
  const [lack, setLack] = useState('')
  const [phone, setPhone] = useState(false)
  const of = { base: `/api/v1/authorisations/${letter.id}`, topic: 'errands' } as const
  const evidence = useEvidence(of, phone)
  const sent = useMutation({
    mutationFn: (got: boolean) => post<{ state: 'delivered' | 'failed' }>(`${of.base}/delivery`, { requestId: newRequestId(), got, note: note.trim() }),
    onSuccess: ({ state }) => { void message.success(t.done[state]); onwards(); void client.invalidateQueries({ queryKey: ['errands'] }) },
  })
  const ask = (which: 'got' | 'failed') => {
    const missing = evidence.sending > 0 ? t.uploading : which === 'got' && evidence.items.length === 0 ? t.needsEvidence : ''
    setLack(missing)
    sent.reset()
    if (missing === '') setForm(which)
  }
  const submit = () => {
    const missing = form === 'failed' && note.trim() === '' ? t.needsNote : ''
    setLack(missing)
    if (missing === '' && !sent.isPending) sent.mutate(form === 'got')
  }
  useKeys([{ key: '1', does: t.keys.got, act: () => { ask('got') } }, { key: '2', does: t.keys.failed, act: () => { ask('failed') } }])
  return (
    <section className="answer noprint">
      <EvidencePanel of={of} evidence={evidence} phone={phone} setPhone={setPhone} />
      <div className="findings">
        <Button type="primary" onClick={() => { ask('got') }} aria-keyshortcuts="1">{t.got}<kbd>1</kbd></Button>
        <Button onClick={() => { ask('failed') }} aria-keyshortcuts="2" aria-expanded={form === 'failed'}>{t.failed}<kbd>2</kbd></Button>
      </div>
      {lack === '' ? null : <p className="lack" role="alert">{lack}</p>}
      {form === null ? null : <Words form={form} note={note} setNote={setNote} busy={sent.isPending} submit={submit} close={() => { setForm(null) }} />}
      {sent.error ? <Failed error={sent.error} /> : null}
    </section>
  )
}

interface WordsProps { readonly form: 'got' | 'failed'; readonly note: string; readonly busy: boolean; setNote(note: string): void; submit(): void; close(): void }

function Words({ form, note, busy, setNote, submit, close }: WordsProps) {
  useKeys([{ key: 'Escape', does: t.keys.close, act: close }, { key: 'ctrl+Enter', does: t.send, act: submit }])
  return (
    <form className="words" onSubmit={(event) => { event.preventDefault(); submit() }}>
      <label><span>{form === 'failed' ? t.note : t.noteGot}</span><Input.TextArea rows={2} maxLength={1000} autoFocus value={note} onChange={(event) => { setNote(event.target.value) }} /></label>
      <div className="acts"><Button type="primary" htmlType="submit" loading={busy}>{t.send}：{form === 'got' ? t.states.delivered : t.failed}</Button><Button onClick={close}>{t.cancel}</Button></div>
    </form>
  )
}
