/** One organ's survey: the workbook out and in, what was declared, the two sides, and handing it in. */
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { DraftedView, OrganView } from '../../src/rooms/surveys/contract.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { download } from '../admin/files.ts'
import { useFilters } from '../admin/lists.ts'
import { wordsOf } from '../kit/api.ts'
import { Mark } from '../kit/marks.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { useHas } from '../kit/session.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import { Comparison } from './comparison.tsx'
import { useOrgan } from './data.ts'
import { stateShapes } from './progress-page.tsx'
import { Rows } from './rows.tsx'
import { t } from './texts.ts'
import { LastUpload, Upload } from './upload.tsx'
import '../admin/admin.css'
import './surveys.css'

export function SurveyPage() {
  const { organ } = useParams<{ organ: string }>()
  const view = useOrgan(organ)
  if (view.isPending) return <Waiting />
  if (view.error) return <><PageHead title={t.room} /><Failed error={view.error} again={() => { void view.refetch() }} /></>
  return <Organ view={view.data} />
}

function Organ({ view }: { view: OrganView }) {
  const [filters, set] = useFilters()
  const runs = useHas('oversight')
  const tab = filters['tab'] === 'comparison' ? 'comparison' : 'rows'
  const last = view.imports[0]
  const open = view.round !== null && view.round.closedOn === null
  const edits = view.mine && open && view.state !== 'submitted'
  return (
    <>
      <PageHead title={view.name} lead={view.round === null ? t.waitRound : `${view.round.title}：${t.due(view.round.dueOn, view.round.left)}`} acts={<><Books organ={view.organ} />{edits ? <Submit view={view} /> : null}{view.mine && open && view.state === 'submitted' && !view.nothing && !view.drafted ? <Draft organ={view.organ} /> : null}{runs && view.state === 'submitted' ? <SendBack organ={view.organ} /> : null}</>} />
      <div className="organ-line">
        <Mark shape={stateShapes[view.state]}>{t.state[view.state]}</Mark><span>{t.asks} <strong className="num">{view.asks}</strong> 项</span><span>{t.issues} <strong className="num">{view.issues}</strong> 项</span>
        <span>{t.judged} <strong className="num">{view.judged}</strong> 项</span>{view.contradicting > 0 ? <span className="wrong">{t.againstN(view.contradicting)}</span> : null}{view.nothing ? <span>{t.nothing}</span> : null}<Link href="/laws">{t.laws}</Link>
      </div>
      {view.remark === null ? null : <div className="note"><p>{t.returned}：{view.remark}</p></div>}
      {view.mine && view.state === 'submitted' ? <p className="quiet">{t.locked}</p> : null}
      {edits ? <Upload organ={view.organ} last={last} /> : null}
      {last ? <LastUpload organ={view.organ} last={last} /> : null}
      <nav className="tabs" aria-label={t.room}><ul>{(['rows', 'comparison'] as const).map((each) => <li key={each}><a href={`?tab=${each}`} aria-current={tab === each ? 'page' : undefined} onClick={(event) => { event.preventDefault(); set({ tab: each === 'rows' ? '' : each }) }}>{t.tabs[each]}</a></li>)}</ul></nav>
      {tab === 'rows' ? <Rows organ={view.organ} edits={edits} empty={emptyOf(view)} /> : <Comparison organ={view.organ} />}
    </>
  )
}

/** Before there is a round there is nothing to fill in yet: who begins it is said, and how one hears of it. */
const emptyOf = ({ round, mine }: OrganView) => (round === null ? t.waitRound : round.closedOn !== null && mine ? t.waitNext : mine ? t.empty : t.emptyOther)

const formChoices = Object.entries(t.forms).map(([value, label]) => ({ value, label }))

function Books({ organ }: { organ: string }) {
  const { message } = App.useApp()
  const [form, setForm] = useState('county')
  const take = (filled: boolean) => { download(`/api/v1/surveys/${organ}/workbook`, { form, filled }).catch((error: unknown) => { void message.error(wordsOf(error).text) }) }
  return <><Select aria-label={t.form} value={form} options={formChoices} onChange={setForm} style={{ width: 150 }} popupMatchSelectWidth={false} /><Button onClick={() => { take(false) }}>{t.template}</Button><Button onClick={() => { take(true) }}>{t.filled}</Button></>
}

function Submit({ view }: { view: OrganView }) {
  const { modal } = App.useApp()
  const act = useAct<{ rows: number }>()
  const n = view.asks + view.issues
  const wrong = view.imports[0]?.state === 'done' ? view.imports[0].counts.wrong : 0
  const ask = () => {
    const against = view.contradicting > 0 ? t.againstSure(view.contradicting) : ''
    const title = n === 0 ? t.nothingSure : wrong > 0 ? `${t.leaveOut(wrong)}${t.submitSure(n)}` : t.submitSure(n)
    void modal.confirm({ title, content: against, okText: t.submit, cancelText: '取消', onOk: () => { act.send({ path: `/api/v1/surveys/${view.organ}/submission`, body: { nothing: n === 0, leaveOut: wrong > 0 }, renews: ['surveys'], done: ({ rows }) => t.submitted(rows) }) } })
  }
  return <><Button type="primary" loading={act.busy} onClick={ask}>{n === 0 ? t.nothing : t.submit}</Button>{act.problem === null ? null : <Refused act={act} />}</>
}

/** The organ's lists from what it submitted; each is a change of its own, found under 清单. */
function Draft({ organ }: { organ: string }) {
  const [, go] = useLocation()
  const act = useAct<DraftedView>()
  const draft = () => { act.send({ path: `/api/v1/surveys/${organ}/drafts`, body: {}, renews: ['surveys', 'lists'], done: ({ changes }) => t.drafted(changes.length, changes.reduce((sum, each) => sum + each.rows, 0)) }, ({ changes: [only, second] }) => { go(only && !second ? `/lists/${only.number}` : '/lists') }) }
  return <><Button type="primary" loading={act.busy} onClick={draft}>{t.draft}</Button>{act.problem === null ? null : <Refused act={act} />}</>
}

function SendBack({ organ }: { organ: string }) {
  const [open, setOpen] = useState(false)
  const [remark, setRemark] = useState('')
  const act = useAct()
  const close = () => { setOpen(false); act.reset() }
  return (
    <>
      <Button onClick={() => { setOpen(true) }}>{t.sendBack}</Button>
      {open ? (
        <Drawer title={t.sendBack} close={close} save={() => { act.send({ path: `/api/v1/surveys/${organ}/return`, body: { remark }, renews: ['surveys'] }, close) }} saveText={t.sendBack} busy={act.busy} dirty={remark !== ''}>
          <Refused act={act} fields={['remark']} />
          <Field label={t.remark} problem={problemAt(act, 'remark')}>{(ids) => <Input.TextArea {...ids} rows={4} value={remark} onChange={(event) => { setRemark(event.target.value) }} />}</Field>
        </Drawer>
      ) : null}
    </>
  )
}
