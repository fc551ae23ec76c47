/** What the letters of a case say, sentence by sentence. Pure; the texts after common use and the administrative licence law. */
import { formatDay } from '../../kernel/chinese-date.ts'
import type { Letter, LetterPart } from '../../platform/documents/letter.ts'
import type { LetterKind, Missing, Provision } from './contract.ts'

/** Everything a letter may speak of. */
export interface LetterFacts {
  readonly caseNumber: string
  /** 房县. */
  readonly county: string
  readonly matter: { readonly name: string; readonly kind: string; readonly basis: string }
  readonly organ: { readonly name: string; readonly phone: string | null; readonly address: string | null }
  readonly applicant: { readonly kind: 'person' | 'company'; readonly name: string }
  readonly acceptedDay: string
  readonly reviewOrgan: string
  readonly court: string
}

export interface DecisionSaid {
  readonly outcome: 'approve' | 'refuse'
  readonly reasons: readonly string[]
  readonly provisions: readonly Provision[]
  /** What was established, by whom: 婚姻登记信息（房县民政局，数据核实）. */
  readonly established: readonly string[]
}

const signs: Readonly<Record<LetterKind, string>> = { acceptance: '受', supplement: '补', decision: '决' }

/** 房免证决〔2026〕1124-00001号: from the case's own number, so that no other letter bears it. */
export function letterNumber(kind: LetterKind, caseNumber: string, county: string): string {
  const [, year = '', rest = ''] = /^MZ(\d{4})(.+)$/.exec(caseNumber) ?? []
  return `${county.replace(/[县市区旗]$/u, '')}免证${signs[kind]}〔${year}〕${rest}号`
}

interface Names { readonly approve: string; readonly refuse: string; readonly act: string }
const publicService: Names = { approve: '办理结果告知书', refuse: '不予办理告知书', act: '办理' }
const byKind: Readonly<Record<string, Names>> = {
  permit: { approve: '准予行政许可决定书', refuse: '不予行政许可决定书', act: '行政许可' },
  confirmation: { approve: '行政确认决定书', refuse: '不予行政确认决定书', act: '行政确认' },
  benefit: { approve: '行政给付决定书', refuse: '不予行政给付决定书', act: '行政给付' },
  publicService,
}
const namesOf = (facts: LetterFacts) => byKind[facts.matter.kind] ?? publicService

export function letterName(kind: LetterKind, matterKind: string, outcome: 'approve' | 'refuse'): string {
  return kind === 'acceptance' ? '受理通知书' : kind === 'supplement' ? '补正告知书' : (byKind[matterKind] ?? publicService)[outcome]
}

const you = (facts: LetterFacts) => (facts.applicant.kind === 'company' ? '你单位' : '你')
export const provisionText = ({ document, article }: Provision) => `${document.startsWith('《') ? document : `《${document}》`}${article}`

/** How to appeal against an administrative act (administrative review law art. 20, administrative litigation law art. 46). */
export function appealText(facts: Pick<LetterFacts, 'reviewOrgan' | 'court'>): string {
  const review = facts.reviewOrgan || '本级人民政府或者上一级主管部门'
  const court = facts.court || '有管辖权的人民法院'
  return `不服本决定的，可以自知道本决定之日起六十日内向${review}申请行政复议，或者自知道本决定之日起六个月内向${court}提起行政诉讼。`
}

function frame(facts: LetterFacts, kind: LetterKind, title: string, day: string, parts: readonly LetterPart[], draft = false): Letter {
  return {
    organ: facts.organ.name, title, number: letterNumber(kind, facts.caseNumber, facts.county), to: facts.applicant.name, day, draft,
    footer: `受理编号 ${facts.caseNumber}`, parts: [...parts, contact(facts)],
  }
}

function contact({ organ }: LetterFacts): LetterPart {
  const rows = [['联系地址', organ.address], ['联系电话', organ.phone]] as const
  const known = rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [[label, value] as const]))
  return known.length === 0 ? { kind: 'text', text: `办理机关：${organ.name}。` } : { kind: 'facts', rows: known }
}

/** A sentence ends. */
const ended = (value: string) => (/[。；：！？…]$/u.test(value) ? value : `${value}。`)
const points = (items: readonly string[]): LetterPart => ({ kind: 'list', items: items.map(ended) })
const text = (value: string): LetterPart => ({ kind: 'text', text: value })

/** 受理通知书: from this day the limits run. `promised`, `statutory`: the last days, as they were at acceptance. */
export function acceptanceLetter(facts: LetterFacts, limits: { promised: string | null; statutory: string | null; proofs: number; ours: number }): Letter {
  const by = [
    ...(limits.promised === null ? [] : [`承诺于${formatDay(limits.promised)}前办结`]), ...(limits.statutory === null ? [] : [`法定期限为${formatDay(limits.statutory)}前`]),
  ].join('，')
  return frame(facts, 'acceptance', letterName('acceptance', '', 'approve'), facts.acceptedDay, [
    text(`${you(facts)}提出的“${facts.matter.name}”申请，属于本机关职权范围，符合受理条件，本机关决定予以受理。`),
    ...(by === '' ? [] : [text(`本机关${by}。期限按工作日计算；依法中止、等待补正的时间不计算在内。`)]),
    ...(limits.proofs === 0 ? [] : [text(`本事项涉及证明${limits.proofs}项，其中${limits.ours}项由本机关通过数据共享、部门核验等方式取得，不用${you(facts)}提交。`)]),
    text('凭受理编号可以在网上或者任一窗口查询办理进度。'),
  ])
}

/** 补正告知书: everything that is missing, at once, with its day. */
export function supplementLetter(facts: LetterFacts, asked: { items: readonly Missing[]; until: string; day: string }): Letter {
  return frame(facts, 'supplement', letterName('supplement', '', 'approve'), asked.day, [
    text(`${you(facts)}提出的“${facts.matter.name}”申请，经审查，还需要补正下列内容：`),
    points(asked.items.map(({ what, why }) => `${what}${why === '' ? '' : `（${why}）`}`)),
    text(`请在${formatDay(asked.until)}前一次补齐，可以在网上补正，也可以到任一窗口办理。以上是需要补正的全部内容，本机关不再要求补正其他内容。`),
    text('补正期间不计入办理期限。到期没有补正的，本机关依据已有的情况作出决定。'),
  ])
}

/** The decision, or its draft. What is refused says why, by what, and how to appeal. */
export function decisionLetter(facts: LetterFacts, said: DecisionSaid, day: string, draft: boolean): Letter {
  const { act } = namesOf(facts)
  const began = `${you(facts)}提出的“${facts.matter.name}”申请，本机关于${formatDay(facts.acceptedDay)}受理。`
  const established: LetterPart[] = said.established.length === 0 ? [] : [text('本机关认定的情况：'), points(said.established)]
  return frame(facts, 'decision', letterName('decision', facts.matter.kind, said.outcome), day, [
    text(began), ...established, ...(said.outcome === 'approve' ? approval(facts, said, act) : refusal(said, act, draft)),
    ...(byKind[facts.matter.kind] && facts.matter.kind !== 'publicService' ? [text(appealText(facts))] : [text('对办理结果有异议的，可以向本机关反映，也可以向监督部门投诉。')]),
  ], draft)
}

function approval(facts: LetterFacts, said: DecisionSaid, act: string): LetterPart[] {
  const basis = said.provisions.length > 0 ? said.provisions.map(provisionText).join('、') : facts.matter.basis
  return [
    ...(said.reasons.length === 0 ? [] : [text('经审查：'), points(said.reasons)]),
    text(`${said.reasons.length === 0 ? '经审查，' : ''}申请符合规定的条件。${basis === '' ? '' : `依据${basis}，`}本机关决定：准予${act}。`),
  ]
}

function refusal(said: DecisionSaid, act: string, draft: boolean): LetterPart[] {
  const reasons = said.reasons.length === 0 && draft ? ['（理由待写）'] : said.reasons
  const basis = said.provisions.length === 0 && draft ? '（依据待写）' : said.provisions.map(provisionText).join('、')
  return [text('经审查，申请不符合规定的条件，理由如下：'), points(reasons), text(`依据${basis}，本机关决定：不予${act}。`)]
}
