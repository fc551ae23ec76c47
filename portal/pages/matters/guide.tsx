/** A matter's guide. It leads with what need not be brought, then what only the person knows; the law is folded away at the end. */
import { Form } from '../../kit/form.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, Suggested, Summary } from '../../kit/parts.tsx'
import { Tag } from '../../kit/shapes.tsx'
import type { Frame } from '../../site/frame.ts'
import type { GuideProof, GuideView } from '../../views.ts'
import { guide as t, hows } from './texts.ts'

export function GuidePage({ frame, guide }: { frame: Frame; guide: GuideView }) {
  return (
    <Page frame={frame} title={guide.name} place="home">
      <Body aside={<Facts guide={guide} />}>
        <div class="stack">
          <p class="over">{guide.organ}，{guide.kindName}</p>
          <h1>{guide.name}</h1>
        </div>
        <NoBring proofs={guide.proofs} />
        {guide.proofs.length === 0 ? null : <Whom proofs={guide.proofs} />}
        <section class="stack" aria-labelledby="only-you">
          <h2 id="only-you">{t.onlyYou}</h2>
          {guide.questions.length === 0
            ? <p>{t.onlyYouNone}</p>
            : <ul class="rows">{guide.questions.map((q) => <li key={q.label}>{q.label}{q.help ? <p class="over">{q.help}</p> : null}</li>)}</ul>}
        </section>
        {guide.materials.length === 0 ? null : (
          <section class="stack" aria-labelledby="show">
            <h2 id="show">{t.show}</h2>
            <p class="quiet">{t.showHint}</p>
            <ul class="rows">{guide.materials.map((m) => <li key={m.name} ><div class="head"><span>{m.name}</span><span class="over">{m.who}</span></div></li>)}</ul>
          </section>
        )}
        <Start frame={frame} guide={guide} />
        <Basis guide={guide} />
      </Body>
    </Page>
  )
}

function NoBring({ proofs }: { proofs: readonly GuideProof[] }) {
  const spared = proofs.filter((p) => p.how !== 'hand-in')
  if (spared.length === 0) return proofs.length === 0 ? <Notice><p>{t.nothing}</p></Notice> : null
  return (
    <div class="notice spared">
      <p class="big">{t.noBring}：{spared.map((p, i) => <>{i === 0 ? '' : '、'}<s key={p.item}>{p.plain}</s></>)} —— {t.weDo}</p>
    </div>
  )
}

function Whom({ proofs }: { proofs: readonly GuideProof[] }) {
  return (
    <section class="stack" aria-labelledby="whom">
      <h2 id="whom">{t.whom}</h2>
      <ul class="rows">
        {proofs.map((p) => (
          <li key={p.item}>
            <div class="head">
              <span>{p.plain}<Suggested origin={p.origin} /></span>
              {p.how === 'hand-in' ? <Tag shape="yours">请您准备</Tag> : p.how === 'cancel' ? <Tag shape="waived">已取消</Tag> : <Tag shape="done">免提交</Tag>}
            </div>
            <p class="over">{p.sometimes ? `${t.sometimes}：` : ''}{hows[p.how](p.from)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Start({ frame, guide }: { frame: Frame; guide: GuideView }) {
  if (guide.companiesOnly) return <Notice kind="plain-notice"><p>{t.companiesOnly}</p></Notice>
  return (
    <Form frame={frame} action="/apply" class="start" hidden={{ matter: guide.code }}>
      <button class="button">{t.begin}</button>
      {frame.visitor === null ? <p class="hint">{t.beginHint}</p> : null}
    </Form>
  )
}

function Facts({ guide }: { guide: GuideView }) {
  const time = [guide.promisedDays === null ? '' : t.timePromised(guide.promisedDays), guide.statutoryDays === null ? '' : t.timeStatutory(guide.statutoryDays)].filter(Boolean)
  return (
    <>
      <h2>{t.facts}</h2>
      <Summary rows={[
        { label: t.time, value: time.map((line, i) => <div key={line} class={i === 0 ? '' : 'over'}>{line}</div>) },
        { label: t.visits, value: guide.visits },
        { label: t.fee, value: guide.fee },
        { label: t.organ, value: guide.organ },
        { label: t.level, value: guide.levels.join('、') },
        { label: t.place, value: guide.place },
        { label: t.hours, value: guide.hours },
        { label: t.phone, value: guide.phone === null ? null : <a class="nums" href={`tel:${guide.phone}`}>{guide.phone}</a> },
        { label: t.supervise, value: guide.supervisePhone === null ? null : <a class="nums" href={`tel:${guide.supervisePhone}`}>{guide.supervisePhone}</a> },
        { label: t.condition, value: guide.condition },
        { label: t.result, value: guide.result },
      ]} />
    </>
  )
}

function Basis({ guide }: { guide: GuideView }) {
  const rows = [
    ...(guide.basis === null ? [] : [{ label: guide.name, value: `${guide.basis} ${guide.article ?? ''}` }]),
    ...guide.proofs.map((p) => ({ label: p.plain, value: `${p.basis} ${p.article}`.trim() || '没有法律法规依据' })),
  ]
  return rows.length === 0 ? null : <details><summary>{t.basis}</summary><Summary rows={rows} /></details>
}
