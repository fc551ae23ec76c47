/** Whether words ask for a cancelled proof. Pure: the names are given, the text is given, the answer is the entry that forbids it (C1.4). */

/** How a demand is made. `issue` is the other side: the organ that would issue it. */
export const ways = ['guide', 'case', 'order', 'survey', 'message', 'issue', 'new-proof'] as const
export type Way = (typeof ways)[number]

/** What the cancel list in force says of a proof: nobody asks for it, no village issues it, or nothing. */
export type Standing = 'all' | 'grassroots' | 'open'

/** A proof that was named: which, by what words (in one writing), and how surely. */
export interface Mention {
  readonly item: string
  readonly said: string
  readonly score: number
}

/** A cancelled proof that was named. */
export interface Barred {
  readonly item: string
  /** The words it was recognised by. */
  readonly named: string
  readonly barred: 'all' | 'grassroots'
}

/** What was written, as it stands and in one writing, clause by clause. */
export interface Words {
  readonly text: string
  readonly folded: string
  readonly clauses: readonly string[]
}

/** A mention that is less sure than this is asked about, not refused: the same name, but for endings, order and synonyms. */
export const SURE = 0.9

/** Villages and communities, as letters to people name them. */
const grassroots = /村委会|居委会|村民委员会|居民委员会|村（居）|村\(居\)|村里|村上|社区|村组|(?:所在|本|该)村/

/** Of what the same words may mean, what they mean most. */
export function meant(mentions: readonly Mention[]): Mention[] {
  const sure = mentions.filter(({ score }) => score >= SURE)
  return sure.filter((one) => !sure.some((other) => other.said === one.said && other.score > one.score))
}

const needless = /(?:不用|无需|无须|不需要?|不必|不要(?!忘|漏|少|求)|别(?=再?(?:去|来)?[交带开拿送跑办]))再?|不得(?!不|缺|少|漏|没)|不再|免于?(?:交|提交|提供|予)|取消|停止(?:开|出|收)|不(?:会|能|应|可以?)再?(?:要求|索要|[要收])|不再?(?:要求|索要|收)|(?:禁止|严禁)(?:.{0,6})?(?:索要|要求|收取)|可以不/
const wanted = /请|须|应当|应该|务必|必须|仍|还要|还需|但|(?:另行?|再)(?:去|到|来|交|带|补|开)|担心|着急|犹豫|排队|预约/
/** "Without it you get nothing" asks for it. */
const threat = /(?:没有|没带|缺少?|未(?:能)?(?:提供|提交|交|出具)|不(?:交|提供|提交|出具)|无)$/
/** "Not that it is not needed" asks for it. */
const twice = /(?:不是|并非|不得|不能|不可以?|不会|非)$/
/** Only an end to the proof itself says so after its name: "no original of it" and "not today" still ask for it. */
const ends = /^(?:您|你|群众|当事人|自己|单独|另行?|再|去|来|到|回|由|继续|作为?|列|需要?|要求?|索要|提[交供]|出具?|开具?|[交带拿办补送跑收后了的啦]|$)/
/** "Cancelled" before a name ends what comes next to it, and no more: 取消预约后带… */
const cancels = /^取消.*[带交补开拿]|^取消.*(?:提供|提交|出具)/

/** Words that say the proof is not needed, before this place of its name with no new demand between, or after it. */
function excusedAt(clause: string, at: number, length: number): boolean {
  const before = clause.slice(0, at)
  if (threat.test(before)) return false
  const saidBefore = [...before.matchAll(new RegExp(needless, 'g'))].at(-1)
  if (saidBefore) {
    if (twice.test(before.slice(0, saidBefore.index))) return false
    if (!wanted.test(before.slice(saidBefore.index + saidBefore[0].length)) && !cancels.test(before.slice(saidBefore.index))) return true
  }
  const after = clause.slice(at + length)
  const saidAfter = needless.exec(after)
  if (saidAfter === null || twice.test(after.slice(0, saidAfter.index))) return false
  const rest = after.slice(saidAfter.index + saidAfter[0].length)
  return ends.test(rest) && !wanted.test(after.slice(0, saidAfter.index)) && !wanted.test(rest)
}

/** Every time it is named: "no original of it, but hand it in" names it twice. */
function excused(clause: string, name: string): boolean {
  for (let at = clause.indexOf(name); at !== -1; at = clause.indexOf(name, at + name.length)) if (!excusedAt(clause, at, name.length)) return false
  return clause.includes(name)
}

/** A proof named as such: a row, an order, a material of a guide. `issuedBelow`: a village or community would issue it. */
export function barredName(mentions: readonly Mention[], text: string, standing: (item: string) => Standing, issuedBelow: boolean): Barred | null {
  return barring(meant(mentions), standing, issuedBelow || grassroots.test(text))
}

/** Words to a person. A sentence that says it is not needed asks for nothing; marks put between the letters hide nothing. */
export function barredIn(mentions: readonly Mention[], words: Words, standing: (item: string) => Standing, issuedBelow: boolean): Barred | null {
  const asked = meant(mentions).filter(({ said }) => {
    // The whole sentence was read as a name: whether it asks is told by the names within it.
    if (said === words.folded && needless.test(said)) return false
    const standingIn = words.clauses.filter((clause) => clause.includes(said))
    return standingIn.length === 0 || standingIn.some((clause) => !excused(clause, said))
  })
  return barring(asked, standing, issuedBelow || grassroots.test(words.text))
}

function barring(mentions: readonly Mention[], standing: (item: string) => Standing, below: boolean): Barred | null {
  for (const { item, said } of mentions) {
    const barred = standing(item)
    if (barred === 'all' || (barred === 'grassroots' && below)) return { item, named: said, barred }
  }
  return null
}

/** Documents that may set a proof: laws, administrative and local regulations, decisions of the State Council (G4). */
const above = /《[^《》]*(?:(?<![办做方])法|条例|法典)(?:[（(][^（()）]*[）)])?》|国务院(?:第?[〇零\d一二三四五六七八九十百]+号令|令|决定)|国务院[^，。；]{0,30}决定/

/** Whether a basis names anything that may set a proof. Rules, notices and "by custom" do not. */
export function basisFromAbove(basis: string): boolean {
  return above.test(basis.normalize('NFKC'))
}
