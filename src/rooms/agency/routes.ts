import { z } from 'zod'
import { isDay } from '../../kernel/day.ts'
import { perform } from '../../platform/county.ts'
import type { Endpoint } from '../../platform/http/endpoint.ts'
import { endpoint, fileEndpoint } from '../../platform/http/endpoint.ts'
import { answerBatch } from './acts/answer-batch.ts'
import { answerCoCheck } from './acts/answer-co-check.ts'
import { deliverByAgent } from './acts/deliver-by-agent.ts'
import { refuseCoCheck } from './acts/refuse-co-check.ts'
import {
  answerBody, authorisationLetter as letter, authorisationPage, batchAnswer, batchBody, coCheckDetail as detail, coCheckPage, deliverBody, factPage, orderId, punctuality,
  refusalBody,
} from './contract.ts'
import { evidenceDraftEndpoints } from './draft-routes.ts'
import { coCheckStates } from './rules.ts'
import { agentTasks } from './views/agent-tasks.ts'
import { authorisationLetter } from './views/authorisation-letter.ts'
import { coCheckFacts, coChecksFor } from './views/co-checks.ts'
import { evidenceFile } from './views/evidence-files.ts'
import { coCheckDetail } from './views/order-detail.ts'
import { punctualityOf } from './views/punctuality.ts'

const tag = '协查与代办'
const byId = z.object({ id: orderId })
const closed = z.object({ number: z.string(), state: z.enum(coCheckStates), caseNumber: z.string() })
const page = { limit: z.coerce.number().int().min(1).max(100).default(20), next: z.string().max(200).optional() }
const readers = ['co-checker', 'deciding-officer', 'oversight', 'audit-admin'] as const
const filter = {
  organ: z.string().max(80).optional().describe('承办单位代码'), asking: z.string().max(80).optional().describe('要求核查的单位代码'), item: z.string().max(20).optional().describe('证明事项编号'),
  due: z.enum(['late', 'today', 'week']).optional().describe('late 已超期 · today 今天到期（含超期）· week 七天内到期（含超期）'),
  q: z.string().trim().max(40).optional().describe('协查编号或受理编号，可以只填末几位'),
}
const identity = z.enum(['full', 'masked']).default('full').describe('masked：脱敏，不留查看记录')
const day = z.string().refine(isDay, '应为日期，如 2026-11-24')

export const agencyEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'GET', url: '/api/v1/co-checks', tag, summary: '协查函列表，按期限先后；oldest 取等得最久的几件', roles: readers,
    query: z.object({ state: z.enum([...coCheckStates, 'over']).optional().describe('over：已办结的，不论怎样办结'), ...filter, oldest: z.coerce.number().int().min(1).max(100).optional(), ...page }), answer: coCheckPage,
    handle: ({ county, actor, query }) => coChecksFor(county, actor, query),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/co-checks/facts', tag, summary: '等答复的协查函按事实归并，供批量答复', roles: readers, query: z.object(filter), answer: factPage,
    handle: ({ county, actor, query }) => coCheckFacts(county, actor, query),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/co-checks/punctuality', tag, summary: '答复是否按期：按单位、专班或人员，用时分布与承诺对照', roles: ['co-checker', 'deciding-officer', 'oversight'],
    query: z.object({ by: z.enum(['organ', 'team', 'member']).default('organ'), from: day.optional(), until: day.optional(), ...page }), answer: punctuality,
    handle: ({ county, actor, query }) => punctualityOf(county, actor, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/co-checks/answers', tag, summary: '批量答复同一个事实的协查函，逐件有结果', roles: ['co-checker'], body: batchBody, answer: batchAnswer,
    handle: ({ county, actor, body }) => answerBatch(county, actor, body),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/co-checks/:id', tag, summary: '一份协查函（id 或编号）', roles: readers, params: byId, query: z.object({ identity }), answer: detail,
    handle: ({ county, actor, params, query }) => coCheckDetail(county, actor, params.id, query.identity),
  }),
  fileEndpoint({
    method: 'GET', url: '/api/v1/co-checks/:id/files/:n', tag, summary: '协查答复的一件佐证；查看留痕', roles: ['co-checker', 'deciding-officer', 'oversight'],
    params: z.object({ id: orderId, n: z.coerce.number().int().min(1).max(100) }), handle: ({ county, actor, params }) => evidenceFile(county, actor, params.id, params.n),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/co-checks/:id/answer', tag, summary: '答复协查函', roles: ['co-checker'], params: byId, body: answerBody, answer: closed,
    handle: ({ county, actor, params, body: { requestId, ...answer } }) =>
      perform(county, actor, { act: 'answer-co-check', requestId, body: { ...answer, ...params } }, (tx) => answerCoCheck(tx, { ...answer, id: params.id })),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/co-checks/:id/refusal', tag, summary: '以列明的理由拒绝协查', roles: ['co-checker'], params: byId, body: refusalBody, answer: closed,
    handle: ({ county, actor, params, body: { requestId, ...refusal } }) =>
      perform(county, actor, { act: 'refuse-co-check', requestId, body: { ...refusal, ...params } }, (tx) => refuseCoCheck(tx, { ...refusal, id: params.id })),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/authorisations', tag, summary: '等代办员去取的材料，或已经办完的', roles: ['agent'],
    query: z.object({ which: z.enum(['open', 'over']).default('open'), ...page }), answer: authorisationPage, handle: ({ county, actor, query }) => agentTasks(county, actor, query),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/authorisations/:id', tag, summary: '授权委托书', roles: ['agent'], params: z.object({ id: z.uuid() }), query: z.object({ identity }), answer: letter,
    handle: ({ county, actor, params, query }) => authorisationLetter(county, actor, params.id, query.identity),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/authorisations/:id/delivery', tag, summary: '代办员取回材料，或说明没有取到', roles: ['agent'],
    params: z.object({ id: z.uuid() }), body: deliverBody, answer: z.object({ caseNumber: z.string(), state: z.string() }),
    handle: ({ county, actor, params, body: { requestId, ...delivery } }) =>
      perform(county, actor, { act: 'deliver-by-agent', requestId, body: { ...delivery, ...params } }, (tx) => deliverByAgent(tx, { ...delivery, id: params.id })),
  }),
  ...evidenceDraftEndpoints,
]
