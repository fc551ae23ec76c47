/** What an organ has declared, row by row, typed and judged at the desk. */
import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import { perform } from '../../platform/county.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { answer } from './acts/answer.ts'
import { removeRow, writeRow } from './acts/write-row.ts'
import { answersBody, idAnswer, organParam, pageOf, plainBody, rowBody, rowDetail, rowLine, rowParam, rowQuery } from './contract.ts'
import { editors, mayDeclare, mayRead, surveyReaders } from './policy.ts'
import { rowDetail as detailOf, rowList } from './views/rows.ts'
import { verdictNames } from './wizard.ts'

const tag = '证明排查'
const verdicts = Object.keys(verdictNames) as [keyof typeof verdictNames, ...(keyof typeof verdictNames)[]]

export const rowEndpoints = [
  endpoint({
    method: 'GET', url: '/api/v1/surveys/:organ/rows', tag, summary: '一个单位填报的证明', roles: surveyReaders, params: organParam, query: rowQuery, answer: pageOf(rowLine),
    handle: async ({ county, actor, params, query: { limit, next, ...filter } }) => mayRead(actor, params.organ) ?? ok(await rowList(county, { ...params, ...filter }, { limit, next })),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/surveys/:organ/rows/:id', tag, summary: '一行填报：内容、向导的回答、法规变化', roles: surveyReaders, params: rowParam, answer: rowDetail,
    handle: async ({ county, actor, params }) => mayRead(actor, params.organ) ?? detailOf(county, params.organ, params.id),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/surveys/:organ/rows', tag, summary: '逐项填写', roles: editors, params: organParam, body: rowBody, answer: idAnswer, status: 201,
    handle: async ({ county, actor, params, body: { requestId, cells } }) =>
      mayDeclare(actor, params.organ) ?? perform(county, actor, { act: 'add-survey-row', requestId, body: { ...params, cells } }, (tx) => writeRow(tx, params.organ, null, cells)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/surveys/:organ/rows/:id', tag, summary: '修改一行', roles: editors, params: rowParam, body: rowBody, answer: idAnswer,
    handle: async ({ county, actor, params, body: { requestId, cells } }) =>
      mayDeclare(actor, params.organ) ?? perform(county, actor, { act: 'change-survey-row', requestId, body: { ...params, cells } }, (tx) => writeRow(tx, params.organ, params.id, cells)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/surveys/:organ/rows/:id/removal', tag, summary: '删去一行', roles: editors, params: rowParam, body: plainBody, answer: idAnswer,
    handle: async ({ county, actor, params, body: { requestId } }) =>
      mayDeclare(actor, params.organ) ?? perform(county, actor, { act: 'remove-survey-row', requestId, body: params }, (tx) => removeRow(tx, params.organ, params.id)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/surveys/:organ/rows/:id/answers', tag, summary: '回答清理向导的问题；每个回答连同回答的人保存', roles: editors, params: rowParam, body: answersBody, answer: z.object({ verdict: z.enum(verdicts) }),
    handle: async ({ county, actor, params, body: { requestId, answers } }) =>
      mayDeclare(actor, params.organ) ?? perform(county, actor, { act: 'judge-survey-row', requestId, body: { ...params, answers } }, (tx) => answer(tx, params.organ, params.id, answers)),
  }),
]
