/** A directed graph in flat arrays: a million edges fit into a few megabytes and are walked without making objects. Pure. */

export interface Graph {
  readonly nodes: number
  readonly edges: number
  /** Edges of node n stand at first[n] … first[n + 1] - 1 of `to` and `ids`. */
  readonly first: Int32Array
  readonly to: Int32Array
  /** Number of the edge as it was given. */
  readonly ids: Int32Array
}

export function graphOf(nodes: number, from: ArrayLike<number>, to: ArrayLike<number>): Graph {
  const edges = from.length
  const first = new Int32Array(nodes + 1)
  for (let e = 0; e < edges; e += 1) first[at(from, e) + 1] = at(first, at(from, e) + 1) + 1
  for (let n = 0; n < nodes; n += 1) first[n + 1] = at(first, n + 1) + at(first, n)
  const next = first.slice()
  const sorted = new Int32Array(edges)
  const ids = new Int32Array(edges)
  for (let e = 0; e < edges; e += 1) {
    const place = at(next, at(from, e))
    next[at(from, e)] = place + 1
    sorted[place] = at(to, e)
    ids[place] = e
  }
  return { nodes, edges, first, to: sorted, ids }
}

/** An element that is there: indexes below come from the graph itself. */
export const at = <T>(array: ArrayLike<T>, index: number): T => array[index] as T
