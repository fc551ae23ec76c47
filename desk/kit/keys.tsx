/**
 * Keys instead of the mouse. A page says which keys it knows and what they do; `?` shows them all. While something is typed only
 * Escape and keys with Ctrl work, so that no letter acts by accident.
 */
import { createContext, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Board, Key } from './board.ts'
import { makeBoard, named } from './board.ts'

export type { Key } from './board.ts'

const Context = createContext<Board | null>(null)

const typing = (target: EventTarget | null) => target instanceof HTMLElement
  && (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))

export function Keyboard({ children }: { children: ReactNode }) {
  const board = useMemo(() => makeBoard({ act: flushSync }), [])
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      const name = named(event)
      if (typing(event.target) && name !== 'Escape' && !name.startsWith('ctrl+')) return
      // A button that has the focus answers Enter itself.
      if (name === 'Enter' && event.target instanceof HTMLElement && event.target.closest('button, a, [role=button]')) return
      board.press(event)
    }
    addEventListener('keydown', onKey)
    return () => { removeEventListener('keydown', onKey) }
  }, [board])
  return <Context.Provider value={board}>{children}</Context.Provider>
}

/** For what is shown in a page's place while it is being read. */
export function useKeysLater(): void {
  const board = useContext(Context)
  useLayoutEffect(() => board?.wait(), [board])
}

/**
 * Makes keys work while the component is shown; the newest acts are always the ones that run. They are said before the page is drawn, so
 * that whoever sees it can press them.
 */
export function useKeys(keys: readonly Key[]): void {
  const board = useContext(Context)
  const latest = useRef(keys)
  latest.current = keys
  const names = keys.map((key) => `${key.key} ${key.does}`).join('\n')
  useLayoutEffect(() => board?.add(latest.current.map((key, i) => ({ ...key, act: (event) => { latest.current[i]?.act(event) } }))), [board, names])
}

export function useKnownKeys(): () => readonly Key[] {
  const board = useContext(Context)
  return board?.all ?? (() => [])
}

/**
 * j and k through a list. What is in hand is held by its name, never by its place: when the list changes by itself, a key still acts on
 * what one looks at; and when that is gone, on what stands where it stood.
 */
export function usePlace(names: readonly string[]): { at: number; go: (at: number) => void; keys: readonly Key[] } {
  const [, moved] = useState(0)
  const held = useRef({ name: '', at: 0 })
  const found = names.indexOf(held.current.name)
  const at = found === -1 ? Math.min(held.current.at, Math.max(0, names.length - 1)) : found
  held.current = { name: names[at] ?? held.current.name, at }
  const go = (to: number) => {
    const next = Math.max(0, Math.min(names.length - 1, to))
    held.current = { name: names[next] ?? '', at: next }
    moved((n) => n + 1)
  }
  // From where one is by then: two keys may come between two drawings.
  const move = (by: number) => { go(held.current.at + by) }
  return {
    at, go,
    // Without a list there is no place: the keys wait until there is one.
    keys: names.length === 0 ? [] : [
      { key: 'j', does: '下一条', moves: true, act: () => { move(1) } }, { key: 'ArrowDown', does: '下一条', moves: true, act: () => { move(1) } },
      { key: 'k', does: '上一条', moves: true, act: () => { move(-1) } }, { key: 'ArrowUp', does: '上一条', moves: true, act: () => { move(-1) } },
    ],
  }
}
