/**
 * Conditions of the reference data: when a requirement is needed, and what a fetched value must say.
 *
 *   condition = conjunction { " or " conjunction }      conjunction = clause { " and " clause }      (no brackets)
 *   clause    = path op literal                         op = "=" "!=" ">" ">=" "<" "<=" "in"
 *   path      = applicant.kind|age|sex|minor, answers.<key>, value.<field>, matter.level
 *   literal   = a word, Chinese text, a number, true or false; with "in": a|b|c
 */
import { isDay } from './day.ts'
import { textOf } from './text-of.ts'
import { ok, refuse } from './result.ts'
import type { Refusal, Result } from './result.ts'

export type Operator = '=' | '!=' | '>' | '>=' | '<' | '<=' | 'in'

export interface Clause {
  /** `['answers', 'married']` */
  readonly path: readonly string[]
  readonly op: Operator
  /** One literal, several only with `in`. Plain text: what it is compared as follows from the fact. */
  readonly literals: readonly string[]
}

/** Holds when any of the conjunctions holds, and that when all of its clauses hold. Plain data, fit for JSON. */
export interface Condition {
  readonly anyOf: readonly (readonly Clause[])[]
}

const clauseForm = /^(?<path>[^\s=!<>]+)\s*(?:(?<op>!=|>=|<=|=|>|<)|\s(?<word>in)(?=\s))\s*(?<literal>.*)$/u
const paths = /^(applicant\.(kind|age|sex|minor)|answers\.[\p{L}\d_-]+|value(\.[\p{L}\d_-]+)+|matter\.level)$/u
const numberForm = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/

/** Reads a condition. Refuses with `bad-condition` (400) and the clause that is wrong. */
export function parseCondition(text: string): Result<Condition> {
  const anyOf: Clause[][] = []
  for (const conjunction of text.split(/\sor\s/)) {
    const clauses: Clause[] = []
    for (const part of conjunction.split(/\sand\s/)) {
      const clause = parseClause(part.trim())
      if (!clause.ok) return clause
      clauses.push(clause.value)
    }
    anyOf.push(clauses)
  }
  return ok({ anyOf })
}

/**
 * Whether a condition holds for facts nested as its paths say. Total: a path that leads nowhere, or to an object or list, compares
 * as empty text, and only own properties count. `=` and `in` compare as text, or as numbers when both sides are written as numbers;
 * `!=` is the opposite of `=`. `>` `>=` `<` `<=` hold only between two numbers or two days ('YYYY-MM-DD'), so they never hold of
 * something that is missing.
 */
export function holds(condition: Condition, facts: Readonly<Record<string, unknown>>): boolean {
  return condition.anyOf.some((clauses) => clauses.every((clause) => clauseHolds(clause, factAt(facts, clause.path))))
}

function parseClause(text: string): Result<Clause> {
  const { path = '', op, word, literal = '' } = clauseForm.exec(text)?.groups ?? {}
  const operator = (op ?? word) as Operator | undefined // the pattern names only operators
  if (!operator) return bad(text, '应写成“路径 运算符 值”，运算符为 = != > >= < <= in 之一')
  if (!paths.test(path)) {
    return bad(text, `不认识路径“${path}”，可用 applicant.kind、applicant.age、applicant.sex、applicant.minor、answers.题目、value.字段、matter.level`)
  }
  const literals = (operator === 'in' ? literal.split('|') : [literal]).map((one) => one.trim())
  const wrong = literals.map((one) => checkLiteral(one, operator)).find((reason) => reason !== null)
  return wrong ? bad(text, wrong) : ok({ path: path.split('.'), op: operator, literals })
}

function checkLiteral(literal: string, op: Operator): string | null {
  if (literal === '') return '缺少要比较的值'
  if (/\s/.test(literal)) return `值“${literal}”里不能有空格（几个条件之间用 and 或 or 连接）`
  if (/["'“”‘’()（）=!<>|]/.test(literal)) return `值“${literal}”里不能有引号、括号、竖线或运算符`
  const ordered = op !== '=' && op !== '!=' && op !== 'in'
  return ordered && !isNumber(literal) && !isDay(literal) ? `${op} 只能与数字或日期（如 2026-11-24）比较` : null
}

function clauseHolds({ op, literals }: Clause, fact: string): boolean {
  const [first = ''] = literals
  switch (op) {
    case '=': return same(fact, first)
    case '!=': return !same(fact, first)
    case 'in': return literals.some((literal) => same(fact, literal))
    case '>': return order(fact, first) > 0
    case '>=': return order(fact, first) >= 0
    case '<': return order(fact, first) < 0
    case '<=': return order(fact, first) <= 0
  }
}

function factAt(facts: unknown, path: readonly string[]): string {
  let at: unknown = facts
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return ''
    at = Reflect.get(at, step)
  }
  return textOf(at)
}

const same = (a: string, b: string): boolean => a === b || (isNumber(a) && isNumber(b) && Number(a) === Number(b))

/** Negative, zero or positive as `a` lies before, with or after `b`; NaN, of which no order holds, when the two can't be ordered. */
function order(a: string, b: string): number {
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b)
  return isDay(a) && isDay(b) ? (a < b ? -1 : a > b ? 1 : 0) : NaN
}

/** Codes like `007` are no numbers, nor is anything longer than a number holds exactly. */
const isNumber = (text: string): boolean => numberForm.test(text)

const bad = (clause: string, why: string): Refusal => refuse('bad-condition', { status: 400, detail: `条件“${clause}”写得不对：${why}` })
