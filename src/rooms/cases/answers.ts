/** Checks a person's answers against the matter's questions. Pure. */
import { holds } from '../../kernel/condition.ts'
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Question } from '../catalogue/index.ts'
import type { Answers } from './contract.ts'

const invalid = (key: string, detail: string) => refuse('answer-invalid', { status: 400, field: `answers.${key}`, detail, next: ['改正后再提交'] })

/** Which questions this person's case really asks, given the answers so far. */
export function openQuestions(questions: readonly Question[], facts: Readonly<Record<string, unknown>>): Question[] {
  return questions.filter((question) => question.when === null || holds(question.when, facts))
}

/**
 * Keeps the answers to questions that are asked, and refuses the first that is missing or does not fit, naming the field.
 * Answers to questions that are not asked are dropped: what nobody needs is not kept.
 */
export function checkAnswers(questions: readonly Question[], given: Answers, facts: Readonly<Record<string, unknown>>): Result<Answers> {
  const kept: Answers = {}
  for (const question of questions) {
    if (question.when !== null && !holds(question.when, { ...facts, answers: kept })) continue
    const value = given[question.key]
    if (value === undefined || value === '') {
      if (question.required) return invalid(question.key, `请回答：${question.label}`)
      continue
    }
    const wrong = misfit(question, value)
    if (wrong !== null) return invalid(question.key, `“${question.label}”${wrong}`)
    kept[question.key] = question.type === 'number' ? Number(value) : typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  }
  return ok(kept)
}

function misfit(question: Question, value: string | number | boolean): string | null {
  const text = String(value)
  switch (question.type) {
    case 'yesno': return typeof value === 'boolean' || text === 'yes' || text === 'no' ? null : '请选“是”或“否”（yes 或 no）'
    case 'choice': return question.options.some((option) => option.value === text) ? null : `请选其中一项：${question.options.map((o) => `${o.value}（${o.label}）`).join('、')}`
    case 'number': return text.trim() !== '' && Number.isFinite(Number(text)) ? null : '请填数字'
    case 'date': return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? null : '请填日期，如 2026-11-24'
    case 'text': return text.length <= 500 ? null : '请不要超过 500 字'
  }
}
