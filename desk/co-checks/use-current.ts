/**
 * Which order is in hand. It is held by its number, never by its place: when the list changes by itself, the order under one's hand
 * stays the same, and one that somebody else has just answered stays in view and says so until one moves on.
 */
import { useRef, useState } from 'react'
import type { CoCheckRow } from '../../src/rooms/agency/contract.ts'
import type { Key } from '../kit/keys.tsx'

export interface Current {
  readonly number: string
  pick(number: string): void
  /** To the next one that is not on its way already. */
  onwards(passing: ReadonlySet<string>): void
  readonly keys: readonly Key[]
}

export function useCurrent(rows: readonly CoCheckRow[], first: string, end: () => void): Current {
  const [picked, pick] = useState(first)
  const number = picked === '' ? rows[0]?.number ?? '' : picked
  const found = rows.findIndex((row) => row.number === number)
  const last = useRef(0)
  if (found !== -1) last.current = found
  // Where it stood before it left the list is where the next one stands now.
  const next = found === -1 ? last.current : found + 1
  const go = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))]
    if (row) pick(row.number)
    if (to >= rows.length - 5) end()
  }
  const down = () => { go(next) }
  const up = () => { go((found === -1 ? last.current : found) - 1) }
  return {
    number, pick,
    onwards(passing) {
      const row = rows.slice(next).find((r) => !passing.has(r.id)) ?? rows.find((r) => !passing.has(r.id))
      if (row) pick(row.number)
    },
    keys: rows.length === 0 ? [] : [
      { key: 'j', does: '下一条', moves: true, act: down }, { key: 'ArrowDown', does: '下一条', moves: true, act: down },
      { key: 'k', does: '上一条', moves: true, act: up }, { key: 'ArrowUp', does: '上一条', moves: true, act: up },
    ],
  }
}
