/** Upload: drag, paste or pick; a bar while it goes up and while it is read; what was not taken, in place and as the same workbook. */
import { Button, Progress } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ImportView, WrongView } from '../../src/rooms/surveys/contract.ts'
import { download } from '../admin/files.ts'
import { useList } from '../admin/lists.ts'
import { admin } from '../admin/texts.ts'
import { wordsOf } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import { Mark } from '../kit/marks.tsx'
import { sendWorkbook } from './data.ts'
import { t } from './texts.ts'

const MOST = 20 * 1024 * 1024

export function Upload({ organ, last }: { organ: string; last: ImportView | undefined }) {
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [sent, setSent] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<{ text: string; next: readonly string[] } | null>(null)
  const reading = last?.state === 'waiting' || last?.state === 'reading'
  const take = (file: File) => {
    setTrouble(null)
    if (!/\.(?:xlsx|csv|txt|xls|xlsm|et)$/i.test(file.name)) { setTrouble({ text: t.notOne, next: [] }); return }
    if (file.size > MOST) { setTrouble({ text: t.tooLarge, next: [] }); return }
    setSent(0)
    sendWorkbook(organ, file, setSent).catch((error: unknown) => { setTrouble(wordsOf(error)) }).finally(() => { setSent(null); void client.invalidateQueries({ queryKey: ['surveys'] }) })
  }
  const latest = useRef(take)
  latest.current = take
  useKeys([{ key: 'i', does: t.pick, act: () => { input.current?.click() } }])
  useEffect(() => {
    const paste = (event: ClipboardEvent) => { const file = event.clipboardData?.files[0]; if (file) latest.current(file) }
    addEventListener('paste', paste)
    return () => { removeEventListener('paste', paste) }
  }, [])
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); const file = event.dataTransfer.files[0]; if (file) take(file) }
  return (
    <div className="upload-result">
      <div className={`drop ${over ? 'over' : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => { setOver(false) }} onDrop={drop}>
        <input ref={input} type="file" hidden accept=".xlsx,.csv" aria-label={t.pick} onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file) take(file) }} />
        <Button disabled={reading || sent !== null} onClick={() => { input.current?.click() }} aria-keyshortcuts="i">{t.pick}</Button><span className="quiet">{t.drop}</span>
        <Bar sent={sent} last={last} />
      </div>
      {trouble === null ? null : <div className="refused" role="alert"><p><strong>{trouble.text}</strong></p>{trouble.next.length === 0 ? null : <ul>{trouble.next.map((way) => <li key={way}>{way}</li>)}</ul>}</div>}
    </div>
  )
}

function Bar({ sent, last }: { sent: number | null; last: ImportView | undefined }) {
  const reading = last?.state === 'waiting' || last?.state === 'reading'
  if (sent === null && !reading) return null
  const percent = sent !== null ? Math.round(sent * 100) : last && last.rowsTotal > 0 ? Math.min(100, Math.round(last.rowsDone * 100 / last.rowsTotal)) : 0
  const text = sent !== null ? `${t.sending}…` : last?.state === 'reading' && last.rowsTotal > 0 ? t.reading(last.rowsDone, last.rowsTotal) : `${t.waiting}…`
  return <div className="progress"><Progress aria-label={text} percent={percent} status="active" strokeColor="#0b6e4f" showInfo={false} size="small" /><span className="num">{text}</span></div>
}

/** What came of the last upload. */
export function LastUpload({ organ, last }: { organ: string; last: ImportView }) {
  if (last.state === 'refused' && last.refusal) {
    return <div className="refused" role="alert"><p><strong>{last.name}：{last.refusal.detail}</strong></p><ul>{last.refusal.next.map((way) => <li key={way}>{way}</li>)}</ul></div>
  }
  if (last.state !== 'done') return null
  const { counts } = last
  return (
    <section className="upload-result" aria-label={t.last}>
      <div><span className="quiet">{t.last}：</span>{last.name}</div>
      <dl className="counts">{(['new', 'changed', 'same', 'repeated', 'wrong'] as const).map((kind) => (kind === 'repeated' && counts.repeated === 0 ? null : <div key={kind} className={kind === 'wrong' && counts.wrong > 0 ? 'stop' : ''}><dt>{t.counts[kind]}</dt><dd className="num">{counts[kind].toLocaleString('zh-CN')}</dd></div>))}</dl>
      {counts.wrong === 0 ? <p><Mark shape="done">{t.allTaken}</Mark></p> : <Wrongs organ={organ} last={last} />}
    </section>
  )
}

const FIRST = 5

function Wrongs({ organ, last }: { organ: string; last: ImportView }) {
  const list = useList<WrongView>('surveys', `/api/v1/surveys/${organ}/imports/${last.id}/wrongs`, {}, { limit: FIRST })
  return (
    <>
      <div className="note"><p>{t.wrongLead(last.counts.wrong)}</p><Button type="primary" onClick={() => void download(`/api/v1/surveys/${organ}/imports/${last.id}/workbook`)}>{t.corrected}</Button></div>
      <div className="rows">
        <table aria-label={t.counts.wrong}>
          <colgroup><col style={{ width: '80px' }} /><col style={{ width: '24%' }} /><col /></colgroup>
          <thead><tr><th scope="col" className="right">{t.row}</th><th scope="col">{t.name}</th><th scope="col">{t.what}</th></tr></thead>
          <tbody>{list.rows.map((row) => <tr key={row.row}><td className="num right">{row.row}</td><td>{row.name}</td><td>{row.problems.map((problem) => <div key={problem.detail} className="wrong">{problem.detail}</div>)}</td></tr>)}</tbody>
        </table>
        <p className="foot quiet">{admin.shown(list.rows.length, last.counts.wrong)} {list.hasMore ? <Button size="small" onClick={list.more}>{admin.more}</Button> : null}</p>
      </div>
    </>
  )
}
