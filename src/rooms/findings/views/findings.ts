/** Findings as officials see them. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { hasRole } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { organNames } from '../../organs/index.ts'
import type { FindingDetail, FindingPage, FindingRow, FindingState, FindingSummary } from '../contract.ts'
import { mayDecide, maySee, scopeOf } from '../policy.ts'
import type { FindingKind } from '../rules/facts.ts'
import { findingKinds } from '../rules/facts.ts'
import type { Finding } from '../store.ts'
import { countFindings, countsByKind, findingById, findingsBefore, lastRun, pageOfFindings } from '../store.ts'
import { texts } from '../texts.ts'

export interface FindingsQuery {
  readonly kind?: FindingKind | undefined
  readonly state?: FindingState | undefined
  readonly organ?: string | undefined
  readonly q?: string | undefined
  readonly limit: number
  readonly next?: string | undefined
}

interface Names { readonly item: (code: string) => string; readonly organ: (code: string) => string }

async function namesOf(county: County): Promise<Names> {
  const [{ items }, organs] = await Promise.all([catalogueOf(county), organNames(county)])
  return { item: (code) => items.get(code)?.name ?? code, organ: (code) => organs.get(code) ?? code }
}

function rowOf(f: Finding, names: Names): FindingRow {
  return {
    id: f.id, kind: f.kind, state: f.state, title: f.title, reasons: f.detail.reasons, items: f.items.map((item) => ({ item, name: names.item(item) })), matters: f.matters.length,
    organs: f.organs.map((code) => ({ code, name: names.organ(code) })), weight: f.weight, foundAt: f.foundAt.toISOString(), stillSo: f.stillSo, decidedAt: f.decidedAt?.toISOString() ?? null,
    decidedBy: f.decidedName, reason: f.reason, changeNumber: f.changeNumber,
  }
}

function placeOf(next: string | undefined): { weight: number; id: string } | null {
  const match = /^(\d{1,9})~([0-9a-f-]{36})$/.exec(next ?? '')
  return match?.[1] && match[2] ? { weight: Number(match[1]), id: match[2] } : null
}

export async function findingsFor(county: County, actor: Actor, query: FindingsQuery): Promise<Result<FindingPage>> {
  const filter = { ...query, scope: scopeOf(actor) }
  const [found, total, names] = await Promise.all([
    pageOfFindings(county.db, county.region, filter, placeOf(query.next), query.limit + 1), countFindings(county.db, county.region, filter), namesOf(county),
  ])
  const shown = found.slice(0, query.limit)
  const last = found.length > query.limit ? shown.at(-1) : undefined
  return ok({ items: shown.map((f) => rowOf(f, names)), total, next: last ? `${last.weight}~${last.id}` : null })
}

export async function findingSummary(county: County, actor: Actor): Promise<Result<FindingSummary>> {
  const [counts, run] = await Promise.all([countsByKind(county.db, county.region, scopeOf(actor)), lastRun(county.db, county.region)])
  return ok({
    kinds: findingKinds.map((kind) => counts.find((each) => each.kind === kind) ?? { kind, open: 0, decided: 0 }),
    lastRun: run ? { at: run.at.toISOString(), edges: run.edges, names: run.names, tookMs: run.tookMs } : null,
  })
}

/** Refuses one that does not exist and one the actor may not see alike. */
export async function findingDetail(county: County, actor: Actor, id: string): Promise<Result<FindingDetail>> {
  const f = await findingById(county.db, county.region, id)
  if (!f || !maySee(actor, f)) return refuse('finding-unknown', { status: 404, detail: texts.unknown, next: [texts.backToList] })
  const [names, before, { matters }] = await Promise.all([namesOf(county), findingsBefore(county.db, county.region, f), catalogueOf(county)])
  const { reasons: _reasons, ways, breakAt, members, pairs, ...rest } = f.detail
  const named = <S extends { organ: string }>(step: S) => ({ ...step, organName: names.organ(step.organ) })
  return ok({
    ...rowOf(f, names), matterNames: f.matters.slice(0, 100).map((code) => ({ code, name: matters.get(code)?.name ?? code })),
    detail: {
      ...rest, ...members ? { members: members.map((one) => ({ ...one, organ: names.organ(one.organ) })) } : {}, ...pairs ? { pairs: pairs.map((pair) => ({ ...pair, words: [...pair.words] })) } : {},
      ...ways ? { ways: ways.map(({ steps }) => ({ steps: steps.map(named) })) } : {}, ...breakAt ? { breakAt: breakAt.map(named) } : {},
    },
    mayDecide: f.stillSo && f.state === 'open' && mayDecide(actor, f) === null, mayDraft: f.stillSo && ['open', 'accepted'].includes(f.state) && hasRole(actor, 'list-editor'),
    before: before.map(({ id: other, state, decidedAt, reason }) => ({ id: other, state, decidedAt: decidedAt?.toISOString() ?? null, reason })),
  })
}
