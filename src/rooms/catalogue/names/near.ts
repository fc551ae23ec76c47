/**
 * Which of very many names can be alike at all, without comparing each with each. Two names that are alike share a set of words that weighs
 * more than half of either. The three heaviest of that set, or all of it when it is smaller, are the sign both are found by; a name
 * bears only those signs that a set heavy enough can begin with. Pure.
 */

export interface Weighed {
  /** Numbers of its words, ascending: the smaller the number, the heavier the word. */
  readonly words: Int32Array
  readonly weight: number
}

export class Near {
  readonly #names: readonly Weighed[]
  readonly #weights: Float64Array
  readonly #least: number
  readonly #places = new Map<number, number[]>()
  readonly #seen: Int32Array

  constructor(names: readonly Weighed[], weights: Float64Array, least: number) {
    this.#names = names
    this.#weights = weights
    this.#least = least
    this.#seen = new Int32Array(names.length).fill(-1)
    names.forEach((name, i) => { for (const sign of this.#signs(name)) push(this.#places, sign, i) })
  }

  /** Each sign is a number of its own; words come heaviest first. */
  #signs({ words, weight }: Weighed): number[] {
    const need = this.#least * weight
    const all = this.#weights.length + 1
    const w = (i: number) => this.#weights[words[i] as number] as number
    const n = (i: number) => (words[i] as number) + 1
    const behind = new Float64Array(words.length + 1)
    for (let i = words.length - 1; i >= 0; i -= 1) behind[i] = w(i) + (behind[i + 1] as number)
    const out: number[] = []
    for (let i = 0; i < words.length && (behind[i] as number) >= need; i += 1) {
      if (w(i) >= need) out.push(n(i))
      for (let j = i + 1; j < words.length && w(i) + (behind[j] as number) >= need; j += 1) {
        if (w(i) + w(j) >= need) out.push(n(i) * all + n(j))
        for (let k = j + 1; k < words.length && w(i) + w(j) + (behind[k] as number) >= need; k += 1) out.push((n(i) * all + n(j)) * all + n(k))
      }
    }
    return out
  }

  /** Names that share enough weight with this one, itself left out. */
  of(name: number): number[] {
    const here = this.#names[name]
    if (!here) return []
    this.#seen[name] = name
    const out: number[] = []
    for (const sign of this.#signs(here)) {
      for (const other of this.#places.get(sign) ?? []) {
        if (this.#seen[other] === name) continue
        this.#seen[other] = name
        const there = this.#names[other]
        if (there && this.#shared(here, there) >= this.#least) out.push(other)
      }
    }
    return out
  }

  /** Weight of the words both have over the weight of the words either has; both lists ascend. */
  #shared(a: Weighed, b: Weighed): number {
    let [i, j, both] = [0, 0, 0]
    while (i < a.words.length && j < b.words.length) {
      const [one, other] = [a.words[i] as number, b.words[j] as number]
      if (one === other) both += this.#weights[one] as number
      if (one <= other) i += 1
      if (other <= one) j += 1
    }
    return both / (a.weight + b.weight - both)
  }
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
