/** The clean-up wizard as plain questions; y, n and u answer the first that is open. Each answer says who gave it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { formatInstant } from '../../src/kernel/chinese-date.ts'
import type { QuestionView, RowDetail } from '../../src/rooms/surveys/contract.ts'
import { Refused } from '../admin/drawer.tsx'
import { newRequestId, post, Unreachable, wordsOf } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import { useQuestions } from './data.ts'
import { t } from './texts.ts'

type Given = 'yes' | 'no' | 'unsure'
const given: readonly Given[] = ['yes', 'no', 'unsure']

export function Wizard({ organ, row, edits }: { organ: string; row: RowDetail; edits: boolean }) {
  const questions = useQuestions().data?.items ?? []
  const [again, setAgain] = useState<string | null>(null)
  const act = useAnswer(`/api/v1/surveys/${organ}/rows/${row.id}/answers`)
  const next = again ?? (edits ? row.open[0] ?? null : null)
  const answer = (question: string, value: Given) => {
    act.send({ question, answer: value, note: '' }, () => { setAgain(null) })
  }
  const key = (name: string, value: Given) => ({ key: name, does: t[value], act: () => { if (next !== null && !act.busy) answer(next, value) } })
  useKeys(next === null ? [] : [key('y', 'yes'), key('n', 'no'), key('u', 'unsure')])
  const shown = questions.filter((question) => row.answers.some((each) => each.question === question.key) || question.key === next)
  return (
    <section className="block" aria-label={t.wizard}>
      <p className="quiet">{t.wizardLead}</p>
      <div className="conclusion" role="status">{t.conclusion}：<strong>{t.verdicts[row.verdict]}</strong>{row.because === null ? '' : `（${t.because}${row.because}）`}{row.open.length > 0 ? `　${t.openLeft(row.open.length)}` : ''}</div>
      <Refused act={act} />
      {shown.map((question, i) => (
        <div key={question.key}>
          {question.step === shown[i - 1]?.step ? null : <p className="steps-head">{question.step}</p>}
          <Ask question={question} row={row} now={question.key === next} edits={edits} busy={act.busy} answer={(value) => { answer(question.key, value) }} again={() => { setAgain(question.key) }} />
        </div>
      ))}
    </section>
  )
}

/** Said without a word about its being saved: the next question says so. The request id stays until there is an answer. */
function useAnswer(path: string) {
  const client = useQueryClient()
  const requestId = useRef(newRequestId())
  const mutation = useMutation({
    mutationFn: (answer: { question: string; answer: Given; note: string }) => post(path, { requestId: requestId.current, answers: [answer] }),
    onSettled: (_answer, error) => { if (!(error instanceof Unreachable)) requestId.current = newRequestId() },
  })
  return {
    busy: mutation.isPending, problem: mutation.error === null ? null : { errors: [], ...wordsOf(mutation.error) },
    send: (answer: { question: string; answer: Given; note: string }, then: () => void) => { mutation.mutate(answer, { onSuccess: () => { void client.invalidateQueries({ queryKey: ['surveys'] }).then(then) } }) },
  }
}

interface AskProps {
  readonly question: QuestionView
  readonly row: RowDetail
  readonly now: boolean
  readonly edits: boolean
  readonly busy: boolean
  readonly answer: (value: Given) => void
  readonly again: () => void
}

function Ask({ question, row, now, edits, busy, answer, again }: AskProps) {
  const said = row.answers.find((each) => each.question === question.key)
  const hint = row.hints[question.key]
  return (
    <div className="ask">
      <p>{question.text}</p>
      {now ? <><p className="quiet">{question.help}</p>{hint === undefined ? null : <p className="hint">{hint}</p>}<p className="sub">{question.basis}</p>
        <div className="choices">{given.map((value) => <Button key={value} loading={busy} aria-keyshortcuts={{ yes: 'y', no: 'n', unsure: 'u' }[value]} onClick={() => { answer(value) }}>{t[value]}</Button>)}</div></> : null}
      {said && !now ? <div className="said"><strong>{t[said.answer]}</strong><span className="quiet">{t.answered(said.by, formatInstant(new Date(said.at)))}</span>{edits ? <Button type="link" size="small" onClick={again}>{t.again}</Button> : null}</div> : null}
    </div>
  )
}
