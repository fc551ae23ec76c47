/** A matter's guide. It leads with what need not be brought, then what only the person knows; the law is folded away at the end. */
import { Form } from '../../kit/form.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, Slips, Suggested } from '../../kit/parts.tsx'
import { Tag } from '../../kit/shapes.tsx'
import type { Frame } from '../../site/frame.ts'
import type { GuideProof, GuideView } from '../../views.ts'
import { GuideBasis, GuideFacts } from './guide-facts.tsx'
import { guide as t, hows } from './texts.ts'

/** `again`: somebody signed in to begin this, and it could not be begun on the way. */
export function GuidePage({ frame, guide, again }: { frame: Frame; guide: GuideView; again: boolean }) {
  return (
    <Page frame={frame} title={guide.name} place="home">
      <Body aside={<GuideFacts guide={guide} />}>
        {again ? <Notice kind="warn"><p role="status">{t.again}</p></Notice> : null}
        <div class="stack">
          <p class="over">{[guide.organ, guide.kindName].filter(Boolean).join('，')}</p>
          <h1>{guide.name}</h1>
        </div>
        <NoBring proofs={guide.proofs} />
        <Start frame={frame} guide={guide} />
        {guide.proofs.length === 0 ? null : <Whom proofs={guide.proofs} />}
        <OnlyYou guide={guide} />
        <Shown guide={guide} />
        <GuideBasis guide={guide} />
      </Body>
    </Page>
  )
}

function NoBring({ proofs }: { proofs: readonly GuideProof[] }) {
  const spared = proofs.filter((p) => p.how !== 'hand-in')
  const wanted = proofs.filter((p) => p.how === 'hand-in')
  return (
    <div class="notice spared">
      {proofs.length === 0 ? <p class="we">{t.nothing}</p> : null}
      {spared.length === 0 ? null : (
        <>
          <h2 id="no-bring">{t.noBring}</h2>
          <Slips label={t.noBring} names={spared.map((p) => p.plain)} />
          <p class="we">{t.weDo}</p>
        </>
      )}
      {wanted.length === 0 ? null : <p>{t.bring(wanted.map((p) => p.plain).join('、'))}</p>}
    </div>
  )
}

function Whom({ proofs }: { proofs: readonly GuideProof[] }) {
  return (
    <section class="stack" aria-labelledby="whom">
      <h2 id="whom">{t.whom}</h2>
      <ul class="rows">{proofs.map((p) => <Proof key={p.item} proof={p} />)}</ul>
    </section>
  )
}

function Proof({ proof: p }: { proof: GuideProof }) {
  const when = [p.sometimes ? t.sometimes : '', p.either === null ? '' : t.either(p.either)].filter(Boolean).join('，')
  return (
    <li>
      <div class="head led">
        <span>{p.plain}<Suggested origin={p.origin} /></span>
        {p.how === 'hand-in' ? <Tag shape="yours">{t.prepare}</Tag> : p.how === 'cancel' ? <Tag shape="waived">{t.cancelled}</Tag> : <Tag shape="done">{t.free}</Tag>}
      </div>
      <p class="over">{when === '' ? '' : `${when}：`}{p.certificate && p.how !== 'hand-in' ? t.certificateFirst : ''}{hows[p.how](p.from)}{p.note === null ? '' : `。${p.note}`}</p>
    </li>
  )
}

function OnlyYou({ guide: { questions } }: { guide: GuideView }) {
  return (
    <section class="stack" aria-labelledby="only-you">
      <h2 id="only-you">{t.onlyYou}</h2>
      {questions.length === 0
        ? <p>{t.onlyYouNone}</p>
        : <ul class="rows">{questions.map((q) => <li key={q.label}>{q.label}{q.help ? <p class="over">{q.help}</p> : null}</li>)}</ul>}
    </section>
  )
}

function Shown({ guide: { materials } }: { guide: GuideView }) {
  if (materials.length === 0) return null
  return (
    <section class="stack" aria-labelledby="show">
      <h2 id="show">{t.show}</h2>
      <p class="quiet">{t.showHint}</p>
      <ul class="rows">{materials.map((m) => <li key={m.name}><div class="head"><span>{m.name}</span><span class="over">{m.who}</span></div></li>)}</ul>
    </section>
  )
}

function Start({ frame, guide }: { frame: Frame; guide: GuideView }) {
  if (guide.companiesOnly) return <Notice kind="plain-notice"><p>{t.companiesOnly}</p></Notice>
  if (frame.visitor?.kind === 'staff') return <Notice kind="plain-notice"><p>{t.residentsBegin}</p></Notice>
  return (
    <Form frame={frame} action="/apply" class="start" hidden={{ matter: guide.code }}>
      <button class="button">{t.begin}</button>
      {frame.visitor === null ? <p class="hint">{t.beginHint}</p> : null}
    </Form>
  )
}
