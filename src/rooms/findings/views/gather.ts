/** What the rules look at, gathered from the catalogue, the lists in force, the upper lists and what organs declare. */
import { dayOf } from '../../../kernel/day.ts'
import type { County } from '../../../platform/county.ts'
import type { Catalogue, NameIndex } from '../../catalogue/index.ts'
import { catalogueOf, foldedName, nameIndex, proofNames } from '../../catalogue/index.ts'
import type { ListsInForce } from '../../lists/index.ts'
import { listsInForce, namedBy } from '../../lists/index.ts'
import { needsDeclared, needsStamp } from '../needs-store.ts'
import type { Asked, Facts, Need, Proof } from '../rules/facts.ts'
import type { Things } from '../rules/things.ts'
import { makeThings } from '../rules/things.ts'

export interface Gathered {
  readonly facts: Facts
  readonly catalogue: Catalogue
  readonly index: NameIndex
  /**
   * Names as the proofs have them, without the sides of an "or": a part of a proof is no duplicate of another. Without what is cancelled
   * for all: a group that forms around it would fall apart, and what is left of it would not be found.
   */
  readonly whole: NameIndex
  readonly things: Things
}

/** What would have to be another for the facts to be others. */
export async function stampOf(county: County): Promise<readonly unknown[]> {
  const [catalogue, lists, needs] = await Promise.all([catalogueOf(county), listsInForce(county, dayOf(county.clock.now())), needsStamp(county.db, county.region)])
  return [catalogue, lists, needs]
}

export async function gather(county: County): Promise<Gathered> {
  const [catalogue, lists, index, declared, barred] = await Promise.all([
    catalogueOf(county), listsInForce(county, dayOf(county.clock.now())), proofNames(county), needsDeclared(county.db, county.region), namedBy(county.db, county.region, ['grassroots']),
  ])
  const others = new Map(catalogue.proofNames.filter(({ kind }) => kind === 'name').map(({ word, means }) => [foldedName(word), means]))
  const things = makeThings(index, new Map([...catalogue.items.values()].map(({ code, name }) => [code, name])), others)
  const needs = [
    ...declared.map((row) => things.need(row.proof, row.needs, { organ: row.organ, where: row.proof, basis: row.basis, from: 'declared' })),
    ...needsOfMatters(catalogue, things),
  ]
  const matters = new Map([...catalogue.matters.values()].map(({ code, name, organ, kind, serviceObjects }) => [code, { code, name, organ, like: `${kind} ${serviceObjects.toSorted().join(' ')}` }]))
  const kept = [...catalogue.items.values()].filter(({ code }) => lists.cancel.get(code)?.scope !== 'all')
  const whole = await nameIndex(kept.map(({ code, name, plain }) => ({ key: code, names: [name, plain] })), catalogue.proofNames)
  return { catalogue, index, whole, things, facts: { proofs: proofsOf(catalogue, lists, barred), matters, asked: askedIn(catalogue), needs } }
}

function proofsOf({ items }: Catalogue, lists: ListsInForce, barred: ReadonlySet<string>): Map<string, Proof> {
  return new Map([...items.values()].map((item) => [item.code, {
    code: item.code, name: item.name, basis: basisInForce(item.code, lists) ?? item.basis, article: item.article, issuedBy: item.fields['issuedBy'] ?? '', issuer: item.issuer,
    cancelled: lists.cancel.get(item.code)?.scope ?? 'no', barredToVillages: barred.has(item.code) || barred.has(foldedName(item.name)),
  }]))
}

/** A list that keeps the proof may name a better basis than the catalogue. */
function basisInForce(item: string, lists: ListsInForce): string | undefined {
  return [lists.retained, lists.agency, lists.sharing, lists.commitment].map((list) => list.get(item)?.basis).find((basis) => basis !== undefined && basis !== '')
}

function askedIn({ matters }: Catalogue): Asked[] {
  return [...matters.values()].flatMap((matter) => matter.groups.flatMap((group) => group.members.map(({ item }): Asked => ({
    matter: matter.code, organ: matter.organ, proof: item, group: group.id, mode: group.mode, when: group.when === null ? null : JSON.stringify(group.when),
  }))))
}

/** Matters that change or renew what one has need the old one, which is no way round. */
const renews = /变更|换|延续|注销|审验|年检|年审/

/** The result of a matter needs what the matter asks of everybody: its proofs, and the certificates one must hold. */
function needsOfMatters({ matters, items }: Catalogue, things: Things): Need[] {
  return [...matters.values()].flatMap((matter) => {
    const result = matter.fields['result_name'] ?? ''
    if (result === '' || renews.test(matter.name)) return []
    const proofs = matter.groups.filter(({ mode, members }) => mode === 'all' || members.length === 1).flatMap(({ members }) => members.map(({ item }) => ({ needs: item, basis: items.get(item)?.basis ?? '' })))
    const papers = matter.materials.filter(({ kind }) => kind === 'certificate').map(({ name }) => ({ needs: name, basis: matter.fields['legal_basis'] ?? '' }))
    return [...proofs, ...papers].map(({ needs, basis }) => things.need(result, needs, { organ: matter.organ, where: matter.name, basis, from: 'matter' })).filter(({ thing, needs }) => thing.id !== needs.id)
  })
}
