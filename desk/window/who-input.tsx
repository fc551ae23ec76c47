/**
 * The one input: typed, or a card reader's or scanner's burst of keys. A whole number that holds is taken as soon as the keys stop,
 * because a burst may still bring the name; Enter takes anything.
 */
import { useEffect, useRef, useState } from 'react'
import { isWhole } from '../../src/rooms/counter/rules.ts'
import { lookUp, today } from './look-up.ts'
import type { LookedUp } from './look-up.ts'
import { t } from './texts.ts'

/** Keys of a burst follow each other faster than this, a person's don't. */
const BURST_MS = 90

interface WhoInputProps {
  readonly id: string
  readonly at: string
  readonly label: string
  readonly hint: string
  readonly autoFocus?: boolean
  /** What is typed nowhere is typed here: anything, or digits only where letters are keys. */
  readonly stray?: RegExp
  /** The number is whole and being looked up: the hand may go on. */
  readonly onStart?: () => void
  readonly onLooked: (looked: LookedUp) => void
}

export function WhoInput({ id, at, label, hint, autoFocus = false, stray, onStart, onLooked }: WhoInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<number | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  useEffect(() => () => { clearTimeout(timer.current) }, [])
  useStrayKeys(input, stray ?? null)
  const go = async (text: string) => {
    clearTimeout(timer.current)
    if (busy || text.trim() === '') return
    setBusy(true)
    setProblem('')
    if (isWhole(text, today())) onStart?.()
    const looked = await lookUp({ text })
    setBusy(false)
    if (looked.kind === 'problem') {
      setProblem([looked.text, ...looked.next].join('　'))
      input.current?.focus()
      input.current?.select()
    } else if (input.current) {
      // The number does not stay on the screen.
      input.current.value = ''
    }
    onLooked(looked)
  }
  return (
    <div className="line">
      <label htmlFor={id}>{label}</label>
      <input ref={input} id={id} data-at={at} className="big num" autoComplete="off" autoCapitalize="off" spellCheck={false} autoFocus={autoFocus} placeholder={hint}
        aria-invalid={problem !== ''} aria-describedby={`${id}-said`}
        onInput={(event) => {
          const { value } = event.currentTarget
          clearTimeout(timer.current)
          setProblem('')
          if (isWhole(value, today())) timer.current = window.setTimeout(() => { void go(value) }, BURST_MS)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          void go(event.currentTarget.value)
        }} />
      <p id={`${id}-said`} role="status" className={problem === '' ? 'quiet' : 'stop'}>{busy ? t.looking : problem}</p>
    </div>
  )
}

/** A reader's burst must not be lost because the hand clicked beside the input: what is typed nowhere is typed here. */
export const anything = /^[^/?]$/u
export const digitsOnly = /^\d$/u

function useStrayKeys(input: React.RefObject<HTMLInputElement | null>, stray: RegExp | null): void {
  useEffect(() => {
    if (stray === null) return undefined
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event
      const nowhere = target === document.body || (target instanceof HTMLElement && !target.closest('input, textarea, select, [contenteditable], [role=dialog], .signing'))
      if (nowhere && stray.test(key) && !event.ctrlKey && !event.metaKey && !event.altKey) input.current?.focus()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => { removeEventListener('keydown', onKey, { capture: true }) }
  }, [input, stray])
}
