/** Forms: one request id each, and an error summary that leads to what is wrong. */
import type { ComponentChildren } from 'preact'
import type { Frame } from '../site/frame.ts'
import { kit } from './texts.ts'

/** What is wrong with a form that was sent: the field's name and what to do. */
export interface FieldError {
  readonly field: string
  readonly text: string
}

interface FormProps {
  readonly frame: Frame
  readonly action: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly files?: boolean
  readonly class?: string
  readonly children: ComponentChildren
}

/** Post, redirect, get; the same form sent twice has one effect. */
export function Form({ frame, action, hidden = {}, files = false, children, class: name }: FormProps) {
  return (
    <form method="post" action={action} class={name} encType={files ? 'multipart/form-data' : undefined} data-once={kit.wait} novalidate>
      <input type="hidden" name="requestId" value={frame.newId()} />
      {frame.csrf === '' ? null : <input type="hidden" name="csrf" value={frame.csrf} />}
      {Object.entries(hidden).map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)}
      {children}
    </form>
  )
}

/** Stands first on the page and has the focus; each line leads to its field. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div class="errors" role="alert" tabindex={-1} data-focus>
      <h2>{kit.errorsTitle}</h2>
      <ul>{errors.map((e) => <li key={e.field}><a href={`#${fieldId(e.field)}`}>{e.text}</a></li>)}</ul>
    </div>
  )
}

export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]/g, '-')}`
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined => errors.find((e) => e.field === field)?.text
