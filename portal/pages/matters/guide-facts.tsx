/** Beside a guide: time, place, cost; and folded away at its end, the law. */
import { cited } from '../../kit/cited.ts'
import { PrintButton, Summary } from '../../kit/parts.tsx'
import type { GuideView } from '../../views.ts'
import { guide as t, printed } from './texts.ts'

const call = (phone: string | null) => (phone === null ? null : <a class="nums" href={`tel:${phone}`}>{phone}</a>)

export function GuideFacts({ guide }: { guide: GuideView }) {
  const time = [guide.promisedDays === null ? '' : t.timePromised(guide.promisedDays), guide.statutoryDays === null ? '' : t.timeStatutory(guide.statutoryDays)].filter(Boolean)
  return (
    <>
      <h2>{t.facts}</h2>
      <Summary rows={[
        { label: t.time, value: time.map((line, i) => <div key={line} class={i === 0 ? undefined : 'over'}>{line}</div>) },
        { label: t.visits, value: guide.visits }, { label: t.fee, value: guide.fee }, { label: t.organ, value: guide.organ }, { label: t.level, value: guide.levels.join('、') },
        { label: t.place, value: guide.place }, { label: t.hours, value: guide.hours }, { label: t.phone, value: call(guide.phone) }, { label: t.supervise, value: call(guide.supervisePhone) },
        { label: t.condition, value: guide.condition }, { label: t.result, value: guide.result },
      ]} />
      <p class="noprint"><a href={`/matters/${guide.code}/guide.pdf`}>{printed.pdf}</a></p>
      <div class="actions"><PrintButton /></div>
    </>
  )
}

export function GuideBasis({ guide }: { guide: GuideView }) {
  const rows = [
    ...(guide.basis === null ? [] : [{ label: t.thisMatter, value: cited(guide.basis, guide.article) || t.noBasis }]),
    ...guide.proofs.map((p) => ({ label: p.plain, value: cited(p.basis, p.article) || t.noBasis })),
  ]
  return rows.length === 0 ? null : <details><summary>{t.basis}</summary><Summary rows={rows} /></details>
}
