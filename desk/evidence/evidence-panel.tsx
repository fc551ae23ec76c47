/** Evidence by drag, paste, file or a phone's camera; what is there already is shown and can be taken away again. */
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useKeys } from '../kit/keys.tsx'
import { PhoneCode } from './phone-code.tsx'
import { evidence as t } from './texts.ts'
import type { Evidence, EvidenceOf } from './use-evidence.ts'
import './evidence.css'

interface PanelProps {
  readonly of: EvidenceOf
  readonly evidence: Evidence
  readonly phone: boolean
  setPhone(shown: boolean): void
}

export function EvidencePanel({ of, evidence, phone, setPhone }: PanelProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  usePasted(evidence.add)
  useKeys([{ key: 'e', does: t.key, act: () => { input.current?.click() } }])
  return (
    <section className={over ? 'evidence over' : 'evidence'} aria-label={t.label} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => { setOver(false) }}
      onDrop={(event) => { event.preventDefault(); setOver(false); evidence.add([...event.dataTransfer.files]) }}>
      <h3>{t.label}<kbd>e</kbd></h3>
      <p className="small">
        {t.drop}<Button size="small" type="link" onClick={() => input.current?.click()}>{t.choose}</Button>
        <Button size="small" type="link" aria-expanded={phone} onClick={() => { setPhone(!phone) }}>{phone ? t.close : t.phone}</Button>
        <span className="quiet">{t.kinds}</span>
      </p>
      <input ref={input} type="file" hidden multiple accept="image/jpeg,image/png,application/pdf" aria-label={t.choose}
        onChange={(event) => { evidence.add([...event.target.files ?? []]); event.target.value = '' }} />
      {phone ? <PhoneCode base={of.base} arrived={evidence.items.filter((d) => d.via === 'phone').length} /> : null}
      <Pieces of={of} evidence={evidence} />
      <div role="status">{evidence.sending > 0 ? <p className="small">{t.uploading(evidence.sending)}</p> : null}</div>
      {evidence.problems.length > 0 ? <ul className="small problems" role="alert">{evidence.problems.map((text) => <li key={text}>{text}</li>)}</ul> : null}
    </section>
  )
}

function Pieces({ of, evidence }: Pick<PanelProps, 'of' | 'evidence'>) {
  return (
    <ul className="pieces">
      {evidence.items.map((d) => (
        <li key={d.id}>
          <a href={`${of.base}/drafts/${d.id}`} target="_blank" rel="noreferrer">
            {d.mediaType.startsWith('image/') ? <img src={`${of.base}/drafts/${d.id}`} alt={d.name} /> : <span className="paper">PDF</span>}
          </a>
          <span className="small">{t.via[d.via]}</span>
          <button type="button" className="plain" aria-label={t.remove(d.name)} onClick={() => { evidence.remove(d.id) }}>×</button>
        </li>
      ))}
    </ul>
  )
}

/** What is pasted anywhere on the page and is a picture or paper; text goes where the cursor is. */
function usePasted(add: (files: readonly File[]) => void): void {
  const latest = useRef(add)
  latest.current = add
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      const files = [...event.clipboardData?.files ?? []]
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    addEventListener('paste', pasted)
    return () => { removeEventListener('paste', pasted) }
  }, [])
}
