/** The frame: rooms on the left, search and keys on top, the page in the middle. */
import { Button, Input, Modal } from 'antd'
import type { InputRef } from 'antd'
import { Suspense, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { beforeSignOut } from '../offline/sign-out.ts'
import { byPlace } from './board.ts'
import { Count } from './counts.tsx'
import { useKeys, useKnownKeys } from './keys.tsx'
import { useLive } from './live.ts'
import { useRooms } from './rooms.ts'
import type { DeskRoom } from './rooms.ts'
import { useMe } from './session.tsx'
import { Waiting } from './states.tsx'
import { kit } from './texts.ts'

export function Layout({ children }: { children: ReactNode }) {
  const live = useLive()
  return (
    <>
      <a className="skip" href="#main">{kit.skip}</a>
      <div className="frame">
        <Side />
        <div className="middle">
          <Top />
          {live ? null : <p className="offline" role="status">{kit.offline}</p>}
          <main id="main" tabIndex={-1}><Suspense fallback={<Waiting />}>{children}</Suspense></main>
        </div>
      </div>
    </>
  )
}

/** The room one is in: of those whose address the place begins with, the longest. */
function nearest(among: readonly DeskRoom[], here: string): DeskRoom | undefined {
  return among.filter((room) => here === room.path || (room.path !== '/' && here.startsWith(`${room.path}/`))).toSorted((a, b) => b.path.length - a.path.length)[0]
}

function Side() {
  const me = useMe()
  const [here] = useLocation()
  const mine = useRooms()
  return (
    <header className="side">
      <p className="brand"><Link href="/">{kit.brand}</Link></p>
      <nav aria-label={kit.nav}>
        <ul>
          {mine.map((room) => {
            const open = room === nearest(mine, here)
            return <li key={room.path}><Link href={room.path} aria-current={open ? 'page' : undefined}>{room.name}<Count path={room.path} /></Link></li>
          })}
        </ul>
      </nav>
      <div className="who">
        <p>{me.name}</p>
        <form method="post" action="/sign-out" onSubmit={beforeSignOut}>
          <a href="/">{kit.portal}</a>
          <input type="hidden" name="csrf" value={document.querySelector<HTMLMetaElement>('meta[name=csrf]')?.content ?? ''} />
          <Button size="small" type="link" htmlType="submit">{kit.signOut}</Button>
        </form>
      </div>
    </header>
  )
}

function Top() {
  const input = useRef<InputRef>(null)
  const [, go] = useLocation()
  const [help, setHelp] = useState(false)
  useKeys([
    { key: '/', does: kit.search, act: () => { input.current?.focus() } },
    { key: '?', does: kit.keys, act: () => { setHelp(true) } },
  ])
  const search = (text: string) => { if (text.trim() !== '') go(`/search?q=${encodeURIComponent(text.trim())}`) }
  return (
    <div className="top" role="search">
      <Input ref={input} className="search" aria-label={kit.search} placeholder={kit.searchHint} allowClear
        onPressEnter={(event) => { search(event.currentTarget.value) }} onKeyDown={(event) => { if (event.key === 'Escape') event.currentTarget.blur() }} />
      <Button type="text" onClick={() => { setHelp(true) }} aria-keyshortcuts="?">{kit.keys}</Button>
      {help ? <KeyHelp close={() => { setHelp(false) }} /> : null}
    </div>
  )
}

function KeyHelp({ close }: { close: () => void }) {
  const known = useKnownKeys()()
  const [page, everywhere] = byPlace(known, [kit.search, kit.keys])
  return (
    <Modal open title={kit.keys} footer={null} onCancel={close}>
      <h3>{kit.keysHere}</h3>
      {page.length === 0 ? <p className="quiet">{kit.noKeysHere}</p> : <KeyList lines={page} />}
      <h3>{kit.keysEverywhere}</h3>
      <KeyList lines={everywhere} />
    </Modal>
  )
}

function KeyList({ lines }: { lines: readonly (readonly [key: string, does: string])[] }) {
  return <dl className="keys">{lines.map(([key, does]) => <div key={key}><dt><kbd>{key.replace('ctrl+', 'Ctrl ').replace('ArrowUp', '↑').replace('ArrowDown', '↓')}</kbd></dt><dd>{does}</dd></div>)}</dl>
}
