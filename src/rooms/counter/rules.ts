/** What was put into the window's one input, and whether somebody can be served as they stand there. Pure; the browser uses it too. */
import { holds } from '../../kernel/condition.ts'
import { parseCreditCode } from '../../kernel/credit-code.ts'
import { formatDay } from '../../kernel/chinese-date.ts'
import { isDay } from '../../kernel/day.ts'
import type { Sex } from '../../kernel/identity-number.ts'
import { ageOn, parseIdNumber } from '../../kernel/identity-number.ts'
import { isPlausibleName, sameName } from '../../kernel/person-name.ts'
import type { Refusal, Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { plainCode, toHalfWidth } from '../../kernel/typing.ts'
import type { Finding, PlanQuestion, WindowMatter } from './types.ts'

export type Recognised =
  | { readonly kind: 'person'; readonly idNumber: string; readonly name: string | null }
  | { readonly kind: 'company'; readonly idNumber: string; readonly name: null }
  | { readonly kind: 'case'; readonly caseNumber: string }
  /** Initials of a name, in lower case. */
  | { readonly kind: 'initials'; readonly letters: string }
  | { readonly kind: 'name'; readonly name: string }
  /** Cannot be anything yet. */
  | { readonly kind: 'unfinished'; readonly detail: string }
  | { readonly kind: 'wrong'; readonly code: string; readonly detail: string }

const caseForm = /MZ(\d{8})-?(\d{5,})/
const personForm = /\d{17}[\dX]|\d{15}/
/** What readers and scanners print around a name and a number. */
const labels = /姓名|公民身份号码|身份证号码?|证件号码?|号码|[:,;|/\\]/g
const numberRun = /\d[\d\s]*[Xx]?/g

/**
 * Tells a person's number (18 or 15 digits, full-width, spaced, lower-case x, with a name before or behind it as card readers send
 * it), a credit code, a case number (also inside an address), initials, or the beginning of a name. A number that does not hold is
 * wrong with the kernel's own reason. Where 18 characters hold both as an identity number and as a credit code, it is a person.
 */
export function recognise(text: string, today: string): Recognised {
  const plain = plainCode(text)
  if (plain === '') return unfinished('请读卡、扫码，或输入身份证号、信用代码、受理编号、姓名首字母')
  const [, day, serial] = caseForm.exec(plain) ?? []
  if (day !== undefined && serial !== undefined) return { kind: 'case', caseNumber: `MZ${day}-${serial}` }
  if (/^[A-Z]+$/.test(plain)) return plain.length > 1 ? { kind: 'initials', letters: plain.toLowerCase() } : unfinished('再输入一个首字母')
  if (/^[\dA-Z]+$/.test(plain)) return code(plain, today)
  const inside = personForm.exec(plain)?.[0]
  const rest = isPlausibleName(toHalfWidth(text).replace(labels, ' ').replace(numberRun, ' '))
  if (inside !== undefined) {
    const number = code(inside, today)
    return number.kind === 'person' && rest.ok ? { ...number, name: rest.value } : number
  }
  if (/\d/.test(plain) || !rest.ok) return { kind: 'wrong', code: 'not-understood', detail: '看不出是号码、编号还是姓名，请重新读卡或输入' }
  return { kind: 'name', name: rest.value }
}

function code(plain: string, today: string): Recognised {
  const person = parseIdNumber(plain, today)
  if (person.ok) return { kind: 'person', idNumber: person.value.number, name: null }
  const company = parseCreditCode(plain)
  if (company.ok) return bearsBirth(plain, today) ? { kind: 'wrong', code: person.code, detail: person.detail } : { kind: 'company', idNumber: company.value.code, name: null }
  if (plain.length < 15 || plain.length === 16 || plain.length === 17) return unfinished(`已输入 ${plain.length} 位，身份证号和信用代码都是 18 位`)
  const wrong = /^\d+X?$/.test(plain) ? person : company
  return { kind: 'wrong', code: wrong.code, detail: wrong.detail }
}

/** Digits with a day of birth in the middle are a person's number with a slip of the finger, even where a credit code's check fits by chance. */
function bearsBirth(plain: string, today: string): boolean {
  const [, year = '', month = '', day = ''] = /^\d{6}(\d{4})(\d\d)(\d\d)\d{3}[\dX]$/.exec(plain) ?? []
  const birth = `${year}-${month}-${day}`
  return isDay(birth) && birth >= '1900-01-01' && birth <= today
}

const unfinished = (detail: string): Recognised => ({ kind: 'unfinished', detail })

/** Whether what was typed can be taken without waiting for Enter: a whole number that holds. 15 digits may still become 18. */
export function isWhole(text: string, today: string): boolean {
  const { kind } = recognise(text, today)
  return (kind === 'person' || kind === 'company') && plainCode(text).length === 18
}

export const ADULT_AGE = 18

export interface Facts {
  readonly kind: 'person' | 'company'
  readonly minor: boolean
  readonly age?: number
  readonly sex?: Sex
}

/** Facts about who stands there that follow from the number, as conditions of questions use them. */
export function factsAbout(who: { kind: 'person' | 'company'; idNumber: string }, today: string): Facts {
  const number = who.kind === 'person' ? parseIdNumber(who.idNumber) : null
  if (!number?.ok) return { kind: who.kind, minor: false }
  const age = ageOn(number.value.birth, today)
  return { kind: who.kind, age, sex: number.value.sex, minor: age < ADULT_AGE }
}

/** Matters that are done for somebody who has died: burial, pensions of survivors, deregistration. */
export function isAfterDeath(matter: { readonly name: string; readonly lifeEvents: readonly string[] }): boolean {
  return [matter.name, ...matter.lifeEvents].some((text) => /身后|丧葬|殡葬|遗属|死亡|去世|注销户口|遗产|继承/.test(text))
}

export interface Standing {
  readonly minor: boolean
  readonly finding: Finding
  /** As given by the clerk. */
  readonly name: string
  readonly afterDeath: boolean
  readonly representative: { readonly relation: 'guardian' | 'family' | 'agent'; readonly hasAuthority: boolean; readonly alive: boolean | null } | null
}

/** Null when the application can be taken; else what stands against it. What the register did not say stands against nobody. */
export function mayBeTaken({ minor, finding, name, afterDeath, representative: by }: Standing): Refusal | null {
  const dead = finding.alive === false
  const when = finding.diedOn === null ? '' : `（${formatDay(finding.diedOn)}）`
  if (dead && !afterDeath) {
    return refuse('applicant-dead', {
      detail: `公安登记显示此人已去世${when}，不能以其名义办理这个事项。`, next: ['由继承人或家属以自己的名义办理', '改办身后事的事项', '登记有误的，请到公安机关核对'],
    })
  }
  if (finding.name !== null && !sameName(finding.name, name)) {
    return refuse('name-differs', { field: 'applicant.name', detail: '姓名与公安（登记机关）登记的不一致。', next: ['核对证件后按登记姓名办理', '改过名的，请先到公安机关更正'] })
  }
  if (by === null) {
    if (minor) return refuse('guardian-needed', { field: 'representative', detail: '申请人未满 18 周岁，须由监护人代为申请。', next: ['填写监护人'], clause: '民法典第二十三条' })
    return dead ? refuse('representative-needed', { field: 'representative', detail: `此人已去世${when}，请填写由谁来办。`, next: ['填写来办的家属'] }) : null
  }
  if (by.alive === false) return refuse('representative-dead', { field: 'representative', detail: '公安登记显示代办人已去世，请核对号码。', next: ['核对代办人的证件'] })
  if (minor && by.relation !== 'guardian') return refuse('guardian-needed', { field: 'representative.relation', detail: '申请人未满 18 周岁，只能由监护人代为申请。', next: ['改填监护人'], clause: '民法典第二十三条' })
  if (by.relation === 'agent' && !by.hasAuthority) {
    return refuse('authority-needed', { field: 'representative', detail: '受托代办须有授权委托书。', next: ['扫描委托书', '写明核对过的委托书'], clause: '民法典第一百六十五条' })
  }
  return null
}

const DAY_MS = 86_400_000

/** When an application was taken in without a network; at most a day ago. A counter's clock that is ahead counts as now. */
export function takenAt(clientAt: string | undefined, now: Date): Result<Date | null> {
  if (clientAt === undefined) return ok(null)
  const at = new Date(clientAt)
  if (now.getTime() - at.getTime() > DAY_MS) {
    return refuse('taken-too-long-ago', { field: 'clientAt', detail: '这份暂存已超过 24 小时，不能再作为当时的申请发送。', next: ['联系申请人，重新受理'] })
  }
  return ok(at > now ? now : at)
}

/** The questions that this person's case asks, given the answers so far. */
export function asked(questions: readonly PlanQuestion[], facts: Readonly<Record<string, unknown>>): PlanQuestion[] {
  return questions.filter((question) => question.when === null || holds(question.when, facts))
}

/**
 * Matters for what was typed, best first: initials that are it, a name or initials that begin so, then what contains it. Among equals
 * what this counter takes in more often, then the shorter name.
 */
export function findMatters(matters: readonly WindowMatter[], text: string, kind: 'person' | 'company', most: number, uses: Readonly<Record<string, number>> = {}): WindowMatter[] {
  const wanted = plainCode(text).toLowerCase()
  const rank = ({ name, initials, code }: WindowMatter): number => {
    if (wanted === '' || code === wanted) return 4
    if (initials.includes(wanted)) return 3
    if (name.startsWith(wanted) || initials.some((each) => each.startsWith(wanted))) return 2
    return name.includes(wanted) || initials.some((each) => each.includes(wanted)) ? 1 : 0
  }
  return matters.filter((matter) => matter.kinds.includes(kind)).map((matter) => ({ matter, score: rank(matter) })).filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (uses[b.matter.code] ?? 0) - (uses[a.matter.code] ?? 0) || a.matter.name.length - b.matter.name.length || (a.matter.code < b.matter.code ? -1 : 1))
    .slice(0, most).map(({ matter }) => matter)
}
