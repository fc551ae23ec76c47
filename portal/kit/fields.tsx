/** Fields of forms: label, hint, error, and what is typed or chosen. */
import type { ComponentChildren } from 'preact'
import { fieldId } from './form.tsx'

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | null | undefined
  readonly error?: string | undefined
}

const describedBy = (id: string, { hint, error }: FieldProps) => [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

function HintAndError({ id, hint, error }: { id: string; hint?: string | null | undefined; error?: string | undefined }) {
  return (
    <>
      {hint ? <p class="hint" id={`${id}-hint`}>{hint}</p> : null}
      {error ? <p class="wrong" id={`${id}-error`}>{error}</p> : null}
    </>
  )
}

/** A field whose label stands over one control. */
function Labelled({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const id = fieldId(field.name)
  return (
    <div class={field.error ? 'field bad' : 'field'}>
      <label for={id}>{field.label}</label>
      <HintAndError id={id} hint={field.hint} error={field.error} />
      {children}
    </div>
  )
}

const common = (field: FieldProps) => {
  const id = fieldId(field.name)
  return { id, name: field.name, 'aria-describedby': describedBy(id, field), 'aria-invalid': field.error ? true : undefined } as const
}

interface TextFieldProps extends FieldProps {
  readonly value?: string
  readonly autocomplete?: string
  /** A telephone shows digits. */
  readonly inputmode?: 'decimal' | 'text'
}

export function TextField({ value = '', autocomplete = 'off', inputmode, ...field }: TextFieldProps) {
  return <Labelled field={field}><input type="text" {...common(field)} value={value} autocomplete={autocomplete} inputmode={inputmode} /></Labelled>
}

export function DateField({ value = '', ...field }: FieldProps & { value?: string }) {
  return <Labelled field={field}><input type="date" {...common(field)} value={value} /></Labelled>
}

export function TextArea({ value = '', lines, ...field }: FieldProps & { value?: string; lines: number }) {
  return <Labelled field={field}><textarea {...common(field)} rows={lines}>{value}</textarea></Labelled>
}

export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  return <Labelled field={field}><input type="file" {...common(field)} accept={accept} multiple /></Labelled>
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

interface OptionsProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value?: string
}

/** Radio buttons in a fieldset; two short ones, or `row`, stand side by side. */
export function Choice({ name, label, hint, error, options, value, row = false }: OptionsProps & { row?: boolean }) {
  const id = fieldId(name)
  const pair = options.length === 2 && options.every((o) => [...o.label].length <= 4 && o.hint === undefined)
  return (
    <fieldset class={error ? 'field bad' : 'field'} aria-describedby={describedBy(id, { name, label, hint, error })}>
      <legend>{label}</legend>
      <HintAndError id={id} hint={hint} error={error} />
      <div class={row ? 'options row' : pair ? 'options pair' : 'options'}>
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
