/** Stopping a co-check's clock: on a listed ground only. */
import { Button, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { WorkRow } from '../../src/rooms/work/contract.ts'
import { Failed, Waiting } from '../kit/states.tsx'
import { useGrounds } from './queries.ts'
import { work as t } from './texts.ts'

interface PauseProps {
  readonly row: WorkRow
  stop(ground: string, note: string): void
  close(): void
}

export function Pause({ row, stop, close }: PauseProps) {
  const grounds = useGrounds()
  const [ground, setGround] = useState('')
  const [note, setNote] = useState('')
  return (
    <Modal open title={`${t.pause}：${row.what}`} onCancel={close} footer={[
      <Button key="cancel" onClick={close}>{t.notPausing}</Button>, <Button key="ok" type="primary" disabled={ground === ''} onClick={() => { stop(ground, note.trim()) }}>{t.pause}</Button>,
    ]}>
      <p className="quiet">{t.pauseHint}</p>
      {grounds.isPending ? <Waiting /> : grounds.isError ? <Failed error={grounds.error} /> : (
        <div className="stack">
          <fieldset className="grounds">
            <legend>{t.ground}</legend>
            <Radio.Group value={ground} onChange={(event) => { setGround(String(event.target.value)) }}>
              {grounds.data.map((each) => <Radio key={each.code} value={each.code}>{each.text} <span className="quiet small">{each.basis}</span></Radio>)}
            </Radio.Group>
          </fieldset>
          <label className="dialog-field">{t.pauseWhy}<Input.TextArea value={note} onChange={(event) => { setNote(event.target.value) }} maxLength={500} rows={2} /></label>
        </div>
      )}
    </Modal>
  )
}
