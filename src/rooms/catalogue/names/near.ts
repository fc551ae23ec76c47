/**
 * Which of very many names can be alike at all, without comparing each with each. Two names that are alike share a set of words that weighs
 * more than a certain part of either. The three heaviest of that set, or all of it when it is smaller, are the sign both are found by; a
 * name bears only those signs that a set heavy enough can begin with, and looks only at names light enough for what it can share. Pure.
 */

interface Name {
  /** Numbers of its words, ascending: the smaller the number, the heavier the word. */
  readonly words: Int32Array
  readonly weight: number
}

interface Sign {
  readonly sign: number
  /** The most that a set with this sign can weigh. */
  readonly most: number
}

export class Near {
  readonly #least: number
  readonly #numbers: ReadonlyMap<string, number>
  readonly #weights: Float64Array
  readonly #names: readonly Name[]
  readonly #weightOf: (word: string) => number
  /** Names by sign, lightest first. */
  readonly #places = new Map<number, number[]>()
  readonly #seen: Int32Array
  #round = 0

  /** `least`: what is shared over what either has. */
  constructor(names: readonly (readonly string[])[], weightOf: (word: string) => number, least: number) {
    this.#least = least
    this.#weightOf = weightOf
    const heaviest = [...new Set(names.flat())].map((word) => ({ word, weight: weightOf(word) })).toSorted((a, b) => b.weight - a.weight)
    this.#numbers = new Map(heaviest.map(({ word }, i) => [word, i]))
    this.#weights = Float64Array.from(heaviest, ({ weight }) => weight)
    this.#names = names.map((words) => this.#nameOf(words))
    this.#seen = new Int32Array(names.length)
    const lightest = Int32Array.from(names, (_, i) => i).toSorted((a, b) => this.#weight(a) - this.#weight(b))
    for (const name of lightest) for (const { sign } of this.#signs(this.#names[name] as Name)) push(this.#places, sign, name)
  }

  /** Places of the names that share enough with these words. Words nobody has weigh all the same. */
  of(words: readonly string[]): number[] {
    const here = this.#nameOf(words)
    this.#round += 1
    const out: number[] = []
    for (const { sign, most } of this.#signs(here)) {
      const heaviest = (most * (1 + this.#least)) / this.#least - here.weight + 1e-9
      for (const other of this.#places.get(sign) ?? []) {
        if (this.#weight(other) > heaviest) break
        if (this.#seen[other] === this.#round) continue
        this.#seen[other] = this.#round
        if (this.#shared(here, this.#names[other] as Name) >= this.#least) out.push(other)
      }
    }
    return out
  }

  #weight(name: number): number {
    return this.#names[name]?.weight ?? 0
  }

  #nameOf(words: readonly string[]): Name {
    return { words: Int32Array.from(words.flatMap((word) => this.#numbers.get(word) ?? [])).toSorted(), weight: words.reduce((sum, word) => sum + this.#weightOf(word), 0) }
  }

  #signs({ words, weight }: Name): Sign[] {
    const need = this.#least * weight - 1e-9
    const all = this.#weights.length + 1
    const w = (i: number) => this.#weights[words[i] as number] as number
    const n = (i: number) => (words[i] as number) + 1
    const behind = new Float64Array(words.length + 1)
    for (let i = words.length - 1; i >= 0; i -= 1) behind[i] = w(i) + (behind[i + 1] as number)
    const from = (i: number) => behind[i] as number
    const out: Sign[] = []
    for (let i = 0; i < words.length && from(i) >= need; i += 1) {
      if (w(i) >= need) out.push({ sign: n(i), most: w(i) })
      for (let j = i + 1; j < words.length && w(i) + from(j) >= need; j += 1) {
        const two = w(i) + w(j)
        if (two >= need) out.push({ sign: n(i) * all + n(j), most: two })
        for (let k = j + 1; k < words.length && two + from(k) >= need; k += 1) out.push({ sign: (n(i) * all + n(j)) * all + n(k), most: two + from(k) })
      }
    }
    return out
  }

  /** Weight of the words both have over the weight of the words either has. */
  #shared(a: Name, b: Name): number {
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
