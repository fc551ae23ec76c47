/** Whether words ask for a cancelled proof. Pure: the names are given, the text is given, the answer is the entry that forbids it (C1.4). */

/** How a demand is made. `issue` is the other side: the organ that would issue it. */
export const ways = ['guide', 'case', 'order', 'survey', 'message', 'issue', 'new-proof'] as const
export type Way = (typeof ways)[number]

/** A proof with the names it is known by. */
export interface KnownProof {
  readonly item: string
  readonly names: readonly string[]
  /** all: nobody asks for it · grassroots: no village or community issues it · open: it is not cancelled. */
  readonly barred: 'all' | 'grassroots' | 'open'
}

/** A cancelled proof that was named. */
export interface Barred {
  readonly item: string
  /** The words it was recognised by. */
  readonly named: string
  readonly barred: 'all' | 'grassroots'
}

/** Names shorter than this are words of every day. */
const SHORTEST = 4

/** One writing for all: full width, spaces, marks and invisible characters make no other name. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')

/** Names of an item as it stands in the lists: without what is in brackets, and each side of an "or". */
export function namesOf(item: { readonly name: string; readonly plain: string }): string[] {
  const whole = [item.name, item.plain].map((name) => name.replace(/[（(][^（()）]*[）)]/g, ''))
  const each = whole.flatMap((name) => [name, ...name.split(/或者|或/)])
  return [...new Set(each.map(folded).filter((name) => [...name].length >= SHORTEST))]
}

/** Villages and communities, as letters to people name them. */
const grassroots = /村委会|居委会|村民委员会|居民委员会|村（居）|村\(居\)|村里|村上|社区|村组|(?:所在|本|该)村/

interface Place {
  readonly from: number
  readonly to: number
  readonly known: KnownProof
  readonly name: string
}

/** Every place where a known name stands; of names within each other the longest counts, for it says what is meant. */
function placesIn(text: string, known: readonly KnownProof[]): Place[] {
  const found = known.flatMap((proof) => proof.names.flatMap((name) => {
    const places: Place[] = []
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) places.push({ from: at, to: at + name.length, known: proof, name })
    return places
  }))
  return found.filter((one) => !found.some((other) => other !== one && other.from <= one.from && other.to >= one.to && other.name.length > one.name.length))
}

const needless = /不用|无需|无须|不需要?|不必|不要求|不得要求|免于?(?:交|提交|提供|予)|(?:已经?|均已)取消|不再(?:收|要|索要|索取|需要|要求|开具?|出具|提供|提交)/
const wanted = /请|须|应当|应该|务必|必须|仍|还要|还需|但|改为|另|再(?:去|到|来|交|带|补)/

/** Words that say the proof is not needed, before its name with no new demand between, or after it. */
function excused(clause: string, name: string): boolean {
  const at = clause.indexOf(name)
  if (at === -1) return false
  const before = clause.slice(0, at)
  const saidBefore = [...before.matchAll(new RegExp(needless, 'g'))].at(-1)
  if (saidBefore && !wanted.test(before.slice(saidBefore.index + saidBefore[0].length))) return true
  const after = clause.slice(at + name.length)
  const saidAfter = needless.exec(after)
  return saidAfter !== null && !wanted.test(after.slice(0, saidAfter.index)) && !wanted.test(after.slice(saidAfter.index + saidAfter[0].length))
}

/** A proof named as such: a row, an order, a material of a guide. `issuedBelow`: a village or community would issue it. */
export function barredName(text: string, known: readonly KnownProof[], issuedBelow: boolean): Barred | null {
  const exact = known.find((proof) => proof.item === text.trim().toUpperCase())
  const places = exact ? [{ known: exact, name: text.trim() }] : placesIn(folded(text), known)
  return barring(places, issuedBelow || grassroots.test(text))
}

/** Words to a person. A sentence that says it is not needed asks for nothing; marks put between the letters hide nothing. */
export function barredIn(text: string, known: readonly KnownProof[], issuedBelow: boolean): Barred | null {
  const clauses = text.normalize('NFKC').split(/[。;!?\n,]/)
  const places = placesIn(folded(text), known).filter(({ name }) => {
    const standing = clauses.filter((clause) => folded(clause).includes(name))
    return standing.length === 0 || standing.some((clause) => !excused(folded(clause), name))
  })
  return barring(places, issuedBelow || grassroots.test(text))
}

function barring(places: readonly Pick<Place, 'known' | 'name'>[], below: boolean): Barred | null {
  const bars = (proof: KnownProof) => proof.barred === 'all' || (proof.barred === 'grassroots' && below)
  const found = places.find(({ known }) => bars(known))
  return found && found.known.barred !== 'open' ? { item: found.known.item, named: found.name, barred: found.known.barred } : null
}

/** Documents that may set a proof: laws, administrative and local regulations, decisions of the State Council (G4). */
const above = /《[^《》]*(?:法|条例|法典)(?:[（(][^（()）]*[）)])?》|国务院(?:第?[〇零\d一二三四五六七八九十百]+号令|令|决定)|国务院[^，。；]{0,30}决定/

/** Whether a basis names anything that may set a proof. Rules, notices and "by custom" do not. */
export function basisFromAbove(basis: string): boolean {
  return above.test(basis.normalize('NFKC').replaceAll('(', '（').replaceAll(')', '）'))
}
