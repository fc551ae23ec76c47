/** Forms: one request id each, fields with hint and error, an error summary that leads to them. */
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
      <input type="hidden" name="csrf" value={frame.csrf} />
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

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | null
  readonly error?: string | undefined
}

const about = (id: string, hint: unknown, error: unknown) => [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

function HintAndError({ id, hint, error }: { id: string; hint?: string | null | undefined; error?: string | undefined }) {
  return (
    <>
      {hint ? <p class="hint" id={`${id}-hint`}>{hint}</p> : null}
      {error ? <p class="wrong" id={`${id}-error`}>{error}</p> : null}
    </>
  )
}

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'search' | 'number' | 'date'
  readonly value?: string
  readonly autocomplete?: string
  readonly lines?: number
  readonly inputmode?: 'decimal' | 'text'
}

export function TextField({ name, label, hint, error, type = 'text', value = '', autocomplete = 'off', lines, inputmode }: TextFieldProps) {
  const id = fieldId(name)
  const common = { id, name, 'aria-describedby': about(id, hint, error), 'aria-invalid': error ? true : undefined }
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id}>{label}</label>
      <HintAndError id={id} hint={hint} error={error} />
      {lines === undefined
        ? <input {...common} type={type} value={value} autocomplete={autocomplete} inputmode={inputmode} />
        : <textarea {...common} rows={lines}>{value}</textarea>}
    </div>
  )
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
  readonly value?: string
}

/** Radio buttons in a fieldset; two short ones stand side by side. */
export function Choice({ name, label, hint, error, options, value }: ChoiceProps) {
  const id = fieldId(name)
  const pair = options.length === 2 && options.every((o) => o.label.length <= 4 && o.hint === undefined)
  return (
    <fieldset class={error ? 'field bad' : 'field'} aria-describedby={about(id, hint, error)}>
      <legend>{label}</legend>
      <HintAndError id={id} hint={hint} error={error} />
      <div class={pair ? 'options pair' : 'options'}>
        {options.map((o, i) => (
          <label key={o.value} class="option">
            <input type="radio" name={name} id={i === 0 ? id : undefined} value={o.value} checked={o.value === value} />
            <span>{o.label}{o.hint ? <><br /><span class="hint">{o.hint}</span></> : null}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function FileField({ name, label, hint, error, accept }: FieldProps & { accept: string }) {
  const id = fieldId(name)
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id}>{label}</label>
      <HintAndError id={id} hint={hint} error={error} />
      <input type="file" id={id} name={name} accept={accept} multiple aria-describedby={about(id, hint, error)} />
    </div>
  )
}
