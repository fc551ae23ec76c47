/** What only the person knows: all of it on one page, since it is little. */
import type { PersonCase } from '../../../src/rooms/cases/index.ts'
import type { FieldError } from '../../kit/form.tsx'
import { Choice, DateField, TextField } from '../../kit/fields.tsx'
import { errorOf, ErrorSummary, Form } from '../../kit/form.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { kit } from '../../kit/texts.ts'
import type { Frame } from '../../site/frame.ts'
import { apply as t } from './texts.ts'

interface QuestionsProps {
  readonly frame: Frame
  readonly view: PersonCase
  /** What was sent, when it could not be kept. */
  readonly given?: PersonCase['answers']
  readonly errors?: readonly FieldError[]
}

export function QuestionsPage({ frame, view, given = view.answers, errors = [] }: QuestionsProps) {
  return (
    <Page frame={frame} title={`${errors.length > 0 ? '请改正：' : ''}${t.questionsTitle} ${view.matter.name}`} place="my">
      <Body>
        <ErrorSummary errors={errors} />
        <div class="stack">
          <p class="over">{view.matter.name}，<span class="nums">{view.caseNumber}</span></p>
          <h1>{t.questionsTitle}</h1>
          <p>{t.questionsLead}</p>
        </div>
        <Form frame={frame} action={`/apply/${view.caseNumber}/answers`} class="column">
          {view.questions.map((q) => <Ask key={q.key} question={q} value={given[q.key]} error={errorOf(errors, `answers.${q.key}`)} />)}
          <div class="actions"><button class="button">{t.continue}</button></div>
        </Form>
      </Body>
    </Page>
  )
}

type Question = PersonCase['questions'][number]
const yesNo = [{ value: 'yes', label: kit.yes }, { value: 'no', label: kit.no }]

function Ask({ question, value, error }: { question: Question; value: PersonCase['answers'][string] | undefined; error: string | undefined }) {
  const common = { name: `answers.${question.key}`, label: question.required ? question.label : `${question.label}（可以不填）`, hint: question.help, error }
  const text = value === undefined ? '' : value === true ? 'yes' : value === false ? 'no' : String(value)
  switch (question.type) {
    case 'yesno': return <Choice {...common} options={yesNo} value={text} />
    case 'choice': return <Choice {...common} options={question.options} value={text} />
    case 'number': return <TextField {...common} inputmode="decimal" value={text} />
    case 'date': return <DateField {...common} value={text} />
    case 'text': return <TextField {...common} value={text} />
  }
}
