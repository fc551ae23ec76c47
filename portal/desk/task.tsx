/** An agent's errand: the paper that a person authorised them to get. */
import type { FieldError } from '../kit/form.tsx'
import { FileField, TextArea } from '../kit/fields.tsx'
import { errorOf, ErrorSummary, Form } from '../kit/form.tsx'
import { Summary } from '../kit/parts.tsx'
import { Day, lastDayBefore } from '../kit/time.tsx'
import type { AgentTask } from '../rooms.ts'
import type { Frame } from '../site/frame.ts'
import { others } from '../pages/apply/texts.ts'
import { DeskPage } from './frame.tsx'
import { coCheck, desk, task as t } from './texts.ts'

interface TaskProps {
  readonly frame: Frame
  readonly task: AgentTask
  readonly errors: readonly FieldError[]
  /** What was written, when it could not be kept. */
  readonly note: string
}

export function TaskPage({ frame, task, errors, note }: TaskProps) {
  return (
    <DeskPage frame={frame} title={t.title(task.itemName)}>
      <ErrorSummary errors={errors} />
      <div class="stack"><p class="over"><a href="/desk">{coCheck.back}</a></p><h1>{t.title(task.itemName)}</h1><p>{t.lead}</p></div>
      <Summary rows={[{ label: desk.case, value: task.caseNumber }, { label: desk.number, value: task.number }, { label: desk.expires, value: <Day day={lastDayBefore(task.expiresAt)} /> }]} />
      <Form frame={frame} action={`/desk/tasks/${task.id}`} class="column" files>
        <FileField name="files" label={t.files} hint={others.handInHint} error={errorOf(errors, 'files')} accept="image/jpeg,image/png,application/pdf" />
        <TextArea name="note" label={t.note} hint={t.noteHint} lines={2} value={note} error={errorOf(errors, 'note')} />
        <div class="actions"><button class="button" name="got" value="yes">{t.got}</button><button class="button second" name="got" value="no">{t.failed}</button></div>
      </Form>
    </DeskPage>
  )
}
