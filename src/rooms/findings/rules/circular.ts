/** To get A you need B, and to get B you need A: over any number of steps and organs, with the shortest way to break it (B1). Pure. */
import { knotsOf } from '../graph/cycles.ts'
import { graphOf } from '../graph/graph.ts'
import { unknot } from '../graph/unknot.ts'
import { mayStand, weighBasis } from './basis.ts'
import type { Found, Need, Way } from './facts.ts'
import { unique } from './no-basis.ts'
import { reason } from './texts.ts'

/** Ways shown of one knot; steps looked at for breaking it. */
const MOST_WAYS = 20
const MOST_STEPS = 400

/** `nameOf`: a thing's name for people. `proofOf`: its code when it is a proof of the catalogue. */
export interface Things {
  nameOf(thing: string): string
  proofOf(thing: string): string | null
}

export function circular(needs: readonly Need[], things: Things): Found[] {
  const numbers = new Map<string, number>()
  const number = (thing: string) => {
    const known = numbers.get(thing) ?? numbers.size
    numbers.set(thing, known)
    return known
  }
  const from = Int32Array.from(needs, ({ thing }) => number(thing))
  const to = Int32Array.from(needs, (need) => number(need.needs))
  return knotsOf(graphOf(numbers.size, from, to)).flatMap((knot): Found[] => {
    const inside = [...knot.edges.subarray(0, MOST_STEPS)].flatMap((edge) => needs[edge] ?? [])
    const ways = eachOnce(knot.cycles.map((cycle) => cycle.flatMap((edge) => needs[edge] ?? []))).slice(0, MOST_WAYS)
    const [shortest] = ways
    if (shortest === undefined) return []
    const broken = breakAt(knot.edges.length <= MOST_STEPS ? [...knot.edges] : [...knot.cycles[0] ?? []], needs, numbers)
    const step = (need: Need): Way['steps'][number] => ({ from: things.nameOf(need.thing), to: things.nameOf(need.needs), organ: need.organ, where: need.where, basis: need.basis })
    const thingsIn = unique(inside.flatMap(({ thing, needs: other }) => [thing, other]))
    const names = shortest.map(({ thing }) => things.nameOf(thing))
    return [{
      kind: 'circular', subject: thingsIn.toSorted().slice(0, 50).join(' '), title: [...names, names[0]].join(' → '),
      reasons: [
        ...shortest.slice(0, 8).map((need) => reason.need(things.nameOf(need.thing), things.nameOf(need.needs), need.where)), reason.round(names[0] ?? ''),
        ...broken.needs.slice(0, 3).map((need) => reason.breakAt(things.nameOf(need.thing), things.nameOf(need.needs))),
      ],
      items: thingsIn.flatMap((thing) => things.proofOf(thing) ?? []), matters: [], organs: unique(inside.map(({ organ }) => organ)), weight: 40 + knot.nodes.length,
      facts: inside.map((need) => [need.thing, need.needs, need.organ]).toSorted((a, b) => a.join(' ').localeCompare(b.join(' '))),
      detail: { ways: ways.map((way) => ({ steps: way.map(step) })), breakAt: broken.needs.map(step), leastBreak: broken.least, complete: knot.complete && knot.cycles.length <= MOST_WAYS },
    }]
  })
}

/** Two organs that ask the same make one way, not two. */
function eachOnce(ways: readonly Need[][]): Need[][] {
  return [...new Map(ways.map((way) => [way.map(({ thing }) => thing).join(' '), way])).values()]
}

/** What has no basis is given up before what has; organs that ask the same must all give it up. */
function breakAt(edges: readonly number[], needs: readonly Need[], numbers: ReadonlyMap<string, number>): { needs: Need[]; least: boolean } {
  const all = edges.flatMap((edge) => needs[edge] ?? [])
  const together = [...Map.groupBy(all, ({ thing, needs: other }) => `${thing} ${other}`).values()]
  const lawful = together.map((same) => (same.some(({ basis }) => mayStand(weighBasis(basis))) ? 1 : 0))
  const steps = together.flatMap(([first], id) => (first ? [{ id, from: numbers.get(first.thing) ?? -1, to: numbers.get(first.needs) ?? -1 }] : []))
  const { steps: gone, least } = unknot(steps, (a, b) => (lawful[a] ?? 0) - (lawful[b] ?? 0) || (together[a]?.length ?? 0) - (together[b]?.length ?? 0) || a - b)
  return { needs: gone.flatMap((id) => together[id] ?? []), least }
}
