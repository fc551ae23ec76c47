/** One search over everything one may see. People are found by their whole number only, never by a name and never by a part of it. */
import { parseCreditCode } from '../../../kernel/credit-code.ts'
import { dayOf } from '../../../kernel/day.ts'
import { parseIdNumber } from '../../../kernel/identity-number.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { hasRole } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { findErrand, findOrder } from '../../agency/index.ts'
import { catalogueOf, searchMatters } from '../../catalogue/index.ts'
import type { FoundCase } from '../../cases/index.ts'
import { findCaseByNumber, findCasesOf } from '../../cases/index.ts'
import { organsNamed } from '../../organs/index.ts'
import type { SearchHit } from '../contract.ts'
import { numbersIn } from '../rules.ts'
import { caseStates, orderStates } from '../texts.ts'

const MOST = 8

export async function searchAll(county: County, actor: Actor, q: string): Promise<Result<{ items: SearchHit[]; total: number; next: null }>> {
  const text = q.normalize('NFKC').trim()
  const numbers = numbersIn(text, dayOf(county.clock.now()))
  const found = numbers.length > 0 ? await byNumber(county, actor, numbers) : await byIdentity(county, actor, text) ?? await byWords(county, text)
  return ok({ items: found, total: found.length, next: null })
}

async function byNumber(county: County, actor: Actor, numbers: readonly string[]): Promise<SearchHit[]> {
  const hits = await Promise.all(numbers.map(async (number): Promise<SearchHit[]> => {
    if (number.startsWith('MZ')) return caseHits(county, await findCaseByNumber(county, actor, number))
    const kind = number.startsWith('XC') ? 'co-check' : 'errand'
    const paper = kind === 'co-check' ? await findOrder(county, actor, number) : await findErrand(county, actor, number)
    if (paper === null) return []
    const { items } = await catalogueOf(county)
    const item = items.get(paper.item)
    return [{
      kind, id: kind === 'errand' ? paper.id : number, title: (kind === 'co-check' ? item?.fact : item?.plain) ?? paper.item, detail: `${orderStates[paper.state] ?? paper.state}，${number}，办件 ${paper.caseNumber}`, organ: paper.organ, caseNumber: paper.caseNumber,
    }]
  }))
  return hits.flat()
}

/** Null when it is no person's or company's number. That somebody was looked for is recorded for them to see. */
async function byIdentity(county: County, actor: Actor, text: string): Promise<SearchHit[] | null> {
  if (!/^[\dA-Z]{15,18}$/i.test(text)) return null
  if (!hasRole(actor, 'window-clerk', 'agent', 'deciding-officer', 'oversight', 'audit-admin')) return []
  const person = parseIdNumber(text)
  if (person.ok) return caseHits(county, await findCasesOf(county, actor, 'person', person.value.number))
  const company = parseCreditCode(text)
  return company.ok ? caseHits(county, await findCasesOf(county, actor, 'company', company.value.code)) : null
}

async function caseHits(county: County, cases: readonly FoundCase[]): Promise<SearchHit[]> {
  const { matters } = await catalogueOf(county)
  return cases.map((c): SearchHit => ({
    kind: 'case', id: c.number, title: matters.get(c.matter)?.name ?? c.matter, detail: `${c.number}，${c.applicant}，${caseStates[c.state] ?? c.state}`, organ: c.organ, caseNumber: c.number,
  }))
}

async function byWords(county: County, text: string): Promise<SearchHit[]> {
  const { items } = await catalogueOf(county)
  const words = text.toLowerCase()
  const matters = (await searchMatters(county, { q: text, limit: MOST })).items
  const proofs = [...items.values()].filter((i) => i.code.toLowerCase() === words || i.name.includes(text) || i.plain.includes(text)).slice(0, MOST)
  return [
    ...matters.map((m): SearchHit => ({ kind: 'matter', id: m.code, title: m.name, detail: `事项编码 ${m.code}`, organ: m.organ, caseNumber: null })),
    ...proofs.map((i): SearchHit => ({ kind: 'item', id: i.code, title: i.plain, detail: `${i.code} ${i.name}`, organ: null, caseNumber: null })),
    ...(await organsNamed(county, text)).slice(0, MOST).map((o): SearchHit => ({ kind: 'organ', id: o.code, title: o.name, detail: o.phone ?? '没有登记电话', organ: o.code, caseNumber: null })),
  ]
}
