/** What people objected to, and how it is answered: without every answer nothing comes into force. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ListChangeDetail, ObjectionRow } from '../../src/rooms/lists/changes/contract.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { useList } from '../admin/lists.ts'
import { admin } from '../admin/texts.ts'
import { When } from '../admin/when.tsx'
import { Mark } from '../kit/marks.tsx'
import { useHas } from '../kit/session.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import { t } from './texts.ts'
import { pathOf } from './use-change.ts'

export function Objections({ change }: { change: ListChangeDetail }) {
  const list = useList<ObjectionRow>('lists', pathOf(change, 'objections'), {})
  const answers = useHas('list-editor', 'legal-reviewer')
  const [open, setOpen] = useState<ObjectionRow | null>(null)
  if (list.pending) return <Waiting />
  if (list.error !== null) return <Failed error={list.error} again={list.again} />
  return (
    <section className="block">
      <h2>{t.side.objections} <span className="quiet num">{list.total}</span></h2>
      <ul className="objections">
        {list.rows.map((row) => (
          <li key={row.number} className={row.outcome === null ? 'open' : undefined}>
            <div><span className="num">{row.number}</span>　<When at={row.at} />　{row.rowName === null ? t.objection.whole : t.objection.row(row.rowName)}{'　'}
              {row.outcome === null ? <Mark shape="soon">{t.objection.open}</Mark> : <Mark shape={row.outcome === 'upheld' ? 'done' : 'off'}>{t.objection[row.outcome]}</Mark>}</div>
            <blockquote>{row.text}</blockquote>
            {row.answer === null ? null : <p className="quiet">{t.objection.answer}（{row.answeredOrgan}）：{row.answer}</p>}
            {row.outcome === null && answers ? <Button size="small" onClick={() => { setOpen(row) }}>{t.objection.answerIt}</Button> : null}
          </li>
        ))}
      </ul>
      {list.hasMore ? <Button size="small" onClick={list.more}>{admin.more}</Button> : null}
      {open === null ? null : <AnswerDrawer key={open.number} objection={open} close={() => { setOpen(null) }} />}
    </section>
  )
}

function AnswerDrawer({ objection, close }: { objection: ObjectionRow; close: () => void }) {
  const [answer, setAnswer] = useState('')
  const act = useAct()
  const send = (outcome: 'upheld' | 'dismissed') => { act.send({ path: `/api/v1/objections/${objection.number}/answer`, body: { outcome, answer: answer.trim() }, renews: ['lists'] }, close) }
  return (
    <Drawer title={`${t.objection.answerIt} ${objection.number}`} close={close} save={() => { send('upheld') }} saveText={t.objection.upheld} busy={act.busy} dirty={answer !== ''}
      more={<Button loading={act.busy} onClick={() => { send('dismissed') }}>{t.objection.dismissed}</Button>}>
      <Refused act={act} fields={['answer']} />
      <blockquote>{objection.text}</blockquote>
      <Field label={t.objection.answer} help={t.objection.help} problem={problemAt(act, 'answer')}>{(ids) => <Input.TextArea {...ids} autoFocus rows={6} maxLength={2000} value={answer} onChange={(event) => { setAnswer(event.target.value) }} />}</Field>
    </Drawer>
  )
}
