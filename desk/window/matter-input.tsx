/**
 * What for: initials find, Enter picks; a digit after letters picks by place, and so does a digit with Enter among those that are usual.
 * Digits alone may be the next person's number, read by a card reader: they never pick, and a whole number is somebody else.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Paged } from '../kit/api.ts'
import { get } from '../kit/api.ts'
import { findMatters, isWhole } from '../../src/rooms/counter/rules.ts'
import type { WindowMatter } from '../../src/rooms/counter/types.ts'
import { today } from './look-up.ts'
import { t } from './texts.ts'
import { often, usesHere } from './use-book.ts'

const SHOWN = 6
/** Keys of a reader follow each other faster than this. */
const BURST_MS = 90
const number = /^\d+[\dX]?$/i

interface MatterInputProps {
  readonly matters: readonly WindowMatter[]
  readonly kind: 'person' | 'company'
  readonly picked: readonly string[]
  readonly onPick: (matter: WindowMatter) => void
  readonly onGoOn: () => void
  readonly onClear: () => void
  /** A whole number was put in: somebody else stands there. */
  readonly onNumber: (text: string) => void
}

export function MatterInput({ matters, kind, picked, onPick, onGoOn, onClear, onNumber }: MatterInputProps) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const digits = number.test(text)
  const { found, asking } = useFound(matters, digits ? '' : text, kind)
  const hidden = digits ? text.length > 1 : text.trim() === '' && picked.length > 0
  const wanted = hidden ? [] : found.filter((matter) => !picked.includes(matter.code))
  const ending = useRef<number | undefined>(undefined)
  useEffect(() => () => { clearTimeout(ending.current) }, [])
  const somebody = (value: string) => {
    clearTimeout(ending.current)
    setText('')
    onNumber(value)
  }
  const write = (value: string) => {
    clearTimeout(ending.current)
    setText(value)
    setAt(0)
    // A reader's burst may still bring the name, and ends with an Enter that is not the clerk's.
    if (isWhole(value, today())) ending.current = window.setTimeout(() => { somebody(value) }, BURST_MS)
  }
  const pick = (i: number) => {
    const matter = wanted[i]
    if (!matter) return
    onPick(matter)
    write('')
  }
  const byPlace = useByPlace(pick, write)
  const onKey = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    if (byPlace(key, text !== '' && !digits && wanted.length > 0 && !event.ctrlKey)) { /* It is on its way. */ }
    else if (key === 'ArrowDown') setAt(Math.min(at + 1, wanted.length - 1))
    else if (key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (key === 'Enter' && isWhole(text, today())) somebody(text)
    else if (key === 'Enter') { if (text.trim() === '') onGoOn(); else pick(digits ? Number(text) - 1 : at) }
    else if (key === 'Escape') { if (text === '') onClear(); else write('') }
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="line">
      <label htmlFor="matter">{t.matter}</label>
      <input id="matter" data-at="matter" className="big" role="combobox" aria-expanded={wanted.length > 0} aria-controls="matters" aria-autocomplete="list" aria-activedescendant={wanted[at] ? `m-${wanted[at].code}` : undefined}
        autoComplete="off" spellCheck={false} placeholder={t.matterHint} value={text} onChange={(event) => { write(event.target.value) }} onKeyDown={onKey} />
      <ul id="matters" role="listbox" aria-label={text.trim() === '' ? t.often : t.matter} className="found">
        {wanted.map((matter, i) => (
          <li key={matter.code} id={`m-${matter.code}`} role="option" aria-selected={i === at} onMouseDown={(event) => { event.preventDefault(); pick(i) }}>
            <kbd>{i + 1}</kbd><span>{matter.name}</span><span className="quiet">{matter.organName}</span>
          </li>
        ))}
      </ul>
      <p className="quiet" role="status">{digits && text.length > 1 ? t.numberHere : text.trim() !== '' && wanted.length === 0 ? (asking ? t.asking : t.noMatter) : ''}</p>
    </div>
  )
}

/** A digit that nothing follows at once picks; one in a burst begins a number. */
function useByPlace(pick: (i: number) => void, write: (text: string) => void): (key: string, picks: boolean) => boolean {
  const waiting = useRef<{ digit: string; timer: number; act: () => void } | null>(null)
  useEffect(() => () => { clearTimeout(waiting.current?.timer) }, [])
  return (key, picks) => {
    const before = waiting.current
    waiting.current = null
    clearTimeout(before?.timer)
    if (before && /^\d$/.test(key)) { write(before.digit + key); return true }
    if (before) { before.act(); return true }
    if (!picks || !/^[1-9]$/.test(key)) return false
    const act = () => { waiting.current = null; pick(Number(key) - 1) }
    waiting.current = { digit: key, act, timer: window.setTimeout(act, BURST_MS) }
    return true
  }
}

/** In the book first, without waiting; what people call a thing in their own words the server knows better. */
function useFound(matters: readonly WindowMatter[], text: string, kind: 'person' | 'company'): { found: readonly WindowMatter[]; asking: boolean } {
  const wanted = text.trim()
  const here = useMemo(() => (wanted === '' ? often(matters, kind) : findMatters(matters, wanted, kind, SHOWN, usesHere())), [matters, wanted, kind])
  const [there, setThere] = useState<{ readonly for: string; readonly codes: readonly string[] } | null>(null)
  const ask = wanted.length > 1 && here.length === 0
  useEffect(() => {
    if (!ask) return undefined
    const stop = new AbortController()
    get<Paged<{ code: string }>>('/api/v1/matters', { q: wanted, serviceObject: kind, limit: SHOWN }, stop.signal)
      .then((page) => { setThere({ for: wanted, codes: page.items.map(({ code }) => code) }) }, () => { setThere({ for: wanted, codes: [] }) })
    return () => { stop.abort() }
  }, [ask, wanted, kind])
  const more = ask && there?.for === wanted ? matters.filter((matter) => there.codes.includes(matter.code)) : []
  return { found: here.length > 0 ? here : more, asking: ask && there?.for !== wanted }
}
