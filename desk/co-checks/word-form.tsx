/** The words that every answer but a plain yes needs: what is so, why not, whose it is, on which listed ground it is refused. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { CoCheckDetail } from '../../src/rooms/agency/contract.ts'
import { useKeys } from '../kit/keys.tsx'
import { Failed } from '../kit/states.tsx'
import { useOrgans } from './queries.ts'
import { answer as t, keys } from './texts.ts'

export type Worded = 'not-so' | 'cannot-know' | 'not-ours' | 'refuse'

interface FormProps {
  readonly which: Worded
  /** Left out where several orders are answered at once. */
  readonly order: Pick<CoCheckDetail, 'grounds' | 'issuingOrganCode'> | null
  readonly busy: boolean
  readonly error: unknown
  send(words: object): void
  close(): void
}

const UNKNOWN = '?'

export function WordForm({ which, order, busy, error, send, close }: FormProps) {
  const [note, setNote] = useState('')
  const [choice, setChoice] = useState<string | null>(null)
  const [lack, setLack] = useState('')
  const submit = () => {
    const missing = which === 'refuse' && choice === null ? t.needsGround : which === 'not-ours' && choice === null ? t.needsOrgan : note.trim() === '' ? t.needsNote : ''
    setLack(missing)
    if (missing !== '' || busy) return
    send({ note: note.trim(), ...(which === 'refuse' ? { ground: choice } : which === 'not-ours' && choice !== UNKNOWN ? { organ: choice } : {}) })
  }
  useKeys([{ key: 'Escape', does: keys.close, act: close }, { key: 'ctrl+Enter', does: t.send, act: submit }])
  return (
    <form className="words" onSubmit={(event) => { event.preventDefault(); submit() }}>
      {which === 'not-ours' && order ? <OrganChoice but={order.issuingOrganCode} value={choice} set={setChoice} close={close} /> : null}
      {which === 'refuse' && order ? <GroundChoice grounds={order.grounds} value={choice} set={setChoice} close={close} /> : null}
      <label><span>{t.notes[which]}（{t.noteHint}）</span>
        <Input.TextArea rows={2} maxLength={1000} autoFocus={which === 'not-so' || which === 'cannot-know'} value={note} onChange={(event) => { setNote(event.target.value) }} />
      </label>
      {lack === '' ? null : <p className="lack" role="alert">{lack}</p>}
      {error ? <Failed error={error} /> : null}
      <div className="acts"><Button type="primary" htmlType="submit" loading={busy}>{t.send}：{t[which]}</Button><Button onClick={close}>{t.cancel}</Button><span className="quiet small">{t.keys}</span></div>
    </form>
  )
}

/** A list that is open takes Escape for itself; once closed, Escape leaves the form. */
function useEscape(close: () => void) {
  const [open, setOpen] = useState(true)
  return { open, onOpenChange: setOpen, onKeyDown: (event: { key: string }) => { if (event.key === 'Escape' && !open) close() } }
}

interface ChoiceProps {
  close(): void
  readonly value: string | null
  set(value: string): void
}

function OrganChoice({ but, value, set, close }: ChoiceProps & { but: string }) {
  const organs = useOrgans()
  const escape = useEscape(close)
  return (
    <div><span id="right-organ">{t.organ}</span>
      <Select aria-labelledby="right-organ" autoFocus {...escape} className="full" value={value} onChange={set} showSearch={{ optionFilterProp: 'label' }} loading={organs.isPending}
        options={[{ value: UNKNOWN, label: t.unknown }, ...(organs.data ?? []).filter((organ) => organ.code !== but).map((organ) => ({ value: organ.code, label: organ.name }))]} />
    </div>
  )
}

function GroundChoice({ grounds, value, set, close }: ChoiceProps & { grounds: CoCheckDetail['grounds'] }) {
  const escape = useEscape(close)
  return (
    <div><span id="ground">{t.ground}</span>
      <Select aria-labelledby="ground" autoFocus {...escape} className="full" placeholder={t.pickGround} value={value} onChange={set} options={grounds.map((ground) => ({ value: ground.code, label: ground.text }))} />
    </div>
  )
}
