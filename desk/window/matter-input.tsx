/** What for: initials find, Enter picks, digits pick by place; an empty Enter goes on. */
import { useEffect, useMemo, useState } from 'react'
import type { Paged } from '../kit/api.ts'
import { get } from '../kit/api.ts'
import { findMatters } from '../../src/rooms/counter/rules.ts'
import type { WindowMatter } from '../../src/rooms/counter/types.ts'
import { t } from './texts.ts'
import { often, usesHere } from './use-book.ts'

const SHOWN = 6

interface MatterInputProps {
  readonly matters: readonly WindowMatter[]
  readonly kind: 'person' | 'company'
  readonly picked: readonly string[]
  readonly onPick: (matter: WindowMatter) => void
  readonly onGoOn: () => void
  readonly onClear: () => void
}

export function MatterInput({ matters, kind, picked, onPick, onGoOn, onClear }: MatterInputProps) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { found, asking } = useFound(matters, text, kind)
  const wanted = text.trim() === '' && picked.length > 0 ? [] : found.filter((matter) => !picked.includes(matter.code))
  const pick = (i: number) => {
    const matter = wanted[i]
    if (!matter) return
    onPick(matter)
    setText('')
    setAt(0)
  }
  const onKey = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const digit = /^[1-9]$/.test(event.key) && wanted.length > 0 && !event.ctrlKey ? Number(event.key) - 1 : null
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, wanted.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (digit !== null) pick(digit)
    else if (event.key === 'Enter') { if (text.trim() === '') onGoOn(); else pick(at) }
    else if (event.key === 'Escape') { if (text === '') onClear(); else setText('') }
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="line">
      <label htmlFor="matter">{t.matter}</label>
      <input id="matter" data-at="matter" className="big" role="combobox" aria-expanded={wanted.length > 0} aria-controls="matters" aria-autocomplete="list" aria-activedescendant={wanted[at] ? `m-${wanted[at].code}` : undefined}
        autoComplete="off" spellCheck={false} placeholder={t.matterHint} value={text} onChange={(event) => { setText(event.target.value); setAt(0) }} onKeyDown={onKey} />
      <ul id="matters" role="listbox" aria-label={text.trim() === '' ? t.often : t.matter} className="found">
        {wanted.map((matter, i) => (
          <li key={matter.code} id={`m-${matter.code}`} role="option" aria-selected={i === at} onMouseDown={(event) => { event.preventDefault(); pick(i) }}>
            <kbd>{i + 1}</kbd><span>{matter.name}</span><span className="quiet">{matter.organName}</span>
          </li>
        ))}
      </ul>
      <p className="quiet" role="status">{text.trim() !== '' && wanted.length === 0 ? (asking ? t.asking : t.noMatter) : ''}</p>
    </div>
  )
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
