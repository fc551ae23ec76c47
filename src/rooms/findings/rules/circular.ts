/** To get A you need B, and to get B you need A: over any number of steps and organs, with the shortest way to break it (B1). Pure. */
import { knotsOf } from '../graph/cycles.ts'
import { at, graphOf } from '../graph/graph.ts'
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
  return knotsOf(graphOf(numbers.size, from, to)).map((knot): Found => {
    const inside = [...knot.edges.subarray(0, MOST_STEPS)].map((edge) => at(needs, edge))
    const ways = eachOnce(knot.cycles.map((cycle) => cycle.map((edge) => at(needs, edge)))).slice(0, MOST_WAYS)
    // Whatever holds together leads back somewhere: there is a shortest way.
    const shortest = at(ways, 0)
    const whole = knot.edges.length <= MOST_STEPS
    const way = new Set(shortest.map(stepOf))
    const broken = breakAt([...knot.edges].filter((edge) => whole || way.has(stepOf(at(needs, edge)))), needs, { from, to })
    const least = whole && broken.least
    const step = (need: Need): Way['steps'][number] => ({ from: need.thing.name, to: need.needs.name, toItem: need.needs.item, organ: need.organ, where: need.where, basis: need.basis })
    const things = inside.flatMap(({ thing, needs: other }) => [thing, other])
    const names = shortest.map(({ thing }) => thing.name)
    const first = at(names, 0)
    return {
      kind: 'circular', subject: unique(things.map(({ id }) => id)).toSorted().slice(0, 50).join(' '), title: [...names, first].join(' → '),
      reasons: [
        ...shortest.slice(0, 8).map((need) => reason.need(need.thing.name, need.needs.name, need.where)), reason.round(first),
        ...broken.needs.slice(0, 3).map((need) => reason.breakAt(need.thing.name, need.needs.name, least)),
      ],
      items: unique(things.flatMap(({ item }) => item ?? [])), matters: [], organs: unique(inside.map(({ organ }) => organ)), weight: 40 + knot.nodes.length,
      facts: inside.map((need) => [need.thing.id, need.needs.id, need.organ]).toSorted((a, b) => a.join(' ').localeCompare(b.join(' '))),
      detail: { ways: ways.map((each) => ({ steps: each.map(step) })), breakAt: broken.needs.map(step), leastBreak: least, complete: knot.complete && knot.cycles.length <= MOST_WAYS },
    }
  })
}

/** The same for all organs that ask the same. */
const stepOf = ({ thing, needs }: Need): string => `${thing.id} > ${needs.id}`

/** Two organs that ask the same make one way, not two. */
function eachOnce(ways: readonly Need[][]): Need[][] {
  return [...new Map(ways.map((way) => [way.map(({ thing }) => thing.id).join(' '), way])).values()]
}

/** What has no basis is given up before what has; organs that ask the same must all give it up. */
function breakAt(edges: readonly number[], needs: readonly Need[], { from, to }: { from: Int32Array; to: Int32Array }): { needs: Need[]; least: boolean } {
  const together = [...Map.groupBy(edges, (edge) => stepOf(at(needs, edge))).values()].map((same, id) => ({
    step: { id, from: at(from, at(same, 0)), to: at(to, at(same, 0)) }, needs: same.map((edge) => at(needs, edge)),
    lawful: same.some((edge) => mayStand(weighBasis(at(needs, edge).basis).class)) ? 1 : 0,
  }))
  const one = (id: number) => at(together, id)
  const { steps: gone, least } = unknot(together.map(({ step }) => step), (a, b) => one(a).lawful - one(b).lawful || one(a).needs.length - one(b).needs.length || a - b)
  return { needs: gone.flatMap((id) => one(id).needs), least }
}
