/** Somebody who lives here. What departments know of them lies with the departments. */
import type { Sex } from './numbers.ts'
import { idNumberOf, phoneOf } from './numbers.ts'

export interface CreditEntry {
  readonly tier: 'light' | 'ordinary' | 'serious' | 'false-commitment'
  readonly date: string
  readonly document: string
  readonly reason: string
  readonly organ: string
}

export interface Resident {
  /** The account they sign in with, or what they go by here when they don't. */
  readonly key: string
  readonly signsIn: boolean
  readonly name: string
  readonly idNumber: string
  readonly birth: string
  readonly sex: Sex
  /** Division of the household register: a township, of this county or not. */
  readonly registered: string
  /** Township where they live. */
  readonly lives: string
  readonly phone: string
  /** What they stand for, in one sentence; null for the many who stand for nothing. */
  readonly situation: string | null
  readonly credit: readonly CreditEntry[]
  /** Counts everybody, so that a department can vary what it holds of ordinary people. */
  readonly nth: number
}

export interface Entry {
  readonly key: string
  readonly name: string
  readonly birth: string
  readonly sex: Sex
  readonly registered: string
  readonly situation: string | null
  readonly lives?: string
  readonly signsIn?: boolean
  readonly credit?: readonly CreditEntry[]
}

export function residentFrom(entry: Entry, nth: number): Resident {
  return {
    signsIn: true, lives: entry.registered, credit: [], ...entry, nth,
    idNumber: idNumberOf(entry.birth, entry.sex, nth % 500), phone: phoneOf(nth),
  }
}
