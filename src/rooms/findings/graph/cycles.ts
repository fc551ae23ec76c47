/** Ways that lead back to where they began, within what holds together; the shortest through each step. Pure. */
import { componentsOf } from './components.ts'
import type { Graph } from './graph.ts'
import { at } from './graph.ts'

/** Nodes of which each can be reached from each other. */
export interface Knot {
  readonly nodes: Int32Array
  /** Edges inside, as they were given. */
  readonly edges: Int32Array
  /** Ways back to the beginning as edges in order, shortest first, each once. */
  readonly cycles: readonly (readonly number[])[]
  /** false: the knot is too large to follow every step; what stands here are the shortest that were met. */
  readonly complete: boolean
}

/** Steps all knots together may take; beyond that only part of a knot's steps are followed. Keeps the time linear. */
const STEPS_PER_EDGE = 1
const LEAST_STEPS = 1_000_000

/** All knots, the smallest first. Every step that lies on any way back is on one of its knot's cycles, when `complete`. */
export function knotsOf(graph: Graph, budget = Math.max(LEAST_STEPS, STEPS_PER_EDGE * (graph.nodes + graph.edges))): Knot[] {
  const { of, count } = componentsOf(graph)
  const walk = new Walk(graph, of)
  let left = budget
  return membersOf(graph, of, count).toSorted((a, b) => a.length - b.length).map((nodes) => {
    const { places, sources } = insideOf(graph, of, nodes)
    const found = new Map<string, number[]>()
    let followed = 0
    for (; followed < places.length && (left > 0 || followed === 0); followed += 1) {
      const before = walk.steps
      const place = at(places, followed)
      const back = walk.shortest(at(graph.to, place), at(sources, followed))
      left -= walk.steps - before
      if (back) keep(found, [at(graph.ids, place), ...back])
    }
    const cycles = [...found.values()].toSorted((a, b) => a.length - b.length || at(a, 0) - at(b, 0))
    return { nodes, edges: places.map((place) => at(graph.ids, place)), cycles, complete: followed === places.length }
  })
}

/** Components that hold a way back: two nodes and more, or one that leads to itself. */
function membersOf(graph: Graph, of: Int32Array, count: number): Int32Array[] {
  const size = new Int32Array(count)
  for (let node = 0; node < graph.nodes; node += 1) size[at(of, node)] = at(size, at(of, node)) + 1
  const knotted = new Uint8Array(count)
  for (let node = 0; node < graph.nodes; node += 1) {
    if (at(size, at(of, node)) > 1 || leadsToItself(graph, node)) knotted[at(of, node)] = 1
  }
  const out = new Map<number, Int32Array>()
  for (let component = 0; component < count; component += 1) if (knotted[component] === 1) out.set(component, new Int32Array(at(size, component)))
  size.fill(0)
  for (let node = 0; node < graph.nodes; node += 1) {
    const list = out.get(at(of, node))
    if (list === undefined) continue
    list[at(size, at(of, node))] = node
    size[at(of, node)] = at(size, at(of, node)) + 1
  }
  return [...out.values()]
}

function leadsToItself({ first, to }: Graph, node: number): boolean {
  for (let place = at(first, node); place < at(first, node + 1); place += 1) if (to[place] === node) return true
  return false
}

/** Places of the edges that stay within a component, and the node each begins at. */
function insideOf({ first, to }: Graph, of: Int32Array, nodes: Int32Array): { places: Int32Array; sources: Int32Array } {
  let most = 0
  for (let i = 0; i < nodes.length; i += 1) most += at(first, at(nodes, i) + 1) - at(first, at(nodes, i))
  const [places, sources] = [new Int32Array(most), new Int32Array(most)]
  let count = 0
  for (let i = 0; i < nodes.length; i += 1) {
    const node = at(nodes, i)
    for (let place = at(first, node); place < at(first, node + 1); place += 1) {
      if (of[at(to, place)] !== of[node]) continue
      places[count] = place
      sources[count++] = node
    }
  }
  return { places: places.subarray(0, count), sources: sources.subarray(0, count) }
}

/** The same way round is the same way, wherever one begins. */
function keep(found: Map<string, number[]>, edges: number[]): void {
  const start = edges.indexOf(edges.reduce((least, edge) => Math.min(least, edge)))
  const turned = [...edges.slice(start), ...edges.slice(0, start)]
  found.set(turned.join(' '), turned)
}

/** Breadth first within a component; remembers where it was by a stamp instead of clearing. */
class Walk {
  steps = 0
  readonly #graph: Graph
  readonly #of: Int32Array
  readonly #stamp: Int32Array
  readonly #by: Int32Array
  readonly #queue: Int32Array
  #round = 0

  constructor(graph: Graph, of: Int32Array) {
    this.#graph = graph
    this.#of = of
    this.#stamp = new Int32Array(graph.nodes)
    this.#by = new Int32Array(graph.nodes)
    this.#queue = new Int32Array(graph.nodes)
  }

  /** Edges of a shortest way; empty when one is there already. */
  shortest(from: number, goal: number): number[] | null {
    const { first, to, ids } = this.#graph
    this.#round += 1
    this.#stamp[from] = this.#round
    this.#by[from] = -1
    this.#queue[0] = from
    for (let [head, tail] = [0, 1]; head < tail; head += 1) {
      const node = at(this.#queue, head)
      if (node === goal) return this.#wayTo(goal, ids)
      for (let place = at(first, node); place < at(first, node + 1); place += 1) {
        this.steps += 1
        const next = at(to, place)
        if (at(this.#stamp, next) === this.#round || this.#of[next] !== this.#of[node]) continue
        this.#stamp[next] = this.#round
        this.#by[next] = place
        this.#queue[tail++] = next
      }
    }
    return null
  }

  #wayTo(goal: number, ids: Int32Array): number[] {
    const out: number[] = []
    for (let node = goal, place = at(this.#by, node); place !== -1; place = at(this.#by, node)) {
      out.push(at(ids, place))
      node = this.#source(place)
    }
    return out.toReversed()
  }

  /** Node an edge begins at, by halving. */
  #source(place: number): number {
    const { first, nodes } = this.#graph
    let [low, high] = [0, nodes - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (at(first, middle) <= place) low = middle
      else high = middle - 1
    }
    return low
  }
}
