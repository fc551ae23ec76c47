/** An index over known names, made once: a name finds the same proof under other names. Pure, but for the tokeniser it is given. */
import type { ProofWord } from '../types.ts'
import type { Parts } from './book.ts'
import { NameBook } from './book.ts'
import type { Cutter } from './book.ts'
import { foldedName, qualifierOf, withoutBrackets } from './fold.ts'
import { Near } from './near.ts'
import { trigramLikeness, wordLikeness, WORDS_COUNT } from './alike.ts'

export interface KnownName {
  /** What a match gives back: code of a proof, or whatever the caller knows it by. */
  readonly key: string
  readonly names: readonly string[]
}

export interface NameMatch {
  readonly key: string
  /** The known name. */
  readonly name: string
  /** Words of the text that were read as it. */
  readonly said: string
  /** 1: the same name. */
  readonly score: number
  /** same: letter by letter · core: but for endings, fillers and order · synonym: by the maintained list · similar: by words and letters. */
  readonly how: 'same' | 'core' | 'synonym' | 'similar'
  /** What both have in common; a word read as another is written 未婚→婚姻状况. */
  readonly words: readonly string[]
}

/** One name of one known proof. */
export interface Entry {
  readonly key: string
  readonly name: string
  readonly folded: string
  readonly qualifier: string
  readonly parts: Parts
}

/** Two names below this are two names. */
export const ALIKE = 0.72
/** With fewer words in common the score could reach ALIKE only by nearly the same letters in other words, which names do not have. */
const LEAST_WORDS = 0.62

export class NameIndex {
  readonly book: NameBook
  readonly byFolded = new Map<string, Entry[]>()
  readonly byKey = new Map<string, Entry[]>()
  /** How many facts have a word. */
  readonly #having = new Map<string, number>()
  #facts: Entry[][] | undefined
  #near: Near | undefined
  /** Lengths that folded names have, for looking them up in a text. */
  readonly lengths: readonly number[]

  constructor(known: readonly KnownName[], words: readonly ProofWord[], cutter: Cutter) {
    this.book = new NameBook(words, cutter)
    for (const { key, names } of known) for (const name of new Set(names)) this.#add(key, name)
    for (const [entry] of this.byKey.values()) for (const word of entry?.parts.words ?? []) this.#having.set(word, (this.#having.get(word) ?? 0) + 1)
    this.lengths = [...new Set([...this.byFolded.keys()].map((name) => name.length))].toSorted((a, b) => b - a)
  }

  #add(key: string, name: string): void {
    const folded = foldedName(withoutBrackets(name))
    if (folded === '' || this.byFolded.get(folded)?.some((entry) => entry.key === key)) return
    const entry: Entry = { key, name, folded, qualifier: qualifierOf(name), parts: this.book.parts(name) }
    push(this.byFolded, folded, entry)
    push(this.byKey, entry.parts.key, entry)
  }

  /** Rare words weigh more. */
  weight = (word: string): number => Math.log(1 + this.byKey.size / (1 + (this.#having.get(word) ?? 0)))

  /** Known proofs that a name means, best first, each once. */
  like(name: string, { least = ALIKE, limit = 10 }: { readonly least?: number; readonly limit?: number } = {}): NameMatch[] {
    if (this.book.isHeld(name)) return []
    const folded = foldedName(withoutBrackets(name))
    const parts = this.book.parts(name)
    const found = new Map<string, NameMatch>()
    const take = (match: NameMatch) => { if (match.score >= least && match.score > (found.get(match.key)?.score ?? 0)) found.set(match.key, match) }
    for (const entry of this.byKey.get(parts.key) ?? []) take(sameFact(entry, name, folded, parts))
    for (const entries of this.near(parts)) for (const entry of entries) take(this.#similar(entry, name, parts))
    return [...found.values()].toSorted((a, b) => b.score - a.score || a.key.localeCompare(b.key)).slice(0, limit)
  }

  /** Names that mean the same fact as an entry, itself left out. */
  equal(entry: Entry): NameMatch[] {
    return (this.byKey.get(entry.parts.key) ?? []).filter((other) => other !== entry).map((other) => sameFact(other, entry.name, entry.folded, entry.parts))
  }

  /** How alike two names of different facts are. */
  similar(one: Entry, other: Entry): NameMatch {
    return this.#similar(other, one.name, one.parts)
  }

  /** Entries of other facts that share so many words that they may be alike, by fact. */
  near(parts: Parts): Entry[][] {
    this.#facts ??= [...this.byKey.values()]
    this.#near ??= new Near(this.#facts.map(([entry]) => entry?.parts.words ?? []), this.weight, LEAST_WORDS)
    return this.#near.of(parts.words).flatMap((place) => { const entries = this.#facts?.[place]; return entries && entries[0]?.parts.key !== parts.key ? [entries] : [] })
  }

  #similar(entry: Entry, said: string, parts: Parts): NameMatch {
    const words = wordLikeness(parts.words, entry.parts.words, this.weight)
    const letters = words < LEAST_WORDS ? 0 : trigramLikeness(parts.words.join(''), entry.parts.words.join(''))
    const score = Math.round((WORDS_COUNT * words + (1 - WORDS_COUNT) * letters) * 1000) / 1000
    return { key: entry.key, name: entry.name, said, score, how: 'similar', words: score < ALIKE ? [] : shared(parts, entry.parts) }
  }
}

/** Equal keys: the same fact. Names meant for different uses are a little less the same. */
function sameFact(entry: Entry, said: string, folded: string, parts: Parts): NameMatch {
  const how = entry.folded === folded ? 'same' : parts.read.length + entry.parts.read.length === 0 || parts.core === entry.parts.core ? 'core' : 'synonym'
  const base = { same: 1, core: 0.97, synonym: 0.93 }[how]
  const qualifier = qualifierOf(said)
  const off = qualifier === entry.qualifier ? 0 : qualifier === '' || entry.qualifier === '' ? 0.02 : 0.06
  return { key: entry.key, name: entry.name, said, score: Math.round((base - off) * 1000) / 1000, how, words: shared(parts, entry.parts) }
}

function shared(one: Parts, other: Parts): string[] {
  const there = new Set(other.words)
  const readAs = new Map([...one.read, ...other.read].map(([from, to]) => [to, from]))
  return one.words.filter((word) => there.has(word)).map((word) => {
    const from = readAs.get(word)
    return from === undefined ? word : `${from}→${word}`
  })
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
