/** Reads the notice and signs, once for all that was chosen; or on paper. */
import { useEffect, useState } from 'react'
import { get, wordsOf } from '../../kit/api.ts'
import { sizePaper } from '../print.ts'
import { Letter } from './letter.tsx'
import type { Notice } from './notice.tsx'
import { NoticeText } from './notice.tsx'
import { Pad } from './pad.tsx'
import type { Signed } from './pad.tsx'
import { s } from './texts.ts'

interface CommitProps {
  readonly caseNumber: string
  readonly items: readonly string[]
  readonly name: string
  readonly busy: boolean
  readonly onSign: (signed: Signed) => void
  readonly onBack: () => void
}

export function Commit({ caseNumber, items, name, busy, onSign, onBack }: CommitProps) {
  const [notice, setNotice] = useState<Notice | null>(null)
  const [problem, setProblem] = useState('')
  const [signed, setSigned] = useState<Signed | null>(null)
  const [printing, setPrinting] = useState(false)
  const wanted = items.join(',')
  useEffect(() => {
    get<Notice>(`/api/v1/cases/${caseNumber}/notice`, { items: wanted }).then(setNotice, (error: unknown) => { setProblem(wordsOf(error).text) })
  }, [caseNumber, wanted])
  useEffect(() => {
    if (!printing) return
    sizePaper('a4')
    globalThis.print()
    setPrinting(false)
  }, [printing])
  const go = () => { if (signed) onSign(signed); else setProblem(s.empty) }
  return (
    <section>
      {notice ? <NoticeText notice={notice} /> : null}
      {notice && printing ? <Letter notice={notice} /> : null}
      <h3>{s.sign}：{name}</h3>
      <Pad onChange={(given) => { setSigned(given); setProblem('') }} />
      {problem === '' ? null : <p className="stop" role="alert">{problem}</p>}
      <div className="equal">
        <button type="button" className="main" disabled={busy || notice === null} onClick={go}>{busy ? s.sending : s.commit}</button>
        <button type="button" disabled={busy} onClick={onBack}>{s.check}…</button>
      </div>
      <button type="button" className="plain" disabled={notice === null} onClick={() => { setPrinting(true) }}>{s.printLetter}</button>
    </section>
  )
}
