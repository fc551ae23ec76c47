/** The maintained list of names (reference/proof-names.csv): words that mean the same, other names of a proof, certificates held. Pure. */
import type { ProofWord } from '../types.ts'
import { coreOf, foldedName } from './fold.ts'

/** Words that say nothing of the fact. Yes and no are the same fact: who asks whether one is married asks also whether one is not. */
const silent = new Set([
  '的', '之', '和', '与', '或', '或者', '及', '等', '其', '是', '为', '系', '在', '有', '无', '不', '未', '没', '没有', '有无', '是否', '能', '能够', '确', '确实', '该', '此', '对', '名下', '目前', '现在', '请',
  '情况', '状况', '状态', '情形', '有关', '相关', '居民', '公民', '村民', '群众', '本人', '个人', '当事人', '申请人', '您', '你', '我', '他', '她', '开具', '出具', '提供', '书面', '证明', '材料', '文件',
])

/** A name taken apart: words in the order they stand, synonyms put for one another. */
export interface Parts {
  readonly core: string
  /** Words that carry the fact, each once. */
  readonly words: readonly string[]
  /** The same words as one text, whatever order they stood in: equal keys are equal facts. */
  readonly key: string
  /** Words that were read as another: 未婚 as 婚姻状况. */
  readonly read: readonly (readonly [from: string, to: string])[]
}

export interface Cutter {
  cut(text: string, hmm?: boolean): string[]
}

export class NameBook {
  readonly #means = new Map<string, string>()
  readonly #held: ReadonlySet<string>
  readonly #longest: number
  readonly #cutter: Cutter

  constructor(words: readonly ProofWord[], cutter: Cutter) {
    for (const { kind, word, means } of words) {
      if (kind !== 'word') continue
      this.#means.set(foldedName(means), foldedName(means))
      if (!this.#means.has(foldedName(word))) this.#means.set(foldedName(word), foldedName(means))
    }
    this.#held = new Set(words.filter(({ kind }) => kind === 'held').map(({ word }) => foldedName(word)))
    this.#longest = Math.max(0, ...[...this.#means.keys()].map((word) => word.length))
    this.#cutter = cutter
  }

  /** A certificate that people hold: a card or licence is no proof (§1.1 of the field's rules). */
  isHeld(name: string): boolean {
    return this.#held.has(foldedName(name))
  }

  get held(): ReadonlySet<string> {
    return this.#held
  }

  parts(name: string): Parts {
    const core = coreOf(name)
    const words: string[] = []
    const read: (readonly [string, string])[] = []
    let plain = ''
    const flush = () => {
      if (plain !== '') words.push(...this.#cutter.cut(plain, true).filter((word) => !silent.has(word)))
      plain = ''
    }
    for (let at = 0; at < core.length;) {
      const found = this.#at(core, at)
      if (found === null) {
        plain += core[at]
        at += 1
        continue
      }
      flush()
      const means = this.#means.get(found) ?? found
      words.push(means)
      if (means !== found) read.push([found, means])
      at += found.length
    }
    flush()
    const each = [...new Set(words.length > 0 ? words : [core])]
    return { core, words: each, key: each.toSorted().join(' '), read }
  }

  #at(text: string, at: number): string | null {
    for (let length = Math.min(this.#longest, text.length - at); length >= 2; length -= 1) {
      const word = text.slice(at, at + length)
      if (this.#means.has(word)) return word
    }
    return null
  }
}
