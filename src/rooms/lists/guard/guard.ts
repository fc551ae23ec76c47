/**
 * The rebound guard (C1.4, G4): nobody asks for a cancelled proof again, under any name, and nobody issues it. What is refused is put
 * on record against the organ in a transaction of its own, because the refused act writes nothing, and reaches oversight at once.
 */
import { dayOf } from '../../../kernel/day.ts'
import type { Refusal } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { organByCode } from '../../organs/index.ts'
import { versionOn } from '../store.ts'
import type { Known } from './known.ts'
import { knownProofs, mentionsIn, wordsOf } from './known.ts'
import type { Rebound } from './record.ts'
import { recordRebounds } from './record.ts'
import type { Barred, Way } from './rules.ts'
import { barredIn, barredName } from './rules.ts'
import type { Forbidding } from './texts.ts'
import { barredText, guard as t, instead } from './texts.ts'

export interface Demand {
  /** Organ that asks, or would issue. */
  readonly organ: string
  readonly way: Way
  /** Proofs by name or by number, each asked for as such. */
  readonly names?: readonly string[]
  /** Words to a person, in which a demand may stand. */
  readonly text?: string
  /** Organ that would issue it, where that is known: a village may issue less than others. */
  readonly issuer?: string | null
  /** What it is about, for the record: number of the case, code of the matter. */
  readonly object?: string
  /** Field of the form, for the refusal. */
  readonly field?: string
}

/** The entry that forbids a demand, or null; nothing is recorded. */
export async function judgeDemand(county: County, demand: Demand): Promise<(Forbidding & { readonly named: string }) | null> {
  const known = await knownProofs(county)
  const issuer = demand.issuer ?? (demand.way === 'issue' ? demand.organ : null)
  const below = issuer !== null && (issuer.startsWith('by-residence:village') || (await organByCode(county, issuer))?.level === 'village')
  const found = (demand.names ?? []).map((name) => named(known, name, below)).find((each) => each !== null)
    ?? (demand.text === undefined ? null : barredIn(mentionsIn(known.index, demand.text), wordsOf(demand.text), known.standing, below))
  return found ? { ...await forbidding(county, found), named: found.named } : null
}

/** By its number or by any of its names. */
function named({ index, standing, catalogue }: Known, name: string, below: boolean): Barred | null {
  const code = name.trim().toUpperCase()
  const mentions = catalogue.items.has(code) || standing(code) !== 'open' ? [{ item: code, said: code, score: 1 }] : mentionsIn(index, name)
  return barredName(mentions, name, standing, below)
}

async function forbidding(county: County, { item, barred }: Barred): Promise<Forbidding> {
  const { catalogue, lists } = await knownProofs(county)
  const entry = lists.cancel.get(item)
  const version = await versionOn(county.db, county.region, 'cancel', dayOf(county.clock.now()))
  return {
    item, barred, name: catalogue.items.get(item)?.name ?? entry?.name ?? item, version: version?.version ?? 0, from: version?.inForceFrom ?? '', basis: entry?.basis ?? '', article: entry?.article ?? '',
    replacedBy: entry?.replacedBy ?? '', upstream: entry?.upstream ?? [],
  }
}

/**
 * Refuses a demand for a cancelled proof with the entry that forbids it, having put it on record and told oversight; null: it may be
 * made. Ask before the act's own transaction; inside one it works too, with a connection of its own.
 */
export async function guardDemand(county: County, by: Actor, demand: Demand): Promise<Refusal | null> {
  return (await guardDemands(county, by, [demand]))[0] ?? null
}

/** Many at once, as a survey has them: an answer for each, and one transaction for all that are refused. */
export async function guardDemands(county: County, by: Actor, demands: readonly Demand[]): Promise<(Refusal | null)[]> {
  const judged: (Rebound | null)[] = []
  for (const demand of demands) {
    const found = await judgeDemand(county, demand)
    judged.push(found === null ? null : { demand, forbids: found, named: found.named })
  }
  return refuseAll(county, by, judged)
}

/** Puts those that were judged against on record, together, and says of each what its author reads. */
export async function refuseAll(county: County, by: Actor, judged: readonly (Rebound | null)[]): Promise<(Refusal | null)[]> {
  const refused = judged.filter((one) => one !== null)
  if (refused.length === 0) return judged.map(() => null)
  const kept = await perform(county, by, { act: 'record-rebounds', requestId: null }, async (tx) => ok(await recordRebounds(tx, refused)))
  const numbers = kept.ok ? kept.value : new Map<Rebound, string>()
  return judged.map((one) => (one === null ? null : refusalOf(one, numbers.get(one) ?? null)))
}

/** So many are on record one by one; a workbook with thousands of them is one attempt, and the rest is counted. */
const ONE_BY_ONE = 49

/** A new proof that no law above sets can't be entered: whoever tries is on record too (G4). The refusal is the caller's. */
export async function recordUnfounded(county: County, by: Actor, attempt: { readonly organ: string; readonly object: string; readonly names: readonly string[] }): Promise<void> {
  const { names } = attempt
  const told = names.length > ONE_BY_ONE + 1 ? [...names.slice(0, ONE_BY_ONE), t.theRest(names.length - ONE_BY_ONE)] : names
  const rebounds = told.map((name): Rebound => ({
    demand: { organ: attempt.organ, way: 'new-proof', object: `${attempt.object} ${name}`.trim().slice(0, 80) }, named: name,
    forbids: { item: '', barred: 'all', name, version: 0, from: '', basis: '', article: '', replacedBy: '', upstream: [] },
  }))
  if (rebounds.length > 0) await perform(county, by, { act: 'record-rebounds', requestId: null }, async (tx) => ok(await recordRebounds(tx, rebounds)))
}

function refusalOf({ demand, forbids }: Rebound, number: string | null): Refusal {
  return refuse('proof-cancelled', {
    status: 403, detail: barredText(forbids, demand.way, number), next: [t.takeOut, instead(forbids), t.lookUp(forbids.item)], clause: 'C1.4',
    ...(demand.field === undefined ? {} : { field: demand.field }),
  })
}
