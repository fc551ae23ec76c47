/** One question that only the person can answer: a digit answers a choice, Enter goes on to the next. */
import type { KeyboardEvent } from 'react'
import type { PlanQuestion } from '../../src/rooms/counter/types.ts'
import { t } from './texts.ts'

interface QuestionLineProps {
  readonly code: string
  readonly question: PlanQuestion
  readonly value: string
  readonly onAnswer: (value: string) => void
  readonly onGoOn: () => void
}

const inputs = { text: 'text', number: 'number', date: 'date' } as const

export function QuestionLine({ code, question, value, onAnswer, onGoOn }: QuestionLineProps) {
  const at = `question-${code}-${question.key}`
  const note = [question.required ? null : t.optional, question.help].filter((part) => part !== null).join('，')
  const label = <>{question.label}{note === '' ? null : <span className="quiet">（{note}）</span>}</>
  if (question.type === 'yesno' || question.type === 'choice') {
    const options = question.type === 'yesno' ? [{ value: 'yes', label: t.yes }, { value: 'no', label: t.no }] : question.options
    return <Choice at={at} label={label} options={options} value={value} onAnswer={onAnswer} onGoOn={onGoOn} />
  }
  return (
    <label className="field">{label}
      <input type={inputs[question.type]} data-at={at} value={value} autoComplete="off" maxLength={500} inputMode={question.type === 'number' ? 'decimal' : undefined}
        onChange={(event) => { onAnswer(event.target.value) }} onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) { event.preventDefault(); onGoOn() } }} />
    </label>
  )
}

interface ChoiceProps {
  readonly at: string
  readonly label: React.ReactNode
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onAnswer: (value: string) => void
  readonly onGoOn: () => void
}

/** Radio buttons, so that arrows work as everywhere; digits and Enter on top. */
function Choice({ at, label, options, value, onAnswer, onGoOn }: ChoiceProps) {
  const onKey = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined
    if (option) onAnswer(option.value)
    else if (event.key !== 'Enter') return
    event.preventDefault()
    // The answer is in the next state: the hand goes on after it.
    setTimeout(onGoOn)
  }
  return (
    <fieldset className="field choice" onKeyDown={onKey}>
      <legend>{label}</legend>
      {options.map((option, i) => (
        <label key={option.value}>
          <input type="radio" name={at} value={option.value} checked={value === option.value} data-at={i === 0 ? at : undefined} onChange={() => { onAnswer(option.value) }} />
          <kbd>{i + 1}</kbd>{option.label}
        </label>
      ))}
    </fieldset>
  )
}
