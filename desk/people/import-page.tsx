/** Import in three steps: choose the workbook, see what it would change, write all of it. What is wrong is shown in place and as the same workbook. */
import { useMutation } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { Link, useParams } from 'wouter'
import type { PlannedRow, Preview } from '../../src/rooms/organs/contract.ts'
import { useAct } from '../admin/acts.ts'
import { Refused } from '../admin/drawer.tsx'
import { download, MOST_BYTES, readBase64, saveBase64 } from '../admin/files.ts'
import { wordsOf, post } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Mark } from '../kit/marks.tsx'
import { t } from './texts.ts'
import '../admin/admin.css'

type Kind = 'organs' | 'staff'
interface Chosen { readonly name: string; readonly data: string }
const shapes = { new: 'done', changed: 'yours', same: 'off', wrong: 'late' } as const

export function ImportPage() {
  const kind: Kind = useParams<{ kind: string }>().kind === 'organs' ? 'organs' : 'staff'
  const base = `/api/v1/people/${kind}/workbook`
  const [file, setFile] = useState<Chosen | null>(null)
  const [read, setRead] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [done, setDone] = useState<Preview['counts'] | null>(null)
  const preview = useMutation({ mutationFn: (chosen: Chosen) => post<Preview>(`${base}/preview`, { file: chosen }) })
  const write = useAct<{ counts: Preview['counts'] }>()
  const choose = async (picked: File) => {
    setTrouble(null); setDone(null); preview.reset(); write.reset()
    if (!/\.xlsx$/i.test(picked.name)) { setTrouble(t.import.notOne); return }
    if (picked.size > MOST_BYTES) { setTrouble(t.import.tooLarge); return }
    setRead(0)
    const chosen = { name: picked.name, data: await readBase64(picked, setRead) }
    setFile(chosen)
    preview.mutate(chosen, { onSettled: () => { setRead(null) } })
  }
  const send = () => {
    if (!file || !preview.data) return
    write.send({ path: `${base}/import`, body: { file, plan: preview.data.plan }, renews: [kind, 'regions', 'organs', 'staff'], done: ({ counts }) => t.import.done(counts.new, counts.changed) }, ({ counts }) => { setDone(counts); preview.reset() })
  }
  const step = done ? 2 : preview.data ? 1 : 0
  return (
    <div className="stack">
      <PageHead title={t.import[kind]} lead={t.import.lead} acts={<><Button onClick={() => void download(base, { filled: false })}>{t.import.template}</Button><Button onClick={() => void download(base)}>{t.import.current}</Button></>} />
      <ol className="steps">{t.import.step.map((name, i) => <li key={name} aria-current={i === step ? 'step' : undefined} className={i < step ? 'over' : ''}>{i + 1}　{name}</li>)}</ol>
      {done ? <Done kind={kind} counts={done} again={() => { setDone(null); setFile(null) }} /> : <Pick choose={(picked) => { void choose(picked) }} name={file?.name ?? null} read={read} checking={preview.isPending} />}
      {trouble === null ? null : <div className="refused" role="alert"><p><strong>{trouble}</strong></p></div>}
      {preview.error === null ? null : <Trouble error={preview.error} />}
      <Refused act={write} />
      {preview.data && !done ? <Seen preview={preview.data} file={file?.name ?? ''} busy={write.busy} send={send} /> : null}
    </div>
  )
}

function Trouble({ error }: { error: unknown }) {
  const { text, next } = wordsOf(error)
  return <div className="refused" role="alert"><p><strong>{text}</strong></p><ul>{next.map((way) => <li key={way}>{way}</li>)}</ul></div>
}

function Pick({ choose, name, read, checking }: { choose: (file: File) => void; name: string | null; read: number | null; checking: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  useKeys([{ key: 'i', does: t.import.pick, act: () => { input.current?.click() } }])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped) choose(dropped)
  }
  return (
    <div className={`drop ${over ? 'over' : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => { setOver(false) }} onDrop={drop}>
      <input ref={input} type="file" hidden accept=".xlsx" aria-label={t.import.pick} onChange={(event) => { const picked = event.target.files?.[0]; event.target.value = ''; if (picked) choose(picked) }} />
      <Button type={name === null ? 'primary' : 'default'} onClick={() => { input.current?.click() }} aria-keyshortcuts="i">{t.import.pick}</Button>
      <span className="quiet">{name ?? t.import.drop}</span>
      {read === null ? null : <div className="progress" role="status"><Progress aria-label={t.import.reading} percent={checking ? 100 : Math.round(read * 100)} status="active" showInfo={false} size="small" />{checking ? t.import.checking : t.import.reading}…</div>}
    </div>
  )
}

function Seen({ preview, file, busy, send }: { preview: Preview; file: string; busy: boolean; send: () => void }) {
  const { counts, rows, problemsFile } = preview
  const writes = counts.new + counts.changed
  const rest = writes + counts.wrong - rows.length
  const name = file.replace(/\.xlsx$/i, '')
  return (
    <section className="stack" aria-live="polite">
      <dl className="counts">{(['new', 'changed', 'same', 'wrong'] as const).map((kind) => <div key={kind} className={kind === 'wrong' && counts.wrong > 0 ? 'stop' : ''}><dt>{t.import[kind]}</dt><dd className="num">{counts[kind]}</dd></div>)}</dl>
      {counts.wrong > 0 ? <div className="note"><p>{t.import.wrongLead(counts.wrong)}</p>{problemsFile === null ? null : <Button type="primary" onClick={() => { saveBase64(problemsFile, `${name}-需要改正.xlsx`) }}>{t.import.download}</Button>}</div> : null}
      {counts.wrong === 0 && writes === 0 ? <p className="note">{t.import.nothing}</p> : null}
      {counts.wrong === 0 && writes > 0 ? <p><Button type="primary" loading={busy} onClick={send}>{t.import.write(writes)}</Button></p> : null}
      {rows.length === 0 ? null : (
        <div className="rows">
          <table aria-label={t.import.what}>
            <colgroup><col style={{ width: '70px' }} /><col style={{ width: '120px' }} /><col style={{ width: '18%' }} /><col style={{ width: '18%' }} /><col /></colgroup>
            <thead><tr><th scope="col" className="right">{t.import.row}</th><th scope="col">{t.activity}</th><th scope="col">{t.import.key}</th><th scope="col">{t.import.name}</th><th scope="col">{t.import.what}</th></tr></thead>
            <tbody>{rows.map((row) => <Line key={row.row} row={row} />)}</tbody>
          </table>
          {rest > 0 ? <p className="foot quiet">{t.import.rest(rest)}</p> : null}
        </div>
      )}
    </section>
  )
}

function Line({ row }: { row: PlannedRow }) {
  return (
    <tr>
      <td className="num right">{row.row}</td><td><Mark shape={shapes[row.kind]}>{t.import[row.kind]}</Mark></td><td className="num">{row.key}</td><td>{row.name}</td>
      <td>
        {row.problems.map((problem) => <div key={problem} className="wrong">{problem}</div>)}
        {row.changes.map((change) => <div key={change.field}><span className="quiet">{change.field}：</span><del>{change.from === '' ? t.import.empty : change.from}</del> {t.import.from} {change.to === '' ? t.import.empty : change.to}</div>)}
        {row.notes.map((note) => <div key={note} className="warned">{note}</div>)}
      </td>
    </tr>
  )
}

function Done({ kind, counts, again }: { kind: Kind; counts: Preview['counts']; again: () => void }) {
  return (
    <div className="sheet stack" role="status">
      <p><Mark shape="done">{t.import.done(counts.new, counts.changed)}</Mark></p>
      <p className="acts"><Link href={kind === 'organs' ? '/people/organs' : '/people'} asChild><Button type="primary">{t.import.toList}</Button></Link><Button onClick={again}>{t.import.another}</Button></p>
    </div>
  )
}
