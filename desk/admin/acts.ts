/** What an administrator does: sent once, said what came of it, taken back within ten seconds where nothing was lost by it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { createElement, useRef } from 'react'
import { newRequestId, post, Problem, Unreachable, wordsOf } from '../kit/api.ts'

type Body = Readonly<Record<string, unknown>>

export interface Sending<T> {
  readonly path: string
  readonly body: Body
  /** Lists that are asked for again. */
  readonly renews: readonly string[]
  readonly done?: (answer: T) => string
  /** What takes it back; without it, it can't be. */
  readonly undo?: { readonly path: string; readonly body: Body } | ((answer: T) => { readonly path: string; readonly body: Body })
}

const UNDO_SECONDS = 10

export interface Act<T> {
  readonly send: (sending: Sending<T>, then?: (answer: T) => void) => void
  /** A question that is asked by POST, because what is asked must not stand in an address. */
  readonly look: (question: { readonly path: string; readonly body: Body }, then: (answer: T) => void) => void
  readonly busy: boolean
  /** The last refusal, and which fields it was about. */
  readonly problem: { readonly errors: Problem['errors']; readonly text: string; readonly next: readonly string[] } | null
  readonly reset: () => void
}

function errorsOf(error: unknown): Problem['errors'] {
  if (!(error instanceof Problem)) return []
  return error.errors.length === 0 && error.field !== undefined ? [{ field: error.field, detail: error.message }] : error.errors
}

/** The request id stays the same until there is an answer: a request that found nobody may be sent again and has one effect. */
export function useAct<T>(saved = '已保存'): Act<T> {
  const { message } = App.useApp()
  const client = useQueryClient()
  const requestId = useRef(newRequestId())
  const renew = (renews: readonly string[]) => { for (const key of renews) void client.invalidateQueries({ queryKey: [key] }) }
  const takeBack = async (sending: Sending<T>, answer: T) => {
    message.destroy('undo')
    const undo = typeof sending.undo === 'function' ? sending.undo(answer) : sending.undo
    if (!undo) return
    try {
      await post(undo.path, { ...undo.body, requestId: newRequestId() })
      void message.success('已撤销')
    } catch (error) {
      void message.error(wordsOf(error).text)
    }
    renew(sending.renews)
  }
  const mutation = useMutation({
    mutationFn: (sending: Sending<T>) => post<T>(sending.path, { ...sending.body, requestId: requestId.current }),
    onSettled: (_answer, error) => { if (!(error instanceof Unreachable)) requestId.current = newRequestId() },
    onSuccess: (answer, sending) => {
      renew(sending.renews)
      const text = sending.done?.(answer) ?? saved
      if (!sending.undo) { void message.success(text); return }
      const button = createElement(Button, { type: 'link', size: 'small', onClick: () => { void takeBack(sending, answer) } }, '撤销')
      void message.open({ key: 'undo', type: 'success', duration: UNDO_SECONDS, content: createElement('span', null, text, ' ', button) })
    },
  })
  const looking = useMutation({ mutationFn: (question: { path: string; body: Body }) => post<T>(question.path, question.body) })
  const error = mutation.error ?? looking.error
  return {
    busy: mutation.isPending || looking.isPending, reset: () => { mutation.reset(); looking.reset() },
    look: (question, then) => { looking.mutate(question, { onSuccess: then }) },
    send: (sending, then) => { mutation.mutate(sending, { onSuccess: (answer) => then?.(answer) }) },
    problem: error === null ? null : { errors: errorsOf(error), ...wordsOf(error) },
  }
}
