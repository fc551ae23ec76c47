/** The survey as a whole: how far everybody is, opening, closing, reminding. */
import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import { perform } from '../../platform/county.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { activeOrgans } from '../organs/index.ts'
import { draftLists } from './acts/draft-lists.ts'
import { beginRound, endRound, remind, sendBack, submit } from './acts/run-round.ts'
import { draftedView, groundView, idAnswer, organParam, plainBody, progressView, question, remindBody, returnBody, roundBody, submitBody } from './contract.ts'
import { forms } from './columns.ts'
import { editors, mayDeclare, runners, surveyReaders } from './policy.ts'
import { organStates } from './texts.ts'
import { progress } from './views/progress.ts'
import { questions } from './wizard.ts'

const tag = '证明排查'
const states = Object.keys(organStates) as [keyof typeof organStates, ...(keyof typeof organStates)[]]

export const roundEndpoints = [
  endpoint({
    method: 'GET', url: '/api/v1/surveys', tag, summary: '排查进度：各单位、各乡镇，谁还没有开始', roles: surveyReaders, query: z.object({ level: z.enum(['county', 'township']).optional(), state: z.enum(states).optional() }),
    answer: progressView, handle: async ({ county, actor, query }) => ok(await progress(county, actor, query)),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/surveys/questions', tag, summary: '清理向导的问题', roles: surveyReaders, answer: z.object({ items: z.array(question) }), handle: async () => ok({ items: [...questions] }),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/surveys/ground', tag, summary: '逐项填写要用的：列、可选的单位', roles: surveyReaders, answer: groundView,
    handle: async ({ county }) => ok({
      organs: (await activeOrgans(county)).map(({ code, name }) => ({ code, name })),
      columns: forms.county.map(({ key, header, required, help, choices }) => ({ key, header, required: required === true, help: help ?? '', choices: [...choices ?? []] })),
    }),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/surveys/rounds', tag, summary: '发起一轮排查，通知各单位', roles: runners, body: roundBody, answer: idAnswer, status: 201,
    handle: ({ county, actor, body: { requestId, ...round } }) => perform(county, actor, { act: 'open-survey', requestId, body: round }, (tx) => beginRound(tx, round)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/surveys/rounds/close', tag, summary: '结束这一轮排查', roles: runners, body: plainBody, answer: idAnswer,
    handle: ({ county, actor, body: { requestId } }) => perform(county, actor, { act: 'close-survey', requestId }, endRound),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/surveys/reminders', tag, summary: '催办没有提交的单位', roles: runners, body: remindBody, answer: z.object({ reminded: z.number(), nobody: z.array(z.string()).describe('没有清单编制人员的单位') }),
    handle: ({ county, actor, body: { requestId, organs } }) => perform(county, actor, { act: 'remind-survey', requestId, body: { organs } }, (tx) => remind(tx, organs)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/surveys/:organ/submission', tag, summary: '提交本单位的排查', roles: editors, params: organParam, body: submitBody, answer: z.object({ rows: z.number() }),
    handle: async ({ county, actor, params, body: { requestId, ...input } }) =>
      mayDeclare(actor, params.organ) ?? perform(county, actor, { act: 'submit-survey', requestId, body: { ...params, ...input } }, (tx) => submit(tx, params.organ, input)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/surveys/:organ/drafts', tag, summary: '按提交的填报起草本单位的清单，成为清单变更', roles: editors, params: organParam, body: plainBody, answer: draftedView, status: 201,
    handle: async ({ county, actor, params, body: { requestId } }) =>
      mayDeclare(actor, params.organ) ?? perform(county, actor, { act: 'draft-from-survey', requestId, body: params }, (tx) => draftLists(tx, params.organ)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/surveys/:organ/return', tag, summary: '退回一个单位的排查，写明要改什么', roles: runners, params: organParam, body: returnBody, answer: z.object({ organ: z.string() }),
    handle: ({ county, actor, params, body: { requestId, remark } }) =>
      perform(county, actor, { act: 'return-survey', requestId, body: { ...params, remark } }, (tx) => sendBack(tx, params.organ, remark)),
  }),
]
