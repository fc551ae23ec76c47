/** To get A you need B, and to get B you need A: over any number of steps and organs, with the shortest way to break it (B1). Pure. */
import { knotsOf } from '../graph/cycles.ts'
import { graphOf } from '../graph/graph.ts'
import { unknot } from '../graph/unknot.ts'
import { mayStand, weighBasis } from './basis.ts'
import type { Found, Need, Way } from './facts.ts'
import { unique } from './no-basis.ts'
import { reason } from './reasons.ts'

/** Ways shown of one knot; steps looked at for breaking it. */
const MOST_WAYS = 20
const MOST_STEPS = 400

export function circular(needs: readonly Need[]): Found[] {
  const numbers = new Map<string, number>()
  const number = (thing: string) => {
    const known = numbers.get(thing) ?? numbers.size
    numbers.set(thing, known)
    return known
  }
  const from = Int32Array.from(needs, ({ thing }) => number(thing.id))
  const to = Int32Array.from(needs, (need) => number(need.needs.id))
  return knotsOf(graphOf(numbers.size, from, to)).flatMap((knot): Found[] => {
    const inside = [...knot.edges.subarray(0, MOST_STEPS)].flatMap((edge) => needs[edge] ?? [])
    const ways = eachOnce(knot.cycles.map((cycle) => cycle.flatMap((edge) => needs[edge] ?? []))).slice(0, MOST_WAYS)
    const [shortest] = ways
    if (shortest === undefined) return []
    const broken = breakAt(knot.edges.length <= MOST_STEPS ? [...knot.edges] : [...knot.cycles[0] ?? []], needs, numbers)
    const step = (need: Need): Way['steps'][number] => ({ from: need.thing.name, to: need.needs.name, toItem: need.needs.item, organ: need.organ, where: need.where, basis: need.basis })
    const things = inside.flatMap(({ thing, needs: other }) => [thing, other])
    const names = shortest.map(({ thing }) => thing.name)
    return [{
      kind: 'circular', subject: unique(things.map(({ id }) => id)).toSorted().slice(0, 50).join(' '), title: [...names, names[0]].join(' → '),
      reasons: [
        ...shortest.slice(0, 8).map((need) => reason.need(need.thing.name, need.needs.name, need.where)), reason.round(names[0] ?? ''),
        ...broken.needs.slice(0, 3).map((need) => reason.breakAt(need.thing.name, need.needs.name, broken.least)),
      ],
      items: unique(things.flatMap(({ item }) => item ?? [])), matters: [], organs: unique(inside.map(({ organ }) => organ)), weight: 40 + knot.nodes.length,
      facts: inside.map((need) => [need.thing.id, need.needs.id, need.organ]).toSorted((a, b) => a.join(' ').localeCompare(b.join(' '))),
      detail: { ways: ways.map((way) => ({ steps: way.map(step) })), breakAt: broken.needs.map(step), leastBreak: broken.least, complete: knot.complete && knot.cycles.length <= MOST_WAYS },
    }]
  })
}

/** Two organs that ask the same make one way, not two. */
function eachOnce(ways: readonly Need[][]): Need[][] {
  return [...new Map(ways.map((way) => [way.map(({ thing }) => thing.id).join(' '), way])).values()]
}

/** What has no basis is given up before what has; organs that ask the same must all give it up. */
function breakAt(edges: readonly number[], needs: readonly Need[], numbers: ReadonlyMap<string, number>): { needs: Need[]; least: boolean } {
  const all = edges.flatMap((edge) => needs[edge] ?? [])
  const together = [...Map.groupBy(all, ({ thing, needs: other }) => `${thing.id} > ${other.id}`).values()]
  const lawful = together.map((same) => (same.some(({ basis }) => mayStand(weighBasis(basis))) ? 1 : 0))
  const steps = together.flatMap(([first], id) => (first ? [{ id, from: numbers.get(first.thing.id) ?? -1, to: numbers.get(first.needs.id) ?? -1 }] : []))
  const { steps: gone, least } = unknot(steps, (a, b) => (lawful[a] ?? 0) - (lawful[b] ?? 0) || (together[a]?.length ?? 0) - (together[b]?.length ?? 0) || a - b)
  return { needs: gone.flatMap((id) => together[id] ?? []), least }
}
