/** More proofs than comparable matters ask for, and facts that the asking organ holds itself (B1). Pure. */
import { at } from '../graph/graph.ts'
import type { Asked, Facts, Found, MatterFacts } from './facts.ts'
import { unique } from './no-basis.ts'
import { reason } from './reasons.ts'

/** Fewer matters say nothing about what is usual. */
const LEAST_COMPARED = 6
/** So many more than usual is many. */
const MARGIN = 3
const LEAST_COUNT = 4

export function excessive(facts: Facts): Found[] {
  return [...ownFacts(facts), ...tooMany(facts)]
}

const binding = ({ proofs }: Facts, all: readonly Asked[]) => all.filter(({ proof }) => proofs.get(proof)?.cancelled !== 'all')

function ownFacts(facts: Facts): Found[] {
  const own = binding(facts, facts.asked).flatMap(({ matter, organ, proof: code }) => {
    const proof = facts.proofs.get(code)
    return proof?.issuer === organ ? [{ matter, organ, proof }] : []
  })
  return [...Map.groupBy(own, ({ proof, organ }) => `${proof.code} ${organ}`)].map(([subject, same]): Found => {
    const { proof, organ } = at(same, 0)
    const matters = unique(same.map(({ matter }) => matter))
    return {
      kind: 'excessive', subject, title: proof.name, reasons: [reason.ownFact(proof.name), reason.askedIn(matters.length)], items: [proof.code], matters, organs: [organ],
      weight: 15 + matters.length, facts: [proof.issuer, organ], detail: {},
    }
  })
}

/** Above the upper quarter by half again as much as the middle half spreads, and by three at least. */
function tooMany(facts: Facts): Found[] {
  const counts = new Map([...Map.groupBy(binding(facts, facts.asked), ({ matter }) => matter)].map(([matter, all]) => [matter, howMany(all)]))
  return [...Map.groupBy(facts.matters.values(), ({ like }) => like).values()].flatMap((same) => {
    if (same.length < LEAST_COMPARED) return []
    const counted = same.map((matter) => ({ matter, count: counts.get(matter.code) ?? 0 }))
    const sorted = counted.map(({ count }) => count).toSorted((a, b) => a - b)
    const quarter = (part: number) => at(sorted, Math.floor((sorted.length - 1) * part))
    const usual = quarter(0.5)
    const most = Math.max(quarter(0.75) + 1.5 * (quarter(0.75) - quarter(0.25)), usual + MARGIN - 1, LEAST_COUNT - 1)
    return counted.filter(({ count }) => count > most).map(({ matter, count }) => many(facts, matter, { count, usual, compared: same.length }))
  })
}

/** Of a group of which one is enough, one counts. */
const howMany = (all: readonly Asked[]) => new Set(all.map((one) => (one.mode === 'one' ? `${one.group} *` : one.proof))).size

function many(facts: Facts, matter: MatterFacts, how: { count: number; usual: number; compared: number }): Found {
  const items = unique(binding(facts, facts.asked.filter((one) => one.matter === matter.code)).map(({ proof }) => proof))
  return {
    kind: 'excessive', subject: matter.code, title: matter.name, reasons: [reason.more(how.count, how.usual, how.compared)], items, matters: [matter.code], organs: [matter.organ],
    weight: 10 + how.count, facts: [items.toSorted(), how.usual],
    detail: { ...how, members: items.map((item) => ({ item, name: facts.proofs.get(item)?.name ?? item, organ: matter.organ, matters: 1 })) },
  }
}
