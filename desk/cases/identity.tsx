/** The person: masked, opened with a reason that they can read, masked again after two minutes. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import type { InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { OpenedIdentity } from '../../src/rooms/cases/contract.ts'
import { newRequestId, post, wordsOf } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import type { CaseView } from './data.ts'
import { Facts, Files } from './evidence.tsx'
import { channels, identity as t, keys, page } from './texts.ts'

export type Opened = OpenedIdentity

/** How long it stays open; the same two minutes that the answer names, counted by this machine. */
const SHOWN_MS = 120_000

export interface IdentityState {
  readonly opened: Opened | null
  /** Seconds until it is masked again. */
  readonly left: number
  readonly asking: boolean
  ask(): void
  close(): void
  hide(): void
  show(opened: Opened): void
}

export function useIdentity(number: string): IdentityState {
  const [held, setHeld] = useState<{ opened: Opened; until: number } | null>(null)
  const [asking, setAsking] = useState(false)
  const [now, setNow] = useState(Date.now())
  const left = held === null ? 0 : Math.ceil((held.until - now) / 1000)
  useEffect(() => { setHeld(null) }, [number])
  useEffect(() => {
    if (held === null) return undefined
    const timer = setInterval(() => {
      setNow(Date.now())
      if (Date.now() >= held.until) setHeld(null)
    }, 1000)
    return () => { clearInterval(timer) }
  }, [held])
  return {
    opened: held?.opened ?? null, left, asking, ask: () => { setAsking(true) }, close: () => { setAsking(false) }, hide: () => { setHeld(null) },
    show: (opened) => { setNow(Date.now()); setHeld({ opened, until: Date.now() + SHOWN_MS }); setAsking(false) },
  }
}

export function Person({ view, identity }: { view: CaseView; identity: IdentityState }) {
  const { opened, left } = identity
  const company = view.applicant.kind === 'company'
  return (
    <section className="sheet" aria-labelledby="person">
      <div className="title"><h2 id="person">{page.person}</h2>
        {opened ? <Button size="small" onClick={identity.hide} aria-keyshortcuts="o">{t.hide}</Button> : <Button size="small" onClick={identity.ask} aria-keyshortcuts="o">{t.open} <kbd>o</kbd></Button>}
      </div>
      <Facts rows={[
        [company ? t.company : t.name, opened?.name ?? view.applicant.name], [company ? t.credit : t.number, <span key="n" className="num">{opened?.idNumber ?? view.applicant.idNumber}</span>],
        [t.phone, opened ? <span key="p" className="num">{opened.phone ?? t.noPhone}</span> : null], [page.channel, channels[view.channel] ?? view.channel],
      ]} />
      {view.representative ? <Representative number={view.caseNumber} by={view.representative} opened={opened} /> : null}
      {opened ? <p className="quiet num" role="timer">{t.hidesIn(Math.max(0, left))}</p> : null}
    </section>
  )
}

/** Who came for them. */
function Representative({ number, by, opened }: { number: string; by: NonNullable<CaseView['representative']>; opened: Opened | null }) {
  return (
    <div className="by">
      <h3>{t.by}（{t.relations[by.relation]}）</h3>
      <Facts rows={[[t.name, opened?.representative?.name ?? by.name], [t.number, <span key="n" className="num">{opened?.representative?.idNumber ?? by.idNumber}</span>], [t.note, by.note]]} />
      <Files number={number} title="" files={by.papers ?? []} />
    </div>
  )
}

/** Asks why. One request answers once, so each asking has an id of its own. */
export function AskWhy({ number, identity }: { number: string; identity: IdentityState }) {
  const [reason, setReason] = useState('')
  const [requestId] = useState(newRequestId)
  const [error, setError] = useState<unknown>(null)
  const input = useRef<InputRef>(null)
  const client = useQueryClient()
  const send = () => {
    if (reason.trim().length < 2) return
    post<Opened>(`/api/v1/cases/${number}/identity`, { requestId, reason: reason.trim() }).then((opened) => { identity.show(opened); void client.invalidateQueries({ queryKey: ['cases', 'acts', number] }) }, setError)
  }
  useKeys([{ key: 'Escape', does: keys.close, act: identity.close }, { key: 'ctrl+Enter', does: keys.submit, act: send }])
  return (
    <Modal open title={t.title} okText={t.go} cancelText={keys.close} onOk={send} onCancel={identity.close} keyboard={false} afterOpenChange={(shown) => { if (shown) input.current?.focus() }} okButtonProps={{ disabled: reason.trim().length < 2 }}>
      <p className="quiet">{t.lead}</p>
      <label htmlFor="why">{t.reason}</label>
      <Input id="why" ref={input} maxLength={200} value={reason} onChange={(event) => { setReason(event.target.value) }} onPressEnter={send} />
      <div className="usual">{t.usual.map((text) => <Button key={text} size="small" onClick={() => { setReason(text) }}>{text}</Button>)}</div>
      {error === null ? null : <p role="alert" className="wrong">{wordsOf(error).text}</p>}
    </Modal>
  )
}
