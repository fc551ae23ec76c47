/** What the picked matters mean, in three blocks: what we get, what only the person knows, what they sign or hand in. */
import type { ReactNode } from 'react'
import type { PlanLine } from '../../src/rooms/counter/types.ts'
import { QuestionLine } from './question-line.tsx'
import { t } from './texts.ts'
import type { Event, Visit } from './visit.ts'
import { questionsOf } from './visit.ts'

/** A proof that several of the picked matters need is got once and shown once. */
function once<T extends PlanLine>(lines: readonly T[]): T[] {
  return [...new Map(lines.map((line) => [line.item, line])).values()]
}

interface PlanBlocksProps {
  readonly visit: Visit
  readonly tell: (event: Event) => void
  readonly onGoOn: () => void
}

export function PlanBlocks({ visit, tell, onGoOn }: PlanBlocksProps) {
  const plans = visit.picked.map(({ matter }) => matter.plan)
  const ours = once(plans.flatMap((plan) => plan.ours))
  const signs = once(plans.flatMap((plan) => plan.signs))
  const brings = once(plans.flatMap((plan) => plan.brings))
  const cancelled = once(plans.flatMap((plan) => plan.cancelled))
  const shows = [...new Set(plans.flatMap((plan) => plan.shows))]
  const questions = questionsOf(visit)
  return (
    <div className="blocks">
      <Block title={t.ours} lead={t.oursLead} empty={ours.length === 0}>
        {ours.map((line) => <li key={line.item}><span>{line.plain}</span><Small line={line} from /></li>)}
      </Block>
      <Block title={t.asks} lead={t.asksLead} empty={questions.length === 0}>
        {questions.map(({ code, question, value }) => (
          <li key={`${code} ${question.key}`}><QuestionLine code={code} question={question} value={value} onGoOn={onGoOn} onAnswer={(given) => { tell({ type: 'answer', code, key: question.key, value: given }) }} /></li>
        ))}
      </Block>
      <Block title={t.yours} lead={t.yoursLead} empty={signs.length + brings.length === 0}>
        {signs.map((line) => <li key={line.item}><span>{line.plain}</span><span className="quiet">{line.what === 'commit' ? t.commit : t.authorise}</span><Small line={line} /></li>)}
        {brings.map((line) => <li key={line.item}><span>{line.plain}</span><span className="quiet">{t.bring}</span><Small line={line} /></li>)}
      </Block>
      {shows.length === 0 && cancelled.length === 0 ? null : (
        <p className="quiet foot">
          {shows.length === 0 ? null : <>{t.shows}：{shows.join('、')}。</>}
          {cancelled.length === 0 ? null : <>{t.cancelled}：{cancelled.map((line) => line.plain).join('、')}。</>}
        </p>
      )}
    </div>
  )
}

function Block({ title, lead, empty, children }: { title: string; lead: string; empty: boolean; children: ReactNode }) {
  return <section className="sheet block"><h2>{title}<span className="quiet"> {lead}</span></h2>{empty ? <p className="quiet">{t.nothing}</p> : <ul>{children}</ul>}</section>
}

function Small({ line, from = false }: { line: PlanLine; from?: boolean }) {
  const parts = [from ? line.from : null, line.sometimes ? t.sometimes : null, line.oneOf === null ? null : t.oneOf(line.oneOf)].filter((part) => part !== null)
  return parts.length === 0 ? null : <span className="quiet">{parts.join(' · ')}</span>
}
