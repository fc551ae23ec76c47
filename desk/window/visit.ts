/** One visit to the window: who came, for whom, for what, and what came of it. Pure: from a state and what happened to the next. */
import type { Refusal } from '../../src/kernel/result.ts'
import { asked, mayBeTaken } from '../../src/rooms/counter/rules.ts'
import type { PlanQuestion, WindowMatter } from '../../src/rooms/counter/types.ts'
import type { Accepted, Looked } from '../../src/rooms/counter/contract.ts'
import type { AcceptBody } from '../offline/queue.ts'
import type { Who } from './who.ts'
import { reference } from './who.ts'

export type Relation = 'guardian' | 'family' | 'agent'
export interface PaperFile { readonly name: string; readonly mediaType: 'image/jpeg' | 'image/png' | 'application/pdf'; readonly data: string }

/** Who came for the applicant. */
export interface By {
  readonly relation: Relation
  readonly who: Who | null
  readonly note: string
  readonly files: readonly PaperFile[]
}

export interface Picked {
  readonly matter: WindowMatter
  readonly answers: Readonly<Record<string, string>>
  /** Why another one although one is open. */
  readonly reason: string
}

export interface Visit {
  readonly requestId: string
  readonly who: Who | null
  readonly people: Looked['people'] | null
  readonly more: boolean
  readonly by: By | null
  readonly picked: readonly Picked[]
  readonly outcome: Outcome | null
}

/** `kept`: taken in without the server, under its request id. */
export type Outcome = { readonly kind: 'answered'; readonly items: Accepted['items'] } | { readonly kind: 'kept'; readonly at: string }

export type Event =
  | { readonly type: 'found'; readonly who: Who }
  | { readonly type: 'people'; readonly people: Looked['people']; readonly more: boolean }
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'by'; readonly by: By | null }
  | { readonly type: 'pick'; readonly matter: WindowMatter }
  | { readonly type: 'unpick'; readonly code: string }
  | { readonly type: 'answer'; readonly code: string; readonly key: string; readonly value: string }
  | { readonly type: 'reason'; readonly code: string; readonly reason: string }
  | { readonly type: 'came-of-it'; readonly outcome: Outcome }
  /** Something was signed or handed in. */
  | { readonly type: 'case-changed'; readonly case: Pick<Extract<Accepted['items'][number], { outcome: 'accepted' }>, 'caseNumber' | 'state' | 'proofs'> }
  /** What was refused is put right and sent as a new request. */
  | { readonly type: 'retry'; readonly requestId: string }
  | { readonly type: 'restore'; readonly visit: Visit }
  | { readonly type: 'next'; readonly requestId: string; readonly by?: By | null }

export const freshVisit = (requestId: string, by: By | null = null): Visit => ({ requestId, who: null, people: null, more: false, by, picked: [], outcome: null })

const emptyBy = (relation: Relation): By => ({ relation, who: null, note: '', files: [] })

export function after(visit: Visit, event: Event): Visit {
  const change = (code: string, to: (one: Picked) => Picked) => ({ ...visit, picked: visit.picked.map((one) => (one.matter.code === code ? to(one) : one)) })
  switch (event.type) {
    // A minor never comes alone: the guardian's line opens by itself.
    case 'found': return { ...visit, who: event.who, people: null, by: visit.by ?? (event.who.facts.minor ? emptyBy('guardian') : event.who.finding.alive === false ? emptyBy('family') : null) }
    case 'people': return { ...visit, who: null, people: event.people, more: event.more }
    case 'named': return visit.who ? { ...visit, who: { ...visit.who, name: event.name } } : visit
    case 'by': return { ...visit, by: event.by }
    case 'pick': return visit.picked.some((one) => one.matter.code === event.matter.code) ? visit : { ...visit, picked: [...visit.picked, { matter: event.matter, answers: {}, reason: '' }] }
    case 'unpick': return { ...visit, picked: visit.picked.filter((one) => one.matter.code !== event.code) }
    case 'answer': return change(event.code, (one) => ({ ...one, answers: { ...one.answers, [event.key]: event.value } }))
    case 'reason': return change(event.code, (one) => ({ ...one, reason: event.reason }))
    case 'came-of-it': return { ...visit, outcome: event.outcome }
    case 'case-changed': return { ...visit, outcome: visit.outcome?.kind === 'answered' ? { kind: 'answered', items: visit.outcome.items.map((item) => (item.outcome === 'accepted' && item.caseNumber === event.case.caseNumber ? { ...item, ...event.case } : item)) } : visit.outcome }
    case 'retry': return { ...visit, requestId: event.requestId, outcome: null, picked: visit.picked.filter(({ matter }) => refusedCodes(visit).includes(matter.code)) }
    case 'restore': return event.visit
    case 'next': return freshVisit(event.requestId, event.by ?? null)
  }
}

/** Matters that were not taken in. */
export const refusedCodes = ({ outcome }: Visit): string[] => (outcome?.kind === 'answered' ? outcome.items.flatMap((item) => (item.outcome === 'refused' ? [item.matter] : [])) : [])

/** The questions that this visit really asks, with the matter each belongs to. */
export function questionsOf({ who, picked }: Visit): { code: string; question: PlanQuestion; value: string }[] {
  return picked.flatMap(({ matter, answers }) => asked(matter.plan.asks, { applicant: who?.facts ?? {}, answers, matter: { level: matter.levels[0] ?? '' } })
    .map((question) => ({ code: matter.code, question, value: answers[question.key] ?? '' })))
}

/** The person's open case of this matter, if there is one. */
export const openCaseOf = (who: Who | null, code: string): string | null => who?.cases.find((each) => each.matter.code === code)?.caseNumber ?? null

/** What is in the way: where the hand has to go, and what a clerk would say. */
export interface Obstacle { readonly at: 'who' | 'name' | 'differs' | 'by' | 'matter' | `question-${string}` | `again-${string}`; readonly says: string; readonly next: readonly string[] }

/** The first thing that is in the way of accepting; the server decides again. */
export function obstacleTo(visit: Visit): Obstacle | null {
  const { who, by, picked } = visit
  const stop = (at: Obstacle['at'], says: string, next: readonly string[] = []): Obstacle => ({ at, says, next })
  if (!who) return stop('who', '先读卡或输入号码')
  if (who.name.trim() === '') return stop('name', '登记系统没有给出姓名，请按证件输入姓名')
  if (who.nameDiffers) return stop('differs', '姓名与登记的不一致，请核对证件')
  if (picked.length === 0) return stop('matter', '选要办的事')
  if (by && !by.who) return stop('by', '输入代办人的身份证号')
  if (by?.who?.name.trim() === '') return stop('by', '登记系统没有给出代办人的姓名，请按证件输入')
  for (const { matter } of picked) {
    const refusal = againstOne(visit, matter)
    if (refusal) return stop(refusal.field?.startsWith('representative') ? 'by' : 'matter', `${matter.name}：${refusal.detail}`, refusal.next)
  }
  const again = picked.find(({ matter, reason }) => openCaseOf(who, matter.code) !== null && reason.trim().length < 2)
  if (again) return stop(`again-${again.matter.code}`, `“${again.matter.name}”已在办，确需再办的写明理由`)
  const missing = questionsOf(visit).find(({ question, value }) => question.required && value === '')
  return missing ? stop(`question-${missing.code}-${missing.question.key}`, `请问：${missing.question.label}`) : null
}

function againstOne({ who, by }: Visit, matter: WindowMatter): Refusal | null {
  return who && mayBeTaken({
    minor: who.facts.minor, finding: who.finding, name: who.name, afterDeath: matter.afterDeath,
    representative: by && { relation: by.relation, hasAuthority: by.note.trim() !== '' || by.files.length > 0, alive: by.who?.finding.alive ?? null },
  })
}

/** As the server takes it. Only answers to questions that are asked go along. */
export function bodyOf(visit: Visit): AcceptBody {
  const { who, by, picked, requestId } = visit
  if (!who) throw new Error('nobody to accept for')
  const open = questionsOf(visit)
  return {
    requestId, applicant: reference(who),
    representative: by?.who ? { relation: by.relation, note: by.note.trim(), files: by.files, ...withoutKind(reference(by.who)) } : undefined,
    matters: picked.map(({ matter, reason }) => ({
      matter: matter.code, answers: Object.fromEntries(open.filter(({ code, value }) => code === matter.code && value !== '').map(({ question, value }) => [question.key, value])),
      ...(openCaseOf(who, matter.code) === null ? {} : { again: true, reason: reason.trim() }),
    })),
  }
}

function withoutKind(given: ReturnType<typeof reference>): object {
  return 'person' in given ? given : { name: given.name, idNumber: given.idNumber }
}
