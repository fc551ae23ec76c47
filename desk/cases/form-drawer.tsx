/**
 * The frame of every form on a case: beside the proofs, sent by Ctrl+Enter, left by Escape, with what was refused in place. What can't be
 * undone is asked once more, where the hand is.
 */
import { Button, Drawer } from 'antd'
import { useEffect, useRef, useState } from 'react'
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
  /** The question before what can't be undone. */
  readonly sure?: { readonly title: string; readonly text: string }
  readonly onSend: () => void
  readonly onClose: () => void
  readonly more?: ReactNode
  readonly children: ReactNode
}

/** What appears to be answered is answered next. */
const takeFocus = (node: HTMLElement | null) => { node?.focus() }

export function FormDrawer(props: FormDrawerProps) {
  const { title, lead, send, danger = false, sending, ready, error, sure, onSend, onClose, more, children } = props
  const [asking, setAsking] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  // The drawer comes into the document after its fields were made, so they can't take the focus by themselves.
  useEffect(() => {
    const frame = requestAnimationFrame(() => { form.current?.querySelector<HTMLElement>('textarea, input')?.focus() })
    return () => { cancelAnimationFrame(frame) }
  }, [])
  const go = () => {
    if (!ready || sending) return
    if (sure && !asking) { setAsking(true); return }
    setAsking(false)
    onSend()
  }
  const back = () => { if (asking) setAsking(false); else onClose() }
  useKeys([{ key: 'Escape', does: keys.close, act: back }, { key: 'ctrl+Enter', does: keys.submit, act: go }])
  return (
    <Drawer open title={title} size={520} onClose={onClose} keyboard={false} mask={{ closable: false }} footer={asking && sure ? (
      <div key="sure" className="foot sure" role="alertdialog" aria-labelledby="sure-title" aria-describedby="sure-text">
        <div><strong id="sure-title">{sure.title}</strong><p id="sure-text">{sure.text}</p></div>
        <Button type="primary" danger={danger} ref={takeFocus} onClick={go}>{send}</Button><Button onClick={back}>{decide.back}</Button>
      </div>
    ) : (
      <div key="foot" className="foot">
        <Button type="primary" danger={danger} loading={sending} disabled={!ready} onClick={go}>{send}</Button>{more}<span className="quiet">{decide.keys}</span>
      </div>
    )}>
      <div className="form" ref={form}>
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
