/** From what came over the wire to one of the five answers. Pure. */
import { z } from 'zod'
import { parseIdNumber } from '../../kernel/identity-number.ts'
import { sameName } from '../../kernel/person-name.ts'
import type { Question, WireAnswer } from './port.ts'

const mappedAnswer = z.object({
  found: z.boolean(),
  identity: z.object({ name: z.string().min(1), idNumber: z.string().min(1) }).optional(),
  value: z.record(z.string(), z.unknown()).optional(),
  asOf: z.string().optional(),
})

export type Answer =
  /** `name`: as registered, only where the question did not know it. */
  | { readonly kind: 'ok'; readonly value: Readonly<Record<string, unknown>>; readonly asOf: string | null; readonly name?: string }
  | { readonly kind: 'no-record' }
  | { readonly kind: 'mismatch'; readonly cause: 'name' | 'number' | 'no-identity' }
  | { readonly kind: 'down'; readonly cause: string }
  | { readonly kind: 'not-allowed'; readonly cause: string }

/**
 * Judges an answer. A body that does not fit the mapping is the source's fault (`down`, cause malformed), never "no record"; a
 * body about somebody else, or about nobody named, is a `mismatch`, and its value is dropped unseen.
 */
export function judge(question: Question, wire: WireAnswer): Answer {
  switch (wire.kind) {
    case 'no-record': return { kind: 'no-record' }
    case 'refused': return { kind: 'not-allowed', cause: wire.cause }
    case 'down': return { kind: 'down', cause: wire.cause }
    case 'body': return judgeBody(question, wire.mapped)
  }
}

function judgeBody(question: Question, mapped: unknown): Answer {
  const parsed = mappedAnswer.safeParse(mapped)
  if (!parsed.success) return { kind: 'down', cause: 'malformed' }
  const { found, identity, value, asOf } = parsed.data
  if (!found) return { kind: 'no-record' }
  if (!value) return { kind: 'down', cause: 'malformed' }
  const wrong = differs(question, identity)
  if (wrong) return { kind: 'mismatch', cause: wrong }
  const asked = question.person ?? question.company
  return { kind: 'ok', value, asOf: asOf ?? null, ...(asked?.name === null && identity ? { name: identity.name } : {}) }
}

/** Compares whom we asked about with whom we were told about; 15-digit numbers in archives count as their 18-digit form. */
function differs(question: Question, told: { name: string; idNumber: string } | undefined): 'name' | 'number' | 'no-identity' | null {
  if (!told) return 'no-identity'
  const { person, company } = question
  if (person) {
    const number = parseIdNumber(told.idNumber)
    if (!number.ok || number.value.number !== person.idNumber) return 'number'
    return person.name === null || sameName(told.name, person.name) ? null : 'name'
  }
  if (!company || told.idNumber.trim().toUpperCase() !== company.creditCode) return 'number'
  return company.name === null || sameName(told.name, company.name) ? null : 'name'
}
