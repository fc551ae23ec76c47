/**
 * Strongly connected components after Tarjan, without recursion, so that a chain of a million steps needs no deep stack.
 * Each node and edge is looked at once: time grows with the size of the graph. Pure.
 */
import type { Graph } from './graph.ts'
import { at } from './graph.ts'

export interface Components {
  readonly count: number
  /** Number of the component of each node. */
  readonly of: Int32Array
}

export function componentsOf(graph: Graph): Components {
  const { nodes, first, to } = graph
  const of = new Int32Array(nodes).fill(-1)
  const seen = new Int32Array(nodes) // when a node was met, from 1; 0: not yet
  const low = new Int32Array(nodes)
  const edge = first.slice(0, nodes) // next edge to look at
  const waiting = new Int32Array(nodes)
  const path = new Int32Array(nodes)
  let [time, count, waits] = [0, 0, 0]
  for (let root = 0; root < nodes; root += 1) {
    if (at(seen, root) !== 0) continue
    let depth = 0
    const enter = (node: number) => {
      time += 1
      seen[node] = low[node] = time
      waiting[waits++] = node
      path[depth++] = node
    }
    enter(root)
    while (depth > 0) {
      const node = at(path, depth - 1)
      if (at(edge, node) < at(first, node + 1)) {
        const next = at(to, at(edge, node))
        edge[node] = at(edge, node) + 1
        if (at(seen, next) === 0) enter(next)
        else if (at(of, next) === -1) low[node] = Math.min(at(low, node), at(seen, next))
        continue
      }
      depth -= 1
      if (depth > 0) low[at(path, depth - 1)] = Math.min(at(low, at(path, depth - 1)), at(low, node))
      if (at(low, node) !== at(seen, node)) continue
      for (let member = -1; member !== node;) {
        member = at(waiting, --waits)
        of[member] = count
      }
      count += 1
    }
  }
  return { count, of }
}
