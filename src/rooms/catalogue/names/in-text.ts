/** Proofs that stand in free text under any of their names: 请带上居委会开的未婚证明. Pure. */
import type { NameIndex, NameMatch } from './find.ts'
import { ALIKE } from './find.ts'
import { foldedName } from './fold.ts'

interface Text {
  /** Letters only. */
  readonly folded: string
  /** Places of `folded` before which a mark ends a clause. */
  readonly ends: ReadonlySet<number>
}

function textOf(text: string): Text {
  const ends = new Set<number>([0])
  let folded = ''
  for (const letter of text.normalize('NFKC')) {
    if (/[，,。；;！!？?：:、\n（()）“”"]/.test(letter)) ends.add(folded.length)
    folded += foldedName(letter)
  }
  return { folded, ends }
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Where certificates stand that people hold. 身份证 in 身份证明 is none. */
function heldIn(folded: string, held: ReadonlySet<string>): Span[] {
  const out: Span[] = []
  for (const word of held) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      if (!(word.endsWith('证') && folded[at + word.length] === '明')) out.push({ from: at, to: at + word.length })
    }
  }
  return out
}

/** Certificates that a text names and that people hold, the longest name of each: 房产证 in 学校要房产证. */
export function cardsIn(index: NameIndex, text: string): string[] {
  const folded = foldedName(text)
  const spans = heldIn(folded, index.book.held)
  const longest = spans.filter((span) => !spans.some((other) => other !== span && within(span, other) && other.to - other.from > span.to - span.from))
  return [...new Set(longest.map(({ from, to }) => folded.slice(from, to)))]
}

const within = (inner: Span, outer: Span) => inner.from >= outer.from && inner.to <= outer.to

type Placed = NameMatch & Span

/** Shorter names are words of every day. */
const SHORTEST = 3

/** Known names letter by letter, whatever stands around them. */
function literal(index: NameIndex, folded: string): Placed[] {
  const out: Placed[] = []
  for (let from = 0; from < folded.length; from += 1) {
    for (const length of index.lengths) {
      if (length < SHORTEST || from + length > folded.length) continue
      const said = folded.slice(from, from + length)
      for (const entry of index.byFolded.get(said) ?? []) {
        out.push({ key: entry.key, name: entry.name, said, score: 1, how: 'same', words: entry.parts.words, from, to: from + length })
      }
    }
  }
  return out
}

/** What comes before the proof's own name: who gives it, what to do with it. */
const before = /^.*(?:请|带上?|携带|提供|提交|出具|开具|开[一张份个]*(?:的|出)?|办[一张份个]*|拿[一张份个]*|补[交一张份个]*|交[一张份个]*|附上?|要|需|(?<!没)有|持|凭|盖章?的?|写[一张份个]*|打[一张份个]*|一[张份个]|您的|你的|他的|本人的?|自己的?|(?:村委会|居委会|社区|派出所|单位|村里|街道|乡镇|镇上|村上|学校|医院)的?)/
const LONGEST = 16

/** …证明: the words before it, from the last one that belongs to the sentence and not to the name. */
function beforeHead({ folded, ends }: Text): Span[] {
  const out: Span[] = []
  for (const match of folded.matchAll(/证明|介绍信/g)) {
    let from = match.index
    while (from > 0 && match.index - from < LONGEST && !ends.has(from)) from -= 1
    const window = folded.slice(from, match.index)
    const cut = before.exec(window)?.[0].length ?? 0
    out.push({ from: from + cut, to: match.index + match[0].length })
    if (cut > 0) out.push({ from, to: match.index + match[0].length })
  }
  return out.filter(({ from, to }) => to - from >= SHORTEST)
}

/** 证明您是单身的材料: the words after it. */
function afterHead({ folded, ends }: Text): Span[] {
  return [...folded.matchAll(/(?:证明|证实)(?:您|你|我|他|她|本人|申请人|当事人)?(?:是|系|为|还|仍|现在|目前)*/g)].flatMap((match) => {
    const from = match.index + match[0].length
    let to = from
    while (to < folded.length && to - from < LONGEST && !ends.has(to)) to += 1
    const asked = /^(.{2,12}?)的?(?:材料|文件|东西|手续|证据|书面|条子|说明)/.exec(folded.slice(from, to))
    return asked?.[1] ? [{ from, to: from + asked[1].length }] : []
  })
}

/** Proofs named in a text, best first, each once. */
export function namedIn(index: NameIndex, text: string, { least = ALIKE, limit = 20 }: { readonly least?: number; readonly limit?: number } = {}): NameMatch[] {
  const read = textOf(text)
  const spans = [...beforeHead(read), ...afterHead(read)]
  const spoken = spans.flatMap((span): Placed[] => index.like(read.folded.slice(span.from, span.to), { least }).map((match) => ({ ...match, ...span })))
  const held = heldIn(read.folded, index.book.held)
  const all = [...literal(index, read.folded), ...spoken].filter((one) => one.score >= least && !held.some((card) => within(one, card)))
  const longest = all.filter((one) => !all.some((other) => other.how === 'same' && other.to - other.from > one.to - one.from && within(one, other)))
  const best = new Map<string, NameMatch>()
  for (const { from: _from, to: _to, ...match } of longest) if (match.score > (best.get(match.key)?.score ?? 0)) best.set(match.key, match)
  return [...best.values()].toSorted((a, b) => b.score - a.score || a.key.localeCompare(b.key)).slice(0, limit)
}
