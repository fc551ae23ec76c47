/** A drawer to edit one thing: fields under each other, the problem where it belongs, Ctrl Enter saves, Escape closes. */
import { App, Button, Drawer as Sheet } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { useKeys } from '../kit/keys.tsx'
import type { Act } from './acts.ts'
import { admin } from './texts.ts'

export interface DrawerProps {
  readonly title: string
  readonly close: () => void
  readonly children: ReactNode
  /** Without it there is nothing to save. */
  readonly save?: () => void
  readonly saveText?: string
  readonly busy?: boolean
  /** Something was typed that would be lost. */
  readonly dirty?: boolean
  readonly wide?: boolean
  readonly danger?: boolean
  readonly more?: ReactNode
}

export function Drawer({ title, close, children, save, saveText = admin.save, busy = false, dirty = false, wide = false, danger = false, more }: DrawerProps) {
  const { modal } = App.useApp()
  const leave = () => {
    if (!dirty) { close(); return }
    // Asked after this key press: else the very Escape that leads here would answer it.
    setTimeout(() => { void modal.confirm({ title: admin.unsaved, okText: admin.close, cancelText: admin.cancel, onOk: close }) })
  }
  const covered = useCovered()
  useKeys([{ key: 'Escape', does: admin.close, act: () => { if (!covered.current) leave() } }, ...(save ? [{ key: 'ctrl+Enter', does: saveText, act: () => { if (!busy) save() } }] : [])])
  // A field that knows Enter itself, such as a choice, would take it first.
  const saveBefore = (event: KeyboardEvent) => {
    if (!save || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    if (!busy) save()
  }
  return (
    <Sheet open title={<h2>{title}</h2>} size={wide ? 760 : 460} styles={{ mask: { background: 'rgba(26, 31, 36, 0.16)' } }} onClose={leave} keyboard={false} destroyOnHidden aria-label={title}
      footer={save || more ? (
        <div className="drawer-foot">
          {save ? <Button type="primary" danger={danger} loading={busy} onClick={save}>{saveText}</Button> : null}
          <Button onClick={leave}>{save ? admin.cancel : admin.close}</Button>
          <span className="grow" />{more}
        </div>
      ) : null}>
      <div onKeyDownCapture={saveBefore}>{children}</div>
    </Sheet>
  )
}

/** Whether a question or an open choice lay over the drawer when a key went down: then Escape closes that, and only that. */
function useCovered() {
  const covered = useRef(false)
  useEffect(() => {
    const look = () => { covered.current = document.querySelector('.ant-modal-wrap:not([style*="none"]), .ant-drawer .ant-select-open') !== null }
    addEventListener('keydown', look, true)
    return () => { removeEventListener('keydown', look, true) }
  }, [])
  return covered
}

export interface FieldProps {
  readonly label: string
  readonly help?: ReactNode
  readonly problem?: string | undefined
  readonly children: (ids: { id: string; 'aria-describedby': string | undefined; status: 'error' | '' }) => ReactNode
}

export function Field({ label, help, problem, children }: FieldProps) {
  const id = useId()
  const said = problem !== undefined || help !== undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': said ? `${id}-said` : undefined, status: problem === undefined ? '' : 'error' })}
      {said ? <p id={`${id}-said`} className={problem === undefined ? 'quiet' : 'wrong'}>{problem ?? help}</p> : null}
    </div>
  )
}

/** The last refusal, where no field of the form is what it was about. */
export function Refused({ act, fields = [] }: { act: Pick<Act<unknown>, 'problem'>; fields?: readonly string[] }) {
  const { problem } = act
  if (problem === null || (problem.errors.length > 0 && problem.errors.every((error) => fields.includes(error.field)))) return null
  return <div className="refused" role="alert"><p><strong>{problem.text}</strong></p>{problem.next.length === 0 ? null : <ul>{problem.next.map((step) => <li key={step}>{step}</li>)}</ul>}</div>
}

export const problemAt = (act: Pick<Act<unknown>, 'problem'>, field: string) => act.problem?.errors.find((error) => error.field === field)?.detail
