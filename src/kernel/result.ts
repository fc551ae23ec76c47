/**
 * An expected outcome is a value, never an exception.
 *
 * `ok(value)` carries the result; `refuse(code, …)` carries what a person reads and what they can do next.
 * Exceptions are left for bugs.
 */

/** A refused act: a stable code for machines, a Chinese sentence for people, and what is possible now. */
export interface Refusal {
  readonly ok: false
  /** Stable, kebab-case; never changes once published. */
  readonly code: string
  /** What is wrong and where, in Chinese, speakable to a person. */
  readonly detail: string
  /** HTTP status that fits: 400 bad input, 401, 403, 404, 409 not now, 410, 422, 429, 503. */
  readonly status: number
  /** What the person or the machine can do next; at most three. */
  readonly next: readonly string[]
  /** The offending field as a path (`applicant.idNumber`), when it is one. */
  readonly field?: string
  /** Clause of the plan or law the refusal rests on. */
  readonly clause?: string
  /** Every field that is wrong, when there are several. */
  readonly errors?: readonly { readonly field: string; readonly detail: string }[]
}

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export type Result<T> = Ok<T> | Refusal

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export interface RefusalInput {
  readonly detail: string
  readonly status?: number
  readonly next?: readonly string[]
  readonly field?: string
  readonly clause?: string
  readonly errors?: Refusal['errors']
}

/** Refuses an act. `status` defaults to 409: possible in general, not in the present state. */
export function refuse(code: string, input: RefusalInput): Refusal {
  return { ok: false, code, status: 409, next: [], ...input }
}
