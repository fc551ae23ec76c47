/** The fewest steps that must go so that nothing leads back any more. Pure. */

export interface Step {
  readonly id: number
  readonly from: number
  readonly to: number
}

export interface Unknotted {
  /** Steps to give up. */
  readonly steps: readonly number[]
  /** true: no smaller set does it. */
  readonly least: boolean
}

/** More than these are not tried one by one. */
const MOST_STEPS = 3
const MOST_TRIES = 20_000

/**
 * Tries one step, then two, then three; every way back must lose one of its steps, so only steps of a way back that still stands are
 * tried. `better` puts those first that are easier to give up. Beyond that, the step most ways use goes until nothing is left.
 */
export function unknot(steps: readonly Step[], better: (a: number, b: number) => number): Unknotted {
  const tries = { left: MOST_TRIES }
  for (let most = 1; most <= MOST_STEPS; most += 1) {
    const found = within(steps, most, better, tries)
    if (found) return { steps: found, least: tries.left > 0 }
    if (tries.left <= 0) break
  }
  return { steps: oneByOne(steps, better), least: false }
}

function within(steps: readonly Step[], most: number, better: (a: number, b: number) => number, tries: { left: number }): number[] | null {
  const cycle = aCycle(steps)
  if (cycle === null) return []
  if (most === 0 || tries.left <= 0) return null
  for (const gone of cycle.toSorted(better)) {
    tries.left -= 1
    const rest = within(steps.filter(({ id }) => id !== gone), most - 1, better, tries)
    if (rest) return [gone, ...rest]
  }
  return null
}

function oneByOne(steps: readonly Step[], better: (a: number, b: number) => number): number[] {
  const out: number[] = []
  let left = steps
  for (let cycle = aCycle(left); cycle !== null; cycle = aCycle(left)) {
    const weight = Map.groupBy(left, ({ to }) => to)
    const used = (id: number) => weight.get(left.find((step) => step.id === id)?.from ?? -1)?.length ?? 0
    const gone = cycle.toSorted((a, b) => used(b) - used(a) || better(a, b))[0]
    if (gone === undefined) break
    out.push(gone)
    left = left.filter(({ id }) => id !== gone)
  }
  return out
}

/** A shortest way back, as ids of its steps; null when there is none. */
export function aCycle(steps: readonly Step[]): number[] | null {
  const out = Map.groupBy(steps, ({ from }) => from)
  let best: number[] | null = null
  for (const start of out.keys()) {
    const found = backTo(start, out, best?.length ?? Infinity)
    if (found && found.length < (best?.length ?? Infinity)) best = found
    if (best?.length === 1) break
  }
  return best
}

function backTo(start: number, out: ReadonlyMap<number, readonly Step[]>, below: number): number[] | null {
  let front: { node: number; way: number[] }[] = [{ node: start, way: [] }]
  const seen = new Set<number>()
  for (let length = 1; front.length > 0 && length < below; length += 1) {
    const next: typeof front = []
    for (const { node, way } of front) {
      for (const step of out.get(node) ?? []) {
        if (step.to === start) return [...way, step.id]
        if (seen.has(step.to)) continue
        seen.add(step.to)
        next.push({ node: step.to, way: [...way, step.id] })
      }
    }
    front = next
  }
  return null
}
