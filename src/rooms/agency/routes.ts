import { z } from 'zod'
import { perform } from '../../platform/county.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { answerCoCheck } from './acts/answer-co-check.ts'
import { deliverByAgent } from './acts/deliver-by-agent.ts'
import { refuseCoCheck } from './acts/refuse-co-check.ts'
import { answerBody, authorisationPage, coCheckDetail as detail, coCheckPage, deliverBody, refusalBody } from './contract.ts'
import { coCheckStates } from './rules.ts'
import { agentTasks } from './views/agent-tasks.ts'
import { coCheckDetail, coChecksFor } from './views/co-checks.ts'

const tag = '协查与代办'
const byId = z.object({ id: z.union([z.uuid(), z.string().regex(/^XC\d{8}-\d{5,}$/)]) })
const closed = z.object({ number: z.string(), state: z.enum(coCheckStates), caseNumber: z.string() })
const page = { limit: z.coerce.number().int().min(1).max(100).default(20), next: z.string().max(200).optional() }

export const agencyEndpoints = [
  endpoint({
    method: 'GET', url: '/api/v1/co-checks', tag, summary: '协查函列表，按期限先后', roles: ['co-checker', 'deciding-officer', 'oversight', 'audit-admin'],
    query: z.object({ state: z.enum(coCheckStates).optional(), ...page }), answer: coCheckPage,
    handle: ({ county, actor, query }) => coChecksFor(county, actor, query),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/co-checks/:id', tag, summary: '一份协查函（id 或编号）', roles: ['co-checker', 'deciding-officer', 'oversight', 'audit-admin'],
    params: byId, answer: detail, handle: ({ county, actor, params }) => coCheckDetail(county, actor, params.id),
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
    method: 'GET', url: '/api/v1/authorisations', tag, summary: '等代办员去取的材料', roles: ['agent'], query: z.object(page), answer: authorisationPage,
    handle: ({ county, actor, query }) => agentTasks(county, actor, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/authorisations/:id/delivery', tag, summary: '代办员取回材料，或说明没有取到', roles: ['agent'],
    params: z.object({ id: z.uuid() }), body: deliverBody, answer: z.object({ caseNumber: z.string(), state: z.string() }),
    handle: ({ county, actor, params, body: { requestId, ...delivery } }) =>
      perform(county, actor, { act: 'deliver-by-agent', requestId, body: { ...delivery, ...params } }, (tx) => deliverByAgent(tx, { ...delivery, id: params.id })),
  }),
]
