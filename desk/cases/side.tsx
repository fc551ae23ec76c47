/** Beside the proofs: the clocks, what was spared, what can be done now and why not the rest, the letters. */
import { Button } from 'antd'
import { actWords } from '../../src/rooms/cases/rules.ts'
import type { CaseAct } from '../../src/rooms/cases/rules.ts'
import { At, Due, Mark } from '../kit/marks.tsx'
import type { CaseView } from './data.ts'
import { draftAddress, letterAddress } from './data.ts'
import { Facts } from './evidence.tsx'
import { decide, letters as l, page as t } from './texts.ts'

export function Clocks({ view }: { view: CaseView }) {
  const stopped = view.state === 'supplementing' || view.state === 'suspended'
  const closed = view.decision !== null || view.mayDo.length + view.mayNot.length === 0
  const paused = view.pauses.reduce((days, pause) => days + (pause.days ?? 0), 0)
  const due = (end: string | null) => (stopped ? <span className="quiet">{t.stopped}</span> : <Due due={end} done={closed} {...(view.overdue && end !== null && end === view.promisedBy ? { now: new Date(end) } : {})} />)
  return (
    <section className="sheet" aria-labelledby="clocks">
      <h2 id="clocks">{t.clocks}</h2>
      <Facts rows={[
        [t.accepted, view.acceptedAt === null ? null : <At key="a" at={view.acceptedAt} />], [t.promised, view.promisedBy === null ? null : due(view.promisedBy)],
        [t.statutory, view.statutoryBy === null ? null : due(view.statutoryBy)], ['', paused === 0 ? null : t.paused(paused)],
        [t.decided, view.decision === null ? null : <At key="d" at={view.decision.at} />],
      ]} />
    </section>
  )
}

/** What stops without a decision spares nobody anything; until there is one it is a forecast, and the county's numbers leave it out. */
export function Spared({ view: { spared, state } }: { view: CaseView }) {
  if (state === 'withdrawn' || state === 'expired') return null
  const counts = state === 'approved' || state === 'refused'
  return (
    <section className="sheet" aria-labelledby="spared">
      <h2 id="spared">{counts ? t.spared : t.willSpare} {counts ? null : <span className="quiet">{t.sparedNote}</span>}</h2>
      <dl className="spared">{(['proofs', 'trips', 'pages', 'days'] as const).map((kind) => <div key={kind}><dd className="num">{spared[kind]}</dd><dt>{t.unit[kind]}</dt></div>)}</dl>
    </section>
  )
}

/** Keys of the acts that this page does; others belong to the applicant and the window. */
export const actKeys = {
  approve: 'y', refuse: 'n', supplement: 'b', suspend: 's', resume: 's', confirm: 'y',
} as const
export type Form = keyof typeof actKeys

/** Which forms are possible now. */
export function formsOf(view: CaseView): Form[] {
  const may = (act: CaseAct) => view.mayDo.includes(act)
  return [
    ...(may('confirm-decision') ? ['confirm'] as const : []), ...(may('decide') ? ['approve', 'refuse'] as const : []), ...(may('supplement') ? ['supplement'] as const : []),
    ...(may('suspend') ? ['suspend'] as const : []), ...(may('resume') ? ['resume'] as const : []),
  ]
}

const formWords: Readonly<Record<Form, string>> = {
  approve: decide.approve, refuse: decide.refuse, supplement: actWords.supplement, suspend: actWords.suspend, resume: actWords.resume, confirm: `${actWords['confirm-decision']}或退回`,
}

export function Can({ view, open }: { view: CaseView; open: (form: Form) => void }) {
  const forms = formsOf(view)
  // That a case which runs needs no resuming goes without saying.
  const officers: readonly string[] = ['decide', 'confirm-decision', 'supplement', 'suspend']
  const over = view.mayDo.length === 0 && view.decision !== null
  const cannot = over ? [] : view.mayNot.filter(({ act }) => officers.includes(act) && !(act === 'confirm-decision' && view.deciding?.deciders === 1))
  return (
    <section className="sheet" aria-labelledby="can">
      <h2 id="can">{t.can}</h2>
      {forms.length === 0 ? <p className="quiet">{over ? t.over : t.nothing}</p> : (
        <div className="can">
          {forms.map((form, i) => <Button key={form} type={i === 0 ? 'primary' : 'default'} danger={form === 'refuse'} onClick={() => { open(form) }} aria-keyshortcuts={actKeys[form]}>{formWords[form]} <kbd>{actKeys[form]}</kbd></Button>)}
        </div>
      )}
      {cannot.length === 0 ? null : (
        <>
          <h3>{t.cannot}</h3>
          <ul className="cannot">{cannot.map(({ act, why }) => <li key={act}><span>{actWords[act as CaseAct]}</span><span className="quiet">{why}</span></li>)}</ul>
        </>
      )}
    </section>
  )
}

/** Where the key l leads: the newest letter, or the draft of what is to be decided. */
export function letterToOpen(view: CaseView): string | null {
  const last = view.letters.at(-1)
  if (view.decision === null && view.deciding) return draftAddress(view.caseNumber, view.deciding.proposal?.outcome ?? 'approve')
  return last ? letterAddress(view.caseNumber, last.kind) : null
}

export function Letters({ view }: { view: CaseView }) {
  const drafts = view.deciding && view.decision === null && view.state !== 'withdrawn' && view.acceptedAt !== null
  if (view.letters.length === 0 && !drafts) return null
  const link = (href: string, text: string) => <a href={href} target="_blank" rel="noopener noreferrer">{text}</a>
  return (
    <section className="sheet" aria-labelledby="letters">
      <h2 id="letters">{t.letters} <kbd>l</kbd></h2>
      <ul className="letters">
        {view.letters.map((letter) => <li key={letter.kind}>{link(letterAddress(view.caseNumber, letter.kind), letter.name)}<span className="quiet num">{letter.number}</span></li>)}
        {drafts ? <li><span>{l.draft}</span><span>{link(draftAddress(view.caseNumber, 'approve'), l.approveDraft)}　{link(draftAddress(view.caseNumber, 'refuse'), l.refuseDraft)}</span></li> : null}
      </ul>
    </section>
  )
}

/** Says first what stands in the way: late, stopped, waiting for another person. */
export function Signals({ view }: { view: CaseView }) {
  return view.overdue ? <Mark shape="late">{t.overdue}</Mark> : null
}
