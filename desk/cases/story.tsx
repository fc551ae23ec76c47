/** What is going on with a case, before its proofs: what was asked of the person, why it stands still, what was proposed or decided; and the line of time. */
import { At, Due, Mark } from '../kit/marks.tsx'
import type { CaseAct, CaseView } from './data.ts'
import { ProposalOf } from './confirm.tsx'
import { Facts, Files } from './evidence.tsx'
import { confirmTexts, decide, page, supplementTexts as s, suspendTexts as t } from './texts.ts'

export function Story({ view }: { view: CaseView }) {
  return <><Suspension view={view} /><Supplement view={view} /><Proposal view={view} /><Decision view={view} /></>
}

function Suspension({ view: { suspension } }: { view: CaseView }) {
  if (suspension === null) return null
  return (
    <section className="sheet" aria-labelledby="suspension">
      <h2 id="suspension">{t.title} {suspension.overdue ? <Mark shape="late">{t.over}</Mark> : null}</h2>
      <Facts rows={[[t.ground, suspension.ground], [t.note, suspension.note], [t.since, <At key="s" at={suspension.since} />], [t.until, <Due key="u" due={suspension.until} />], [t.basis, suspension.basis]]} />
    </section>
  )
}

function Supplement({ view: { supplement, caseNumber } }: { view: CaseView }) {
  if (supplement === null) return null
  const { items, overdue, answeredAt, answer, files, dueAt } = supplement
  return (
    <section className="sheet stack-8" aria-labelledby="supplement">
      <h2 id="supplement">{s.title} {answeredAt !== null ? <Mark shape="done">{s.answered}</Mark> : overdue ? <Mark shape="late">{s.overdue}</Mark> : <Mark shape="ours">{s.open}</Mark>}</h2>
      <ol className="points">{items.map((item) => <li key={item.what}>{item.what}{item.why === '' ? null : <span className="quiet">（{item.why}）</span>}</li>)}</ol>
      <Facts rows={[[s.dueBy, answeredAt === null ? <Due key="d" due={dueAt} /> : null], [s.answered, answeredAt === null ? null : <><At at={answeredAt} />　{answer}</>]]} />
      <Files number={caseNumber} title="" files={files} />
    </section>
  )
}

function Proposal({ view: { deciding, state } }: { view: CaseView }) {
  if (state !== 'confirming' || !deciding?.proposal) return null
  return <section className="sheet stack-8" aria-label={confirmTexts.title}><ProposalOf proposal={deciding.proposal} />{deciding.proposal.mine ? <p className="quiet">{confirmTexts.waits}</p> : null}</section>
}

function Decision({ view: { decision } }: { view: CaseView }) {
  if (decision === null) return null
  return (
    <section className="sheet" aria-labelledby="decision">
      <h2 id="decision">{page.decided}：{decision.outcome === 'approve' ? <Mark shape="done">{decide.approve}</Mark> : <Mark shape="off">{decide.refuse}</Mark>}</h2>
      <Facts rows={[
        [decide.reasons, decision.reasons], [decide.provisions, decision.provisions.map((p) => `《${p.document}》${p.article}`).join('、')], [page.letters, <span key="n" className="num">{decision.number}</span>],
        [page.appeal, decision.appeal],
      ]} />
    </section>
  )
}

/** Oldest first, as it went. */
export function Timeline({ acts }: { acts: readonly CaseAct[] }) {
  return (
    <ol className="timeline">
      {acts.map((act, i) => <li key={`${act.at}${i}`}><At at={act.at} /><span>{act.text}</span><span className="quiet">{act.organ ?? ''}</span></li>)}
    </ol>
  )
}
