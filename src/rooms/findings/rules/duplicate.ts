/** The same fact asked for twice: in one matter, or under different names across organs (B1). Pure. */
import type { AlikeGroup } from '../../catalogue/index.ts'
import type { Asked, Facts, Found } from './facts.ts'
import { askedByProof, unique } from './no-basis.ts'
import { reason } from './reasons.ts'

/** `groups`: proofs by the likeness of their names, two and more to each. */
export function duplicates(facts: Facts, groups: readonly AlikeGroup[]): Found[] {
  return [...groups.flatMap((group) => acrossOrgans(facts, group)), ...withinMatters(facts, groups)]
}

function acrossOrgans({ proofs, asked }: Facts, group: AlikeGroup): Found[] {
  const where = askedByProof(asked)
  const members = group.keys.filter((key) => proofs.get(key)?.cancelled !== 'all').flatMap((key) => proofs.get(key) ?? [])
  if (members.length < 2) return []
  const named = new Map(members.map(({ code, name }) => [code, name]))
  const pairs = group.pairs.flatMap((pair) => {
    const [one, other] = [named.get(pair.one), named.get(pair.other)]
    return one === undefined || other === undefined ? [] : [{ pair, one, other }]
  })
  if (pairs.length === 0) return []
  const here = members.flatMap(({ code }) => where.get(code) ?? [])
  return [{
    kind: 'duplicate', subject: members.map(({ code }) => code).toSorted().join(' '), title: unique(members.map(({ name }) => name)).join(' / '),
    reasons: pairs.slice(0, 5).map(({ pair, one, other }) => reason.sameFact(one, other, pair.score, pair.words)),
    items: members.map(({ code }) => code), matters: unique(here.map(({ matter }) => matter)), organs: unique(here.map(({ organ }) => organ)), weight: 5 + members.length + here.length,
    facts: members.map(({ code, name }) => [code, name]),
    detail: { pairs: pairs.map(({ pair }) => pair), members: members.map(({ code, name, issuedBy }) => ({ item: code, name, organ: issuedBy, matters: unique((where.get(code) ?? []).map(({ matter }) => matter)).length })) },
  }]
}

/** Two demands of one matter, both binding, that mean the same fact. Who may bring one instead of the other is asked once. */
function withinMatters({ proofs, matters, asked }: Facts, groups: readonly AlikeGroup[]): Found[] {
  const groupOf = new Map(groups.flatMap((group) => group.keys.map((key) => [key, group] as const)))
  const fact = (one: Asked) => groupOf.get(one.proof) ?? one.proof
  return [...Map.groupBy(asked, ({ matter }) => matter)].flatMap(([matter, all]) =>
    [...Map.groupBy(all.filter(({ proof }) => proofs.get(proof)?.cancelled !== 'all'), fact)].flatMap(([, same]): Found[] => {
      const binding = [...new Map(same.map((one) => [one.mode === 'one' ? one.group : `${one.group} ${one.proof}`, one])).values()]
      const pair = binding.find((one) => one.when === null)
      if (binding.length < 2 || pair === undefined) return []
      const names = binding.map(({ proof }) => proofs.get(proof)?.name ?? proof)
      const items = unique(binding.map(({ proof }) => proof))
      const name = matters.get(matter)?.name ?? matter
      return [{
        kind: 'duplicate', subject: `${matter} ${items.toSorted().join(' ')}`, title: `${name}：${unique(names).join('、')}`, reasons: [reason.twiceInMatter(name, names)],
        items, matters: [matter], organs: unique(binding.map(({ organ }) => organ)), weight: 30, facts: binding.map(({ proof, group }) => [proof, group]),
        detail: { members: binding.map(({ proof, organ }) => ({ item: proof, name: proofs.get(proof)?.name ?? proof, organ, matters: 1 })) },
      }]
    }))
}
