/** Answering the order in hand: one key for yes, sent after ten seconds; everything else asks for its words first and is sent at once. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { CoCheckDetail } from '../../src/rooms/agency/contract.ts'
import { EvidencePanel } from '../evidence/evidence-panel.tsx'
import { useEvidence } from '../evidence/use-evidence.ts'
import { newRequestId, post } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import type { Said } from './channel-box.tsx'
import { ChannelBox, nothingSaid, spokenOf } from './channel-box.tsx'
import { answerSoon } from './pending.ts'
import { answer as t, keys } from './texts.ts'
import type { Worded } from './word-form.tsx'
import { WordForm } from './word-form.tsx'

const worded: readonly Worded[] = ['not-so', 'cannot-know', 'not-ours', 'refuse']

interface DeskProps {
  readonly order: CoCheckDetail
  /** It is on its way, or was just sent: on to the next. */
  onwards(): void
}

export function AnswerDesk({ order, onwards }: DeskProps) {
  const client = useQueryClient()
  const [said, setSaid] = useState<Said>(nothingSaid)
  const [form, setForm] = useState<Worded | null>(null)
  const [phone, setPhone] = useState(false)
  const [lack, setLack] = useState('')
  const of = { base: `/api/v1/co-checks/${order.id}`, topic: 'co-checks' } as const
  const evidence = useEvidence(of, phone)
  const fresh = () => { void client.invalidateQueries({ queryKey: ['co-checks'] }) }
  const sent = useMutation({ mutationFn: ({ path, body }: { path: string; body: object }) => post(`${of.base}/${path}`, { requestId: newRequestId(), ...body }), onSuccess: onwards, onSettled: fresh })

  /** What goes along with any answer; empty words when something is missing, which is then said. */
  const along = (): object | null => {
    const spoken = spokenOf(said)
    const missing = evidence.sending > 0 ? t.uploading : spoken === null ? t.needsWords : ''
    setLack(missing)
    return missing === '' ? spoken : null
  }
  const confirm = () => {
    const spoken = along()
    if (spoken === null) return
    answerSoon({ name: order.number, what: t.confirmed, ids: [order.id], path: `${of.base}/answer`, body: { finding: 'confirmed', ...spoken }, sent: fresh, failed: fresh })
    onwards()
  }
  const send = (which: Worded, words: object) => {
    const spoken = which === 'refuse' ? {} : along()
    if (spoken !== null) sent.mutate(which === 'refuse' ? { path: 'refusal', body: words } : { path: 'answer', body: { finding: which, ...words, ...spoken } })
  }
  const ask = (which: Worded) => { if (which !== 'not-ours' || order.mayDo.includes('not-ours')) { sent.reset(); setForm(which) } }
  useKeys([
    { key: '1', does: keys.confirmed, act: confirm }, ...worded.map((which, i) => ({ key: String(i + 2), does: keys[which], act: () => { ask(which) } })),
  ])
  return (
    <section className="answer" aria-label={t.label}>
      <div className="findings">
        <Button type="primary" onClick={confirm} aria-keyshortcuts="1">{t.confirmed}<kbd>1</kbd></Button>
        {worded.map((which, i) => (
          <Button key={which} onClick={() => { ask(which) }} disabled={which === 'not-ours' && !order.mayDo.includes('not-ours')} aria-keyshortcuts={String(i + 2)} aria-expanded={form === which}>{t[which]}<kbd>{i + 2}</kbd></Button>
        ))}
      </div>
      {lack === '' ? null : <p className="lack" role="alert">{lack}</p>}
      {form === null ? null : <WordForm key={form} which={form} order={order} busy={sent.isPending} error={sent.error} send={(words) => { send(form, words) }} close={() => { setForm(null) }} />}
      <ChannelBox said={said} set={(next) => { setSaid(next); setLack('') }} />
      <EvidencePanel of={of} evidence={evidence} phone={phone} setPhone={setPhone} />
    </section>
  )
}
