/** What was fetched or answered, as labels and values; what is sensitive is covered until the person's identity was opened with a reason. */
import type { County } from '../../platform/county.ts'
import { maskIdNumber } from '../../kernel/masking.ts'
import { textOf } from '../../kernel/text-of.ts'
import type { DataResource, Question } from '../catalogue/index.ts'
import type { KeptValue, ProofRow } from '../resolution/index.ts'
import type { Answers, ShownField } from './contract.ts'

/** Text as people write it; nothing for what was not said. */
function written(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  return Array.isArray(value) ? value.map(textOf).join('、') : textOf(value)
}

/** Only fields that the directory of data resources names, under the directory's labels. */
export function fieldsOf(kept: KeptValue, resources: ReadonlyMap<string, DataResource>, open: boolean): ShownField[] {
  return (resources.get(kept.resource)?.fields ?? []).flatMap(({ key, label, sensitive }) => {
    const value = written(kept.value[key])
    if (value === '') return []
    const masked = sensitive === true && !open
    return [{ label, value: masked ? covered(value) : value, masked }]
  })
}

/** An identity number keeps its ends; of anything else not even the length is told. */
const covered = (value: string) => (/^\d{15}(\d{2}[\dXx])?$/.test(value) ? maskIdNumber(value) : '****')

export function valueOf(county: County, proof: ProofRow): KeptValue | null {
  return proof.value_sealed === null ? null : county.seal.open<KeptValue>(proof.value_sealed)
}

/** Answers in the order they were asked. Free text may say anything, so it is covered too. */
export function answersShown(questions: readonly Question[], answers: Answers, open: boolean): ShownField[] {
  return questions.flatMap((question) => {
    const given = answers[question.key]
    if (given === undefined || given === '') return []
    const value = question.type === 'yesno' ? (given === true || given === 'yes' ? '是' : '否')
      : question.type === 'choice' ? question.options.find((option) => option.value === String(given))?.label ?? String(given) : String(given)
    const masked = (question.type === 'text' || question.type === 'date') && !open
    return [{ label: question.label, value: masked ? '****' : value, masked }]
  })
}
