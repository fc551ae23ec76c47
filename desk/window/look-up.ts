/** From what was put into the input to who it is: by the server, or, when nobody answers, by the number itself. */
import { dayOf } from '../../src/kernel/day.ts'
import type { Looked } from '../../src/rooms/counter/contract.ts'
import { recognise } from '../../src/rooms/counter/rules.ts'
import { post, Unreachable, wordsOf } from '../kit/api.ts'
import { t } from './texts.ts'
import type { Who } from './who.ts'
import { whoFound, whoTyped } from './who.ts'

export type LookedUp =
  | { readonly kind: 'who'; readonly who: Who }
  | { readonly kind: 'people'; readonly people: Looked['people']; readonly more: boolean }
  | { readonly kind: 'problem'; readonly text: string; readonly next: readonly string[] }

/** A clerk and a person wait: longer than this nobody is waited for. */
const PATIENCE_MS = 6_000

export const today = (): string => dayOf(new Date())

export async function lookUp(input: { text: string } | { person: string }): Promise<LookedUp> {
  const seen = 'text' in input ? recognise(input.text, today()) : null
  // What cannot be anybody is said at once, without asking.
  if (seen && (seen.kind === 'wrong' || seen.kind === 'unfinished')) return { kind: 'problem', text: seen.detail, next: [] }
  const typed = seen?.kind === 'person' || seen?.kind === 'company' ? seen : null
  try {
    const looked = await post<Looked>('/api/v1/counter/lookups', input, { patience: PATIENCE_MS })
    if (looked.person) return { kind: 'who', who: whoFound(looked.person, typed?.idNumber ?? null) }
    return looked.people.length === 0 ? { kind: 'problem', text: t.nobodyServed, next: [] } : { kind: 'people', people: looked.people, more: looked.more }
  } catch (error) {
    if (error instanceof Unreachable && typed) return { kind: 'who', who: whoTyped(typed.kind, typed.idNumber, typed.name, t.offlineSaid, today()) }
    return { kind: 'problem', ...wordsOf(error) }
  }
}
