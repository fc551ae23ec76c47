/** Handing over: to whom, and a word with it. All that is handed over at once goes to one colleague of one team. */
import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import type { WorkRow } from '../../src/rooms/work/contract.ts'
import { Failed, Waiting } from '../kit/states.tsx'
import { useColleagues } from './queries.ts'
import { work as t } from './texts.ts'

interface HandOverProps {
  /** Of what is handed over, those that are on the screen. */
  readonly rows: readonly WorkRow[]
  readonly count: number
  give(to: string, note: string): void
  close(): void
}

export function HandOver({ rows, count, give, close }: HandOverProps) {
  const colleagues = useColleagues(rows[0])
  const [to, setTo] = useState<string | undefined>()
  const [note, setNote] = useState('')
  const ready = to !== undefined && note.trim() !== ''
  const send = () => { if (ready) give(to, note.trim()) }
  return (
    <Modal open title={`${t.handOver}：${count === 1 ? rows[0]?.what ?? '' : t.selected(count)}`} onCancel={close} footer={[
      <Button key="cancel" onClick={close}>{t.cancel}</Button>, <Button key="ok" type="primary" disabled={!ready} onClick={send}>{t.handOver}</Button>,
    ]}>
      {colleagues.isPending ? <Waiting /> : colleagues.isError ? <Failed error={colleagues.error} /> : colleagues.data.length === 0 ? <p>{t.noColleagues}</p> : (
        <div className="stack">
          <label className="dialog-field">{t.to} <span className="quiet small">{t.toHint}</span>
            <Select autoFocus showSearch value={to} onChange={setTo} style={{ width: '100%' }} optionFilterProp="label" aria-label={t.to}
              options={colleagues.data.map((c) => ({ value: c.id, label: `${c.name}${c.title === null ? '' : ` ${c.title}`}（${t.load0(c.load)}${c.awayUntil === null ? '' : t.until(formatMonthDay(c.awayUntil))}）` }))} />
          </label>
          <label className="dialog-field">{t.why} <span className="quiet small">{t.whyHint}</span>
            <Input.TextArea value={note} onChange={(event) => { setNote(event.target.value) }} maxLength={500} rows={3}
              onKeyDown={(event) => { if (event.key === 'Enter' && event.ctrlKey) send() }} />
          </label>
        </div>
      )}
    </Modal>
  )
}
