/** Answers that many handlers give: a page that says what is wrong, and a refusal as the error of a field. */
import type { Refusal } from '../../src/kernel/result.ts'
import type { FieldError } from '../kit/form.tsx'
import { ErrorPage, RefusedPage } from '../pages/errors/errors.tsx'
import type { ErrorText } from '../pages/errors/texts.ts'
import type { Frame } from './frame.ts'
import type { Answer } from './site.ts'

/** A page that says what is wrong and what to do. `reference`: what people can read out on the telephone. */
export function sorry(frame: Frame, text: ErrorText, status: number, reference?: string): Answer {
  return { page: ErrorPage({ frame, text, ...(reference === undefined ? {} : { reference }) }), status }
}

/** A page for an act that was refused, with the way back. */
export function refused(visit: { readonly frame: Frame }, refusal: Refusal, back: string): Answer {
  return { page: RefusedPage({ frame: visit.frame, refusal, back }), status: refusal.status }
}

/** A refusal as the error of a field; `names` maps the room's field to the form's. */
export function fieldErrors(refusal: Refusal, names: Readonly<Record<string, string>> = {}): FieldError[] {
  if (refusal.field === undefined || refusal.status >= 500) return []
  return [{ field: names[refusal.field] ?? refusal.field, text: refusal.detail }]
}
