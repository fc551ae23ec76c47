/** Several orders about the same fact, answered at once; afterwards each one's own outcome. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { BatchAnswer, CoCheckRow } from '../../src/rooms/agency/contract.ts'
import { newRequestId, post } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import type { Said } from './channel-box.tsx'
import { ChannelBox, nothingSaid, spokenOf } from './channel-box.tsx'
import { answerSoon } from './pending.ts'
import { answer, batch as t, keys, pending } from './texts.ts'
import type { Worded } from './word-form.tsx'
import { WordForm } from './word-form.tsx'

export const MOST_AT_ONCE = 100
const PATH = '/api/v1/co-checks/answers'
const worded = ['not-so', 'cannot-know'] as const

interface BarProps {
  readonly chosen: readonly CoCheckRow[]
  /** Selects what else in the list asks the same. */
  same(): void
  clear(): void
  done(result: BatchAnswer): void
}

export function BatchBar({ chosen, same, clear, done }: BarProps) {
  const client = useQueryClient()
  const [form, setForm] = useState<Worded | null>(null)
  const [said, setSaid] = useState<Said>(nothingSaid)
  const [lack, setLack] = useState('')
  const items = new Set(chosen.map((row) => row.item))
  const ids = chosen.map((row) => row.id)
  const fresh = () => { void client.invalidateQueries({ queryKey: ['co-checks'] }) }
  const finished = (result: BatchAnswer) => { done(result); fresh() }
  const sent = useMutation({ mutationFn: (body: object) => post<BatchAnswer>(PATH, { requestId: newRequestId(), ids, ...body }), onSuccess: (result) => { clear(); finished(result) } })
  const along = () => {
    const spoken = items.size === 1 ? spokenOf(said) : null
    setLack(items.size > 1 ? t.mixed : spoken === null ? answer.needsWords : '')
    return spoken
  }
  const confirm = () => {
    const spoken = along()
    if (spoken === null) return
    answerSoon({ name: pending.batch(ids.length), what: answer.confirmed, ids, path: PATH, body: { ids, finding: 'confirmed', ...spoken }, sent: (result) => { finished(result as BatchAnswer) }, failed: fresh })
    clear()
  }
  useKeys([
    { key: '1', does: keys.confirmed, act: confirm }, ...worded.map((which, i) => ({ key: String(i + 2), does: keys[which], act: () => { setForm(which) } })),
    { key: 'Escape', does: t.clear, act: clear },
  ])
  return (
    <section className="batch sheet" aria-label={t.label}>
      <div className="line">
        <p><strong>{t.chosen(chosen.length)}</strong> <span className="quiet">{items.size === 1 ? t.fact(chosen[0]?.itemName ?? '') : t.mixed}</span></p>
        <div className="acts"><Button size="small" onClick={same} disabled={items.size > 1}>{t.same}</Button><Button size="small" onClick={clear}>{t.clear}</Button></div>
      </div>
      <div className="findings">
        <Button type="primary" onClick={confirm} disabled={items.size > 1} aria-keyshortcuts="1">{answer.confirmed}<kbd>1</kbd></Button>
        {worded.map((which, i) => <Button key={which} disabled={items.size > 1} onClick={() => { setForm(which) }} aria-expanded={form === which}>{answer[which]}<kbd>{i + 2}</kbd></Button>)}
      </div>
      {lack === '' ? null : <p className="lack" role="alert">{lack}</p>}
      {form === null ? null : (
        <WordForm key={form} which={form} order={null} busy={sent.isPending} error={sent.error} close={() => { setForm(null) }}
          send={(words) => { const spoken = along(); if (spoken) sent.mutate({ finding: form, ...words, ...spoken }) }} />
      )}
      <ChannelBox said={said} set={(next) => { setSaid(next); setLack('') }} />
    </section>
  )
}

/** What the batch came to; those that were answered meanwhile say by whom. */
export function BatchResult({ result, close }: { result: BatchAnswer; close: () => void }) {
  const failed = result.items.filter((item) => item.problem !== null)
  return (
    <section className="batch sheet" role="status">
      <div className="line"><strong>{t.result(result.answered, result.items.length)}</strong><Button size="small" onClick={close}>{t.close}</Button></div>
      {failed.length === 0 ? null : <><p>{t.failed}</p><ul className="dots">{failed.map((item) => <li key={item.id}>{item.problem?.detail}</li>)}</ul></>}
    </section>
  )
}
