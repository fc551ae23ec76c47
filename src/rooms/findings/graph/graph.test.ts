/** Against networks made by chance and a slow, obvious way of finding the same. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { componentsOf } from './components.ts'
import { knotsOf } from './cycles.ts'
import { graphOf } from './graph.ts'
import { aCycle, unknot } from './unknot.ts'

/** The same numbers at every run. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function network(seed: number, nodes: number, edges: number): { from: number[]; to: number[] } {
  const next = chance(seed)
  const pick = () => Math.floor(next() * nodes)
  return { from: Array.from({ length: edges }, pick), to: Array.from({ length: edges }, pick) }
}

/** Slow and obvious: who can be reached from whom, by trying everything until nothing new comes. */
function reachable(nodes: number, from: readonly number[], to: readonly number[]): boolean[][] {
  const out = Array.from({ length: nodes }, () => Array.from({ length: nodes }, () => false))
  from.forEach((f, e) => { (out[f] as boolean[])[to[e] as number] = true })
  for (let k = 0; k < nodes; k += 1) for (let i = 0; i < nodes; i += 1) for (let j = 0; j < nodes; j += 1) if (out[i]?.[k] && out[k]?.[j]) (out[i] as boolean[])[j] = true
  return out
}

/** Slow and obvious: length of the shortest way from a to b, by steps of one. */
function distance(from: readonly number[], to: readonly number[], a: number, b: number): number {
  let here = new Set([a])
  for (let steps = 0; steps <= from.length; steps += 1) {
    if (here.has(b)) return steps
    here = new Set(from.flatMap((f, e) => (here.has(f) ? [to[e] as number] : [])))
  }
  return Infinity
}

/** Slow and obvious: the fewest edges without which nothing leads back, by trying all sets. */
function fewest(nodes: number, from: readonly number[], to: readonly number[], most: number): number {
  const loose = (gone: readonly number[]) => {
    const kept = from.map((_, e) => e).filter((e) => !gone.includes(e))
    return reachable(nodes, kept.map((e) => from[e] as number), kept.map((e) => to[e] as number)).every((row, n) => !row[n])
  }
  const tryAll = (gone: readonly number[], start: number, left: number): boolean => {
    if (left === 0) return loose(gone)
    for (let e = start; e < from.length; e += 1) if (tryAll([...gone, e], e + 1, left - 1)) return true
    return false
  }
  for (let size = 0; size <= Math.min(most, from.length); size += 1) if (tryAll([], 0, size)) return size
  return Infinity
}

for (let seed = 1; seed <= 60; seed += 1) {
  const nodes = 2 + (seed % 14)
  const edges = Math.floor(nodes * (0.5 + (seed % 5) * 0.5))
  const { from, to } = network(seed, nodes, edges)
  test(`network ${seed}: ${nodes} nodes, ${edges} edges`, () => {
    const graph = graphOf(nodes, from, to)
    const there = reachable(nodes, from, to)
    const { of } = componentsOf(graph)
    for (let a = 0; a < nodes; a += 1) for (let b = 0; b < nodes; b += 1) assert.equal(of[a] === of[b], a === b || Boolean(there[a]?.[b] && there[b]?.[a]))
    const knots = knotsOf(graph)
    const onWayBack = from.map((_, e) => e).filter((e) => from[e] === to[e] || there[to[e] as number]?.[from[e] as number])
    assert.deepEqual(knots.flatMap((knot) => [...knot.edges]).toSorted((a, b) => a - b), onWayBack)
    for (const knot of knots) {
      assert.ok(knot.complete)
      for (const edge of knot.edges) {
        const shortest = Math.min(...knot.cycles.filter((cycle) => cycle.includes(edge)).map((cycle) => cycle.length))
        assert.equal(shortest, 1 + distance(from, to, to[edge] as number, from[edge] as number), `shortest way through edge ${edge}`)
      }
      for (const cycle of knot.cycles) cycle.forEach((edge, i) => assert.equal(to[edge], from[cycle[(i + 1) % cycle.length] as number], 'each step begins where the one before ends'))
    }
  })
}

for (let seed = 100; seed < 130; seed += 1) {
  const nodes = 3 + (seed % 4)
  const { from, to } = network(seed, nodes, nodes + (seed % 5))
  test(`the shortest way to break network ${seed}`, () => {
    const steps = from.map((f, id) => ({ id, from: f, to: to[id] as number }))
    const { steps: gone, least } = unknot(steps, (a, b) => a - b)
    assert.equal(aCycle(steps.filter(({ id }) => !gone.includes(id))), null)
    const needed = fewest(nodes, from, to, 3)
    if (needed <= 3) assert.deepEqual([gone.length, least], [needed, true])
    else assert.equal(least, false)
  })
}

test('a way back of half a million steps, without a deep stack', () => {
  const n = 500_000
  const from = Int32Array.from({ length: n }, (_, i) => i)
  const knots = knotsOf(graphOf(n, from, from.map((i) => (i + 1) % n)), 1)
  assert.equal(knots.length, 1)
  assert.equal(knots[0]?.nodes.length, n)
  assert.equal(knots[0].cycles[0]?.length, n)
  assert.equal(knots[0].complete, false)
})

test('what is easier to give up goes first; without a way back nothing goes', () => {
  const steps = [{ id: 0, from: 0, to: 1 }, { id: 1, from: 1, to: 0 }]
  assert.deepEqual(unknot(steps, (a, b) => b - a), { steps: [1], least: true })
  assert.deepEqual(unknot(steps.slice(0, 1), () => 0), { steps: [], least: true })
})

test('more than can be tried is unknotted step by step', () => {
  const all = Array.from({ length: 7 }, (_, a) => Array.from({ length: 7 }, (_, b) => ({ from: a, to: b }))).flat().filter(({ from, to }) => from !== to).map((edge, id) => ({ id, ...edge }))
  const { steps: gone, least } = unknot(all, (a, b) => a - b)
  assert.equal(least, false)
  assert.equal(aCycle(all.filter(({ id }) => !gone.includes(id))), null)
})
