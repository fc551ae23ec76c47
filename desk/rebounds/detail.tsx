import { App, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { wayNames } from '../../src/rooms/lists/guard/texts.ts'
import { wordsOf } from '../kit/api.ts'
import { At } from '../kit/marks.tsx'
import { useHas } from '../kit/session.tsx'
import type { Outcome, ReboundRow } from './data.ts'
import { useHandle } from './data.ts'
import { detail as t, outcomeNames, rebounds } from './texts.ts'

/** One refused demand: by which entry, in what words, and what became of it. */
export function Detail({ row }: { row: ReboundRow }) {
  const mayHandle = useHas('oversight')
  const facts: readonly (readonly [string, string])[] = [
    [t.forbids, row.forbids], [t.named, row.named], [rebounds.way, wayNames[row.way]], [t.object, row.object], [rebounds.by, row.by], [t.words, row.words ?? ''],
  ]
  return (
    <section className="detail" aria-label={row.number}>
      <p className="quiet num">{row.number}</p>
      <h3>{row.organName}：{row.itemName}</h3>
      <dl className="facts">
        {facts.filter(([, value]) => value !== '').map(([label, value]) => <div key={label} className="pair"><dt>{label}</dt><dd>{value}</dd></div>)}
        <div className="pair"><dt>{row.times > 1 ? t.last : rebounds.when}</dt><dd><At at={row.at} /> {rebounds.times(row.times)}</dd></div>
      </dl>
      {row.outcome !== null ? <Outcomes row={row} outcome={row.outcome} /> : mayHandle ? <Handle row={row} /> : null}
    </section>
  )
}

function Outcomes({ row, outcome }: { row: ReboundRow; outcome: Outcome }) {
  return (
    <dl className="facts">
      <div className="pair"><dt>{t.outcome}</dt><dd>{outcomeNames[outcome]}</dd></div>
      <div className="pair"><dt>{t.note}</dt><dd>{row.note}</dd></div>
      <div className="pair"><dt>{t.handled(row.handledBy ?? '')}</dt><dd><At at={row.handledAt} /></dd></div>
    </dl>
  )
}

function Handle({ row }: { row: ReboundRow }) {
  const { message } = App.useApp()
  const [outcome, setOutcome] = useState<Outcome>('corrected')
  const [note, setNote] = useState('')
  const handle = useHandle()
  const save = () => {
    if (note.trim().length < 2) { void message.warning(t.noNote); return }
    handle.mutate({ number: row.number, outcome, note: note.trim() }, {
      onSuccess: () => { void message.success(t.saved) }, onError: (error) => { void message.error(wordsOf(error).text) },
    })
  }
  return (
    <form className="handle" onSubmit={(event) => { event.preventDefault(); save() }}>
      <Radio.Group aria-label={t.outcome} value={outcome} onChange={(event) => { setOutcome(event.target.value as Outcome) }}
        options={(Object.keys(outcomeNames) as Outcome[]).map((value) => ({ value, label: outcomeNames[value] }))} />
      <label htmlFor="note">{t.note}</label>
      <Input.TextArea id="note" rows={3} maxLength={500} placeholder={t.noteHint} value={note} onChange={(event) => { setNote(event.target.value) }} />
      <Button type="primary" htmlType="submit" loading={handle.isPending}>{t.save}</Button>
    </form>
  )
}
