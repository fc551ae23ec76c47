/** The frame of every form on a case: beside the proofs, sent by Ctrl+Enter, left by Escape, with what was refused in place. */
import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { wordsOf } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import { decide, keys } from './texts.ts'

interface FormDrawerProps {
  readonly title: string
  readonly lead?: string
  readonly send: string
  readonly danger?: boolean
  readonly sending: boolean
  readonly ready: boolean
  readonly error: unknown
  readonly onSend: () => void
  readonly onClose: () => void
  readonly more?: ReactNode
  readonly children: ReactNode
}

export function FormDrawer({ title, lead, send, danger = false, sending, ready, error, onSend, onClose, more, children }: FormDrawerProps) {
  const go = () => { if (ready && !sending) onSend() }
  useKeys([{ key: 'Escape', does: keys.close, act: onClose }, { key: 'ctrl+Enter', does: keys.submit, act: go }])
  return (
    <Drawer open title={title} size={520} onClose={onClose} keyboard={false} mask={{ closable: false }} footer={(
      <div className="foot">
        <Button type="primary" danger={danger} loading={sending} disabled={!ready} onClick={go}>{send}</Button>{more}<span className="quiet">{decide.keys}</span>
      </div>
    )}>
      <div className="form">
        {lead === undefined ? null : <p className="quiet">{lead}</p>}
        {error ? <Refused error={error} /> : null}
        {children}
      </div>
    </Drawer>
  )
}

function Refused({ error }: { error: unknown }) {
  const { text, next } = wordsOf(error)
  return <div className="state failed" role="alert"><p><strong>{text}</strong></p>{next.length === 0 ? null : <ul>{next.map((step) => <li key={step}>{step}</li>)}</ul>}</div>
}

/** A label over its control. `id` is the control's. */
export function Field({ id, label, hint, children }: { id: string; label: string; hint?: string; children: ReactNode }) {
  return <div className="field"><label htmlFor={id}>{label}</label>{hint === undefined ? null : <span className="quiet" id={`${id}-hint`}>{hint}</span>}{children}</div>
}
