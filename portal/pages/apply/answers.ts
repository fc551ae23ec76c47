/** From the questions of a matter to form fields and back. */
import type { PersonCase } from '../../../src/rooms/cases/index.ts'
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import { isDay } from '../../../src/kernel/day.ts'

type Question = PersonCase['questions'][number]
type Answers = PersonCase['answers']

/** An answer as a person reads it. */
export function answerText(question: Question, answer: Answers[string] | undefined): string {
  if (answer === undefined) return ''
  const text = answer === true ? 'yes' : answer === false ? 'no' : String(answer)
  if (question.type === 'yesno') return text === 'yes' ? '是' : '否'
  if (question.type === 'date' && isDay(text)) return formatDay(text)
  return question.options.find((option) => option.value === text)?.label ?? text
}

/** Reads the answers out of a posted form; what was left empty is left out. */
export function answersFrom(body: Readonly<Record<string, unknown>>): Answers {
  const answers: Answers = {}
  for (const [name, value] of Object.entries(body)) {
    if (name.startsWith('answers.') && typeof value === 'string' && value.trim() !== '') answers[name.slice('answers.'.length)] = value.trim().slice(0, 500)
  }
  return answers
}
