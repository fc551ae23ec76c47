/** The register as it is read: laws with their editions, provisions on a day, what is flagged. */
import { dayOf } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { County } from '../../../platform/county.ts'
import { pageOf } from '../../../platform/paging.ts'
import { organNames } from '../../organs/index.ts'
import { lawKey } from '../basis.ts'
import type { FlagView, LawLine, LawView } from '../contract.ts'
import { lastDay, versionOn } from './rules.ts'
import type { Flag, FlagFilter } from './store.ts'
import { flagsPage, flagsTotal, lawVersions, newestVersions, openFlagCounts } from './store.ts'

export async function lawList(county: County, query: { q?: string | undefined; limit: number; next?: string | undefined }) {
  const today = dayOf(county.clock.now())
  const open = new Map((await openFlagCounts(county.db, county.region)).map((each) => [each.law, each.open]))
  const wanted = lawKey(query.q ?? '')
  const laws = (await newestVersions(county.db, county.region)).filter((each) => wanted === '' || each.law.includes(wanted) || each.number.includes(query.q ?? ''))
  return pageOf(laws.map((each): LawLine => ({
    law: each.law, title: each.title, kind: each.kind, number: each.number, version: each.version, change: each.change, inForceFrom: each.inForceFrom,
    standing: each.inForceFrom > today ? 'coming' : each.change === 'repealed' ? 'repealed' : 'in-force', open: open.get(each.law) ?? 0,
  })), (each) => `${each.open > 0 ? 0 : 1} ${each.law}`, query)
}

/** `on`: the provisions that held on a day; without it today's. */
export async function lawView(county: County, law: string, on: string | undefined): Promise<Result<LawView>> {
  const versions = await lawVersions(county.db, county.region, lawKey(law))
  const newest = versions.at(-1)
  if (!newest) return refuse('law-not-found', { status: 404, field: 'law', detail: `法规库里没有《${law}》。`, next: ['核对名称', '由合法性审核人员登记'] })
  const day = on ?? dayOf(county.clock.now())
  const then = versionOn(versions, day)
  return ok({
    law: newest.law, title: newest.title, kind: newest.kind, on: day, version: then?.version ?? null, provisions: [...then?.provisions ?? []],
    versions: versions.map((each) => ({
      version: each.version, title: each.title, number: each.number, change: each.change, announcedOn: each.announcedOn, inForceFrom: each.inForceFrom, until: lastDay(versions, each.version),
      articles: [...each.articles], note: each.note, source: each.source,
    })),
  })
}

export async function flagList(county: County, filter: FlagFilter, page: { limit: number; next?: string | undefined }) {
  const flags = await flagsPage(county.db, county.region, filter, page.next ?? null, page.limit + 1)
  const names = await organNames(county)
  const shown = flags.slice(0, page.limit)
  return {
    items: shown.map((flag) => ({ ...flagView(flag), organName: flag.organ === '' ? '全县目录' : names.get(flag.organ) ?? flag.organ })), total: await flagsTotal(county.db, county.region, filter),
    next: flags.length > page.limit ? shown.at(-1)?.id ?? null : null,
  }
}

export const flagView = (flag: Flag): FlagView => ({
  id: flag.id, law: flag.law, title: flag.title, version: flag.version, change: flag.change, inForceFrom: flag.inForceFrom, note: flag.note, subjectKind: flag.subjectKind, organ: flag.organ,
  subject: flag.subject, name: flag.name, provisions: [...flag.provisions], state: flag.state, settledAt: flag.settledAt?.toISOString() ?? null, remark: flag.remark,
})
