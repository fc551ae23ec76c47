/** What a row of cells means, and what is wrong with it. Typed rows go the same way as uploaded ones. */
import { isDay } from '../../kernel/day.ts'
import type { BasisKind } from './basis.ts'
import { isNone, kindOfDocument, narrow, provisionsIn } from './basis.ts'
import type { Key } from './columns.ts'
import { columnOf, MOST_CHARACTERS } from './columns.ts'
import type { Entry } from './entry.ts'
import { plainName } from './entry.ts'
import type { FormKind, Side, SurveyLevel, SurveyRoute } from './texts.ts'
import { basisKindNames, levelNames, riskNames, routeNames, sharableNames, sides, wrong } from './texts.ts'

export type Cells = Readonly<Partial<Record<Key, string>>>

/** What the rules know of the county. Built once for many rows. */
export interface Known {
  /** The organ that declares. */
  readonly organ: { readonly code: string; readonly name: string; readonly level: string }
  readonly matterByCode: ReadonlyMap<string, string>
  readonly matterByName: ReadonlyMap<string, string>
  /** Plain names, short names and aliases. */
  readonly organByName: ReadonlyMap<string, string>
  /** Nearest names of matters, for telling. */
  readonly near: (text: string) => readonly string[]
}

export interface Wrong {
  readonly field: Key
  readonly detail: string
}

export interface Understood {
  readonly entry: Entry
  readonly contact: string
  readonly wrongs: readonly Wrong[]
}

type Said = Wrong[]
const header = (key: Key) => columnOf(key).header

/** A choice by its label, its key, or one of the ways in which people write it. */
function choice<K extends string>(said: Said, key: Key, text: string, labels: Readonly<Record<K, string>>, others: Readonly<Record<string, K>> = {}): K | null {
  const plain = narrow(text).replaceAll(/[\s.。]/g, '')
  if (plain === '') return null
  const found = (Object.keys(labels) as K[]).find((each) => each === plain || labels[each] === plain) ?? others[plain]
  if (found === undefined) said.push({ field: key, detail: wrong.notListed(header(key), text, Object.values(labels)) })
  return found ?? null
}

const otherSides: Readonly<Record<string, Side>> = { 索要单位: 'asks', 需求: 'asks', 索取: 'asks', 开具单位: 'issues', 出具: 'issues' }
const otherRoutes: Readonly<Record<string, SurveyRoute>> = {
  取消: 'cancel', 拟取消: 'cancel', 承诺: 'commitment', 告知承诺制: 'commitment', 共享: 'sharing', 数据查验: 'sharing', 核验: 'agency', 核查: 'agency', 协查: 'agency', 部门代办: 'agency', 代办: 'agency', 拟保留: 'retained', 保留原证明: 'retained',
}
const otherSharables = { 是: 'yes', 可以: 'yes', 能共享: 'yes', 能核查: 'yes', 可共享: 'yes', 可核查: 'yes', 否: 'no', 不可以: 'no', 不可: 'no', 无: 'no', 不确定: 'unknown' } as const
const otherKinds: Readonly<Record<string, BasisKind>> = { 法规: 'administrative', 部门规章: 'rule', 地方政府规章: 'rule', 政府规章: 'rule', 文件: 'normative', 无依据: 'none', '/': 'none' }
const otherLevels: Readonly<Record<string, SurveyLevel>> = { 县: 'county', 区级: 'county', 县区级: 'county', 乡镇: 'township', 乡级: 'township', 镇级: 'township', 乡镇级及其他: 'township', 乡镇街道: 'township', 村: 'village', '村(社区)': 'village', 社区: 'village', 省: 'province', 市: 'city' }

/** `约300件`, `1,200`, `1.2万`; undefined for what is no number. */
export function numberIn(text: string): number | null | undefined {
  const plain = narrow(text).replaceAll(/[\s,，]|^(?:约|大约|近)|(?:余|多|左右)?(?:件|次|份|人次|人|宗|\/年)?(?:\/年|每年)?(?:左右)?$/g, '')
  if (plain === '' || plain === '/' || plain === '-') return null
  const [, digits, unit] = /^(\d{1,9}(?:\.\d{1,4})?)(万|千|百)?(?:余|多)?$/.exec(plain) ?? []
  if (digits === undefined) return undefined
  const value = Math.round(Number(digits) * ({ 万: 10_000, 千: 1000, 百: 100 }[unit ?? ''] ?? 1))
  return value > 1_000_000_000 ? undefined : value
}

/** Days in every way in which they are typed, and the numbers that Excel makes of them; undefined for what is none. */
export function dayIn(text: string): string | null | undefined {
  const plain = narrow(text).replaceAll(/\s/g, '')
  if (plain === '') return null
  if (/^\d{5}$/.test(plain)) return new Date((Number(plain) - 25_569) * 86_400_000).toISOString().slice(0, 10)
  const [, y, m, d] = /^(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?(?:起施行|施行)?$/.exec(plain) ?? []
  if (y === undefined || m === undefined || d === undefined) return undefined
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

const OUTSIDE = /^目录外[:：]?/

function matterOf(said: Said, text: string, known: Known): { matter: string | null; matterName: string } {
  if (text === '') return { matter: null, matterName: '' }
  if (OUTSIDE.test(text)) return { matter: null, matterName: text.replace(OUTSIDE, '').trim() }
  const code = /^([0-9A-Za-z]{9,31})(?=\s|$|[^0-9A-Za-z])/.exec(narrow(text))?.[1]?.toUpperCase()
  // Excel drops the zeros before a number.
  const byCode = code === undefined ? undefined : known.matterByCode.get(code) ?? known.matterByCode.get(code.padStart(12, '0'))
  const found = byCode ?? known.matterByName.get(plainName(text))
  if (found === undefined) said.push({ field: 'matter', detail: wrong.matterUnknown(text, known.near(text)) })
  return { matter: found ?? null, matterName: text }
}

function organOf(text: string, known: Known): string | null {
  const plain = plainName(text)
  return plain === '' ? null : known.organByName.get(plain) ?? known.organByName.get(plainName(text.replace(/^(?:本局|本单位|我局|本级)$/, known.organ.name))) ?? null
}

const ticked = (text: string | undefined) => text !== undefined && !['', '×', '否', '无', '/', '-', '0'].includes(narrow(text).trim())

function levelsOf(said: Said, cells: Cells): SurveyLevel[] {
  const named = narrow(cells.levels ?? '').split(/[、,;/\s]+/).filter((text) => text !== '').flatMap((text) => choice(said, 'levels', text, levelNames, otherLevels) ?? [])
  const marked = (['province', 'city', 'county', 'township'] as const).filter((level) => ticked(cells[level]))
  return [...new Set([...named, ...marked])]
}

function basisOf(said: Said, cells: Cells, form: FormKind): Pick<Entry, 'basis' | 'basisKind' | 'article' | 'basisText' | 'basisFrom'> {
  const given = cells.basis ?? ''
  const text = cells.basisText ?? ''
  const article = cells.article ?? ''
  // Some forms have only the rank here, and the document in the next column.
  const rank = plainKind(given)
  const document = rank === null ? given : /《[^》]+》/.exec(text)?.[0] ?? given
  const kind = choice(said, 'basisKind', cells.basisKind ?? '', basisKindNames, otherKinds) ?? rank
  const provisions = provisionsIn(document, `${article}${text}`)
  if (given === '' && kind !== 'none') said.push({ field: 'basis', detail: wrong.basisMissing })
  const first = provisions[0]
  if (form === 'county' && first && provisions.every((each) => each.article === null) && kind !== 'none' && ['law', 'administrative', 'local'].includes(kindOfDocument(first.law) ?? '')) {
    said.push({ field: 'article', detail: wrong.articleMissing(first.law) })
  }
  const day = dayIn(cells.basisFrom ?? '')
  if (day === undefined) said.push({ field: 'basisFrom', detail: wrong.dayWrong(header('basisFrom'), cells.basisFrom ?? '') })
  return { basis: document, basisKind: kind ?? kindOfDocument(first?.law ?? document) ?? (isNone(document) ? 'none' : 'normative'), article, basisText: text, basisFrom: day ?? null }
}

function plainKind(text: string): BasisKind | null {
  const plain = narrow(text).replaceAll(/\s/g, '')
  return (Object.keys(basisKindNames) as BasisKind[]).find((kind) => basisKindNames[kind] === plain) ?? otherKinds[plain] ?? null
}

/** `form`: which columns the sheet has; what it has no column for is not missed. */
export function understand(cells: Cells, known: Known, form: FormKind): Understood {
  const wrongs: Said = []
  const text = (key: Key) => (cells[key] ?? '').trim()
  const side = choice(wrongs, 'side', text('side'), sides, otherSides) ?? 'asks'
  const { matter, matterName } = matterOf(wrongs, text('matter'), known)
  const name = text('name').replaceAll(/\s*\n\s*/g, '')
  if (name === '') wrongs.push({ field: 'name', detail: wrong.nameMissing })
  if (form === 'county' && side === 'asks' && text('matter') === '') wrongs.push({ field: 'matter', detail: wrong.missing(header('matter')) })
  if (form === 'county' && text('purpose') === '') wrongs.push({ field: 'purpose', detail: wrong.missing(header('purpose')) })
  const yearly = numberIn(text('yearly'))
  if (yearly === undefined) wrongs.push({ field: 'yearly', detail: wrong.number(header('yearly'), text('yearly')) })
  const askerName = side === 'asks' && text('asker') === '' ? known.organ.name : text('asker')
  const issuerName = side === 'issues' && text('issuer') === '' ? known.organ.name : text('issuer')
  if (side === 'asks' && issuerName === '') wrongs.push({ field: 'issuer', detail: wrong.missing(header('issuer')) })
  const route = choice(wrongs, 'route', text('route'), routeNames, otherRoutes)
  if (route === 'retained' && text('reason') === '' && form !== 'cleanup') wrongs.push({ field: 'reason', detail: wrong.reasonMissing })
  const entry: Entry = {
    side, matter, matterName, matterKind: text('matterKind'), levels: levelsOf(wrongs, cells), name, purpose: text('purpose'), ...basisOf(wrongs, cells, form),
    asker: side === 'asks' ? known.organ.code : organOf(askerName, known), askerName, issuer: side === 'issues' ? known.organ.code : organOf(issuerName, known), issuerName,
    form: text('form'), yearly: yearly ?? null, sharable: choice(wrongs, 'sharable', text('sharable'), sharableNames, otherSharables) ?? 'unknown', route,
    risk: choice(wrongs, 'risk', text('risk'), riskNames, { 较低: 'low', 小: 'low', 一般: 'middle', 较高: 'high', 大: 'high' }), reason: text('reason'), guide: text('guide'), note: text('note'),
  }
  for (const [key, value] of Object.entries(cells) as [Key, string][]) if (value.length > MOST_CHARACTERS) wrongs.push({ field: key, detail: wrong.tooLong(header(key), MOST_CHARACTERS) })
  return { entry, contact: text('contact'), wrongs }
}
