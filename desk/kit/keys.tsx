/**
 * Keys instead of the mouse. A page says which keys it knows and what they do; `?` shows them all. While something is typed only
 * Escape and keys with Ctrl work, so that no letter acts by accident.
 */
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'

export interface Key {
  /** As `KeyboardEvent.key`: `j`, `Enter`, `Escape`, `/`, `?`; with `ctrl+` in front when it goes with Ctrl. */
  readonly key: string
  readonly does: string
  readonly act: (event: KeyboardEvent) => void
}

interface Board {
  add(keys: readonly Key[]): () => void
  readonly all: () => readonly Key[]
}

const Context = createContext<Board | null>(null)

const typing = (target: EventTarget | null) => target instanceof HTMLElement
  && (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))

const named = (event: KeyboardEvent) => `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.key}`

export function Keyboard({ children }: { children: ReactNode }) {
  const layers = useRef<(readonly Key[])[]>([])
  const board = useMemo<Board>(() => ({
    add(keys) {
      layers.current = [...layers.current, keys]
      return () => { layers.current = layers.current.filter((layer) => layer !== keys) }
    },
    all: () => layers.current.flat(),
  }), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      const name = named(event)
      if (typing(event.target) && name !== 'Escape' && !name.startsWith('ctrl+')) return
      // A button that has the focus answers Enter itself.
      if (name === 'Enter' && event.target instanceof HTMLElement && event.target.closest('button, a, [role=button]')) return
      // The layer that was added last is the nearest one: a drawer before its page, a page before the frame.
      const hit = layers.current.toReversed().flatMap((layer) => layer.find((key) => key.key === name) ?? [])[0]
      if (!hit) return
      event.preventDefault()
      hit.act(event)
    }
    addEventListener('keydown', onKey)
    return () => { removeEventListener('keydown', onKey) }
  }, [])
  return <Context.Provider value={board}>{children}</Context.Provider>
}

/** Makes keys work while the component is shown; the newest acts are always the ones that run. */
export function useKeys(keys: readonly Key[]): void {
  const board = useContext(Context)
  const latest = useRef(keys)
  latest.current = keys
  const names = keys.map((key) => `${key.key} ${key.does}`).join('\n')
  useEffect(() => board?.add(latest.current.map((key, i) => ({ key: key.key, does: key.does, act: (event) => { latest.current[i]?.act(event) } }))), [board, names])
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
  return {
    at, go,
    keys: [
      { key: 'j', does: '下一条', act: () => { go(at + 1) } }, { key: 'ArrowDown', does: '下一条', act: () => { go(at + 1) } },
      { key: 'k', does: '上一条', act: () => { go(at - 1) } }, { key: 'ArrowUp', does: '上一条', act: () => { go(at - 1) } },
    ],
  }
}
