/** Finds matters by what people type: names, everyday words, pinyin initials, with a slip of the finger forgiven. */
import type { County } from '../../../platform/county.ts'
import { tokensOf } from '../search/text.ts'
import { findMatters } from '../store.ts'
import type { Matter } from '../types.ts'
import { catalogueOf } from './catalogue.ts'

export interface MatterQuery {
  readonly q?: string | undefined
  readonly lifeEvent?: string | undefined
  readonly level?: string | undefined
  readonly serviceObject?: string | undefined
  readonly limit: number
  /** Offset as text, from the page before. */
  readonly next?: string | undefined
}

export interface MattersFound {
  readonly items: readonly Matter[]
  readonly total: number
  readonly next: string | null
  /** When nothing fits: the nearest names that exist. */
  readonly nearest: readonly Matter[]
}

const AT_MOST = 500

/** Best first; without words all, in the order of codes. */
export async function searchMatters(county: County, query: MatterQuery): Promise<MattersFound> {
  const catalogue = await catalogueOf(county)
  const text = (query.q ?? '').normalize('NFKC').trim().toLowerCase().replaceAll(/[%_\\\s]+/g, '')
  const found = text === '' ? [...catalogue.matters.values()] : await byWords(county, text)
  const fitting = found.filter((m) => fits(m, query))
  const offset = /^\d{1,6}$/.test(query.next ?? '') ? Number(query.next) : 0
  const items = fitting.slice(offset, offset + query.limit)
  return {
    items, total: fitting.length, next: offset + query.limit < fitting.length ? String(offset + query.limit) : null,
    nearest: fitting.length > 0 || text === '' ? [] : nearest([...catalogue.matters.values()], text),
  }
}

async function byWords(county: County, text: string): Promise<Matter[]> {
  const { matters, synonyms, byImplementation } = await catalogueOf(county)
  const exact = matters.get(text) ?? matters.get(byImplementation.get(text.toUpperCase()) ?? '')
  if (exact) return [exact]
  const words = [...new Set([...await tokensOf([text]), ...(synonyms.get(text) ?? [])])]
  const rows = await findMatters(county.db, county.region, { words, text, limit: AT_MOST })
  return rows.flatMap((row) => matters.get(row.code) ?? [])
}

function fits(matter: Matter, query: MatterQuery): boolean {
  return (query.lifeEvent === undefined || matter.lifeEvents.includes(query.lifeEvent)) && (query.level === undefined || matter.levels.includes(query.level))
    && (query.serviceObject === undefined || matter.serviceObjects.includes(query.serviceObject))
}

/** Names that share the most characters with what was typed. */
function nearest(matters: readonly Matter[], text: string): Matter[] {
  const wanted = new Set(text)
  const score = (m: Matter) => [...new Set(m.name)].filter((c) => wanted.has(c)).length
  return matters.map((m) => ({ m, n: score(m) })).filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n).slice(0, 3).map(({ m }) => m)
}

/** Life events with how many matters each has, most first. */
export async function lifeEvents(county: County): Promise<{ name: string; count: number }[]> {
  const { matters } = await catalogueOf(county)
  const counts = new Map<string, number>()
  for (const matter of matters.values()) for (const event of matter.lifeEvents) counts.set(event, (counts.get(event) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count)
}
