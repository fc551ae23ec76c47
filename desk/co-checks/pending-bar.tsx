/** What is on its way: counts down, can be taken back, and says what could not be sent and why. */
import { Button } from 'antd'
import { useSeconds } from '../kit/seconds.ts'
import type { Pending } from './pending.ts'
import { dismiss, undo, usePending } from './pending.ts'
import { pending as t } from './texts.ts'

export function PendingBar({ undone }: { undone: (pending: Pending | null) => void }) {
  const list = usePending()
  const now = useSeconds(list.some((p) => p.state === 'waiting'))
  return (
    <ul className="pendings" aria-label={t.label}>
      {list.map((p) => (
        <li key={p.key} className={p.state}>
          <span role={p.state === 'failed' ? 'alert' : undefined}>{wordsFor(p, now)}</span>
          {p.state === 'waiting' ? <Button size="small" onClick={() => { undone(undo(p.key)) }} aria-keyshortcuts="z">{t.undo}<kbd>z</kbd></Button> : null}
          {p.state === 'failed' ? <Button size="small" onClick={() => { dismiss(p.key) }}>{t.dismiss}</Button> : null}
        </li>
      ))}
    </ul>
  )
}

function wordsFor(p: Pending, now: number): string {
  if (p.state === 'waiting') return t.waiting(p.name, p.what, Math.max(0, Math.ceil((p.sendsAt - now) / 1000)))
  if (p.state === 'sending') return t.sending(p.name)
  return p.state === 'unreachable' ? t.unreachable(p.name) : `${t.failed(p.name)}：${p.problem?.text ?? ''}`
}
