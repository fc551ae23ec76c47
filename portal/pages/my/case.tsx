/** One case as it goes: being late comes first, then what the person has to do, the promise, what happened and what is next. */
import type { CaseActView, PersonCase } from '../../../src/rooms/cases/index.ts'
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import { dayOf } from '../../../src/kernel/day.ts'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, PrintButton, Stamp, Summary } from '../../kit/parts.tsx'
import { isBarred, isYours, ProofLine } from '../../kit/proof.tsx'
import { Tag } from '../../kit/shapes.tsx'
import { At, daysLeft, lastDayBefore, Leaf, Timeline, Track } from '../../kit/time.tsx'
import { Barred } from '../apply/barred.tsx'
import { Turn } from '../apply/turn.tsx'
import type { Frame } from '../../site/frame.ts'
import type { Standing } from '../../views.ts'
import { nextMoments } from './next.tsx'
import { Added, AskedToAdd, letterAddress, Letters, Suspended } from './supplement.tsx'
import { caseStand, isOpen, isStopped, oneCase as t } from './texts.ts'

interface CaseProps {
  readonly frame: Frame
  readonly view: PersonCase
  readonly acts: readonly CaseActView[]
  readonly standing: Standing | null
}

/** Seconds between looks of a browser without script. */
const LOOK_AGAIN = 10

export function CasePage({ frame, view, acts, standing }: CaseProps) {
  const { shape, word } = caseStand(view)
  const open = isOpen(view)
  const live = open ? `/my/${view.caseNumber}/progress` : undefined
  return (
    <Page frame={frame} title={`${word} ${view.matter.name}`} place="my" scripts={['progress.js']} {...(view.proofs.some((p) => p.state === 'fetching') ? { refresh: LOOK_AGAIN } : {})}>
      <Body aside={<Facts view={view} />}>
        <div class="column" data-live={live} data-version={view.version} data-changed={t.changed}>
          <Late frame={frame} view={view} />
          <div class="stack">
            <h1>{view.matter.name}</h1>
            <p><Tag shape={shape}>{word}</Tag></p>
          </div>
          <Suspended view={view} />
          <AskedToAdd view={view} />
          <Countdown frame={frame} view={view} />
          <Yours frame={frame} view={view} />
          <Barred proofs={view.proofs.filter(isBarred)} standing={standing} />
          <Decision view={view} />
          <Added view={view} />
          <Next view={view} />
          <section class="stack">
            <h2>{t.happened}</h2>
            <Timeline moments={acts.toReversed().map((act, i) => ({ key: `${act.at}${i}`, what: act.text, when: <><At iso={act.at} />{act.organ === null ? '' : `，${act.organ}`}</> }))} />
          </section>
          <Proofs view={view} />
          <Letters view={view} />
          <div class="actions noprint"><PrintButton />{open ? <a href={`/my/${view.caseNumber}/withdraw`}>{t.withdraw}</a> : null}</div>
        </div>
      </Body>
    </Page>
  )
}

/** Being late comes first, with who was told. */
function Late({ frame, view }: { frame: Frame; view: PersonCase }) {
  if (!isLate(view, frame.now) || view.promisedBy === null) return null
  const { name, phone } = view.organ
  return (
    <Notice kind="late">
      <p class="lead"><strong>{t.late(Math.max(0, -daysLeft(view.promisedBy, frame.now)))}</strong></p>
      <p>{t.lateTold(name)}</p>
      {phone === null ? null : <p>{t.lateCall}<a class="nums" href={`tel:${phone}`}>{phone}</a></p>}
    </Notice>
  )
}

const isRunning = (view: PersonCase): boolean => view.state === 'gathering' || view.state === 'deciding' || view.state === 'confirming'
const isLate = (view: PersonCase, now: Date): boolean => isRunning(view) && view.promisedBy !== null && (view.overdue || daysLeft(view.promisedBy, now) < 0)

/** The promise counts down. */
function Countdown({ frame, view }: { frame: Frame; view: PersonCase }) {
  if (view.promisedBy === null || !isRunning(view) || isLate(view, frame.now)) return null
  const left = daysLeft(view.promisedBy, frame.now)
  return (
    <div class="count">
      <Leaf day={lastDayBefore(view.promisedBy)} />
      <div class="stack">
        <p><strong class="nums">{t.left(left)}</strong><br />{t.promise(formatDay(lastDayBefore(view.promisedBy)))}</p>
        <Track from={view.acceptedAt ?? view.createdAt} until={view.promisedBy} now={frame.now} />
        <p class="over">{t.calendar}</p>
      </div>
    </div>
  )
}

function Yours({ frame, view }: { frame: Frame; view: PersonCase }) {
  const yours = view.proofs.filter(isYours)
  if (yours.length === 0) return null
  return (
    <section class="stack">
      <h2>{t.yours}</h2>
      <ul class="rows">{yours.map((p) => <ProofLine key={p.item} number={view.caseNumber} proof={p}><Turn frame={frame} number={view.caseNumber} proof={p} /></ProofLine>)}</ul>
    </section>
  )
}

function Next({ view }: { view: PersonCase }) {
  const moments = nextMoments(view)
  return moments.length === 0 ? null : <section class="stack"><h2>{t.next}</h2><Timeline moments={moments} /></section>
}

function Decision({ view }: { view: PersonCase }) {
  if (view.state === 'withdrawn' || view.state === 'expired') {
    return <Notice kind="plain-notice"><p>{view.state === 'withdrawn' ? t.withdrawn : t.expired}</p><p><a href={`/matters/${view.matter.code}`}>{t.again}</a></p></Notice>
  }
  if (view.decision === null) return null
  const { outcome, reasons, at, appeal } = view.decision
  return (
    <div class="paper">
      <h2>{outcome === 'approve' ? t.approved : t.refused}</h2>
      <div class="receipt"><span class="nums">{view.caseNumber}</span><Stamp organ={view.organ.name} word={outcome === 'approve' ? t.approved : t.decidedStamp} day={dayOf(new Date(at))} /></div>
      <Summary rows={[
        { label: t.organ, value: view.organ.name }, { label: t.decidedAt, value: <At iso={at} /> }, { label: t.reasons, value: reasons },
        { label: t.appeal, value: outcome === 'refuse' ? appeal : null },
      ]} />
      <p class="noprint"><a href={letterAddress(view, 'decision')}>{t.letter}</a></p>
    </div>
  )
}

function Proofs({ view }: { view: PersonCase }) {
  const rest = view.proofs.filter((p) => !isYours(p))
  if (rest.length === 0) return null
  return <section class="stack"><h2>{t.proofs}</h2><ul class="rows">{rest.map((p) => <ProofLine key={p.item} number={view.caseNumber} proof={p} follow />)}</ul></section>
}

function Facts({ view }: { view: PersonCase }) {
  const { organ, spared } = view
  return (
    <Summary rows={[
      { label: t.number, value: <span class="nums">{view.caseNumber}</span> }, { label: t.organ, value: organ.name },
      { label: t.phone, value: organ.phone === null ? null : <a class="nums" href={`tel:${organ.phone}`}>{organ.phone}</a> },
      { label: t.accepted, value: view.acceptedAt === null ? null : <At iso={view.acceptedAt} /> },
      { label: t.statutory, value: view.statutoryBy === null ? null : isStopped(view) ? t.stopped : formatDay(lastDayBefore(view.statutoryBy)) },
      { label: t.spared, value: spared.proofs === 0 ? null : t.sparedText(spared) },
    ]} />
  )
}
