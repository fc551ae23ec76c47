/** The list of what waits: by deadline, red first, with counts by kind and colour. Names come from memory, people masked. */
import { dayOf } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { calendarOf, colleaguesByIds } from '../../organs/index.ts'
import type { WorkFilter, WorkPage } from '../contract.ts'
import type { Counts, ListRow } from '../list-store.ts'
import { countWork, listIds, listWork } from '../list-store.ts'
import { paramsOf } from '../params.ts'
import { mayHandOut, mayWork } from '../policy.ts'
import type { Scope, WorkQuery } from '../ranges.ts'
import type { Bounds } from '../rules.ts'
import { boundsOf, COUNT_CAP, coveredBy, mayTakeFrom, numbersIn, rangeOf } from '../rules.ts'
import { codesNamed } from './names.ts'
import { rowMaker } from './row.ts'
import type { Desk } from './desk.ts'
import { deskOf } from './desk.ts'

type Paging = { readonly limit: number; readonly next?: string | undefined }

/** Ids chosen at once by "everything the filter finds". */
const MOST_IDS = 500

interface Asked {
  readonly desk: Desk
  readonly query: WorkQuery
  readonly bounds: Bounds
  readonly span: { readonly from: Date | null; readonly until: Date | null }
}

/** Refuses the whole county's list to whoever serves single organs. */
async function asked(county: County, actor: Actor, filter: WorkFilter): Promise<Result<Asked>> {
  const desk = await deskOf(county, actor)
  if (filter.scope === 'all' && desk.scope.whole.length === 0) {
    return refuse('scope-not-yours', { status: 403, field: 'scope', detail: '全县的工作只有督查、审计和全县岗位能看。', next: ['看本单位的工作'] })
  }
  const params = await paramsOf(county)
  const bounds = boundsOf(county.clock.now(), await calendarOf(county), params.soonWorkingDays)
  const numbers = numbersIn(filter.q ?? '', dayOf(bounds.now))
  const words = filter.q !== undefined && filter.q !== '' && numbers.length === 0
  const whose = filter.scope === 'mine' ? [actor.account, ...coveredBy(actor.account, desk.away)]
    : filter.assignee === 'me' ? [actor.account] : filter.assignee === undefined || filter.assignee === 'none' ? filter.assignee ?? null : [filter.assignee]
  return ok({
    desk, bounds, span: filter.due === undefined || filter.due === 'paused' ? { from: null, until: null } : rangeOf(filter.due, bounds),
    query: {
      scope: narrowed(desk.scope, filter), whose, codes: words ? await codesNamed(county, filter.q ?? '') : null, numbers: numbers.length > 0 ? numbers : null,
      paused: filter.due === 'paused', level: filter.level ?? 0,
    },
  })
}

/** One kind, one organ. What is mine stays mine whatever I may see besides. */
function narrowed(scope: Scope, filter: WorkFilter): Scope {
  const kinds = <T>(list: readonly T[], kindOf: (one: T) => string) => list.filter((one) => filter.kind === undefined || kindOf(one) === filter.kind)
  const whole = kinds(scope.whole, (kind) => kind)
  const organs = kinds(scope.organs, (s) => s.kind)
  const { organ } = filter
  if (organ === undefined) return { whole, organs: filter.scope === 'all' ? [] : organs }
  return { whole: [], organs: [...whole.map((kind) => ({ organ, kind })), ...organs.filter((s) => s.organ === organ)] }
}

export async function workList(county: County, actor: Actor, filter: WorkFilter & Paging): Promise<Result<WorkPage>> {
  const found = await asked(county, actor, filter)
  if (!found.ok) return found
  const { desk, query, bounds, span } = found.value
  const limit = filter.limit + 1
  const [rows, counts] = await Promise.all([
    listWork(county.db, county.region, query, { ...span, limit, after: readCursor(filter.next) }), countWork(county.db, county.region, query, bounds),
  ])
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  return ok({
    items: await rowsOf(county, actor, desk, shown, bounds), ...totalOf(counts, filter, shown.length), counts,
    next: rows.length > shown.length && last ? Buffer.from(`${last.due_at.toISOString()} ${last.id}`).toString('base64url') : null,
    covering: [...(await colleaguesByIds(county, coveredBy(actor.account, desk.away))).values()].map(({ id, name }) => ({ id, name })),
  })
}

/** Everything a filter finds, by id, up to a limit: for acts on more than is on the screen. */
export async function workIds(county: County, actor: Actor, filter: WorkFilter): Promise<Result<{ ids: string[]; more: boolean }>> {
  const found = await asked(county, actor, filter)
  if (!found.ok) return found
  const ids = await listIds(county.db, county.region, found.value.query, { ...found.value.span, limit: MOST_IDS + 1, after: null })
  return ok({ ids: ids.slice(0, MOST_IDS), more: ids.length > MOST_IDS })
}

function totalOf(counts: Counts, filter: WorkFilter, shown: number): { total: number; capped: boolean } {
  if (filter.due === 'paused') return { total: shown, capped: false }
  const cells = Object.entries(counts).filter(([kind]) => filter.kind === undefined || kind === filter.kind)
    .flatMap(([, byColour]) => Object.entries(byColour).filter(([colour]) => filter.due === undefined || colour === filter.due).map(([, n]) => n))
  const total = cells.reduce((a, n) => a + n, 0)
  return { total, capped: cells.some((n) => n >= COUNT_CAP) || (filter.q !== undefined && total >= COUNT_CAP) }
}

async function rowsOf(county: County, actor: Actor, desk: Desk, rows: readonly ListRow[], bounds: Bounds): Promise<WorkPage['items']> {
  const make = await rowMaker(county, rows, bounds, desk.away)
  return rows.map((row) => {
    const free = mayTakeFrom(actor.account, row.assignee, desk.away)
    const works = mayWork(actor, row)
    const leads = mayHandOut(desk.posts, row)
    const held = row.assignee === actor.account
    return make(row, actor.account, [
      ...works && free && !held ? ['claim' as const] : [],
      ...held || (leads && row.assignee !== null) ? ['release' as const] : [],
      ...(works && free) || leads ? ['hand-over' as const] : [],
      ...works && free && row.kind === 'co-check' ? [row.state === 'paused' ? 'resume' as const : 'pause' as const] : [],
    ])
  })
}

function readCursor(next: string | undefined): { dueAt: string; id: string } | null {
  const match = /^(\S+Z) ([0-9a-f-]{36})$/.exec(Buffer.from(next ?? '', 'base64url').toString())
  return match?.[1] && match[2] ? { dueAt: match[1], id: match[2] } : null
}

