/** Refused attempts for oversight, the guard for the county's other systems, reports of the public. */
import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { actsFor } from '../../../platform/actor.ts'
import { perform } from '../../../platform/county.ts'
import type { Endpoint } from '../../../platform/http/endpoint.ts'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { demandAnswer, demandBody, handleBody, publicReboundPage, reboundPage, reboundQuery, reportAnswer, reportBody, reportPage } from './contract.ts'
import { guardDemand } from './guard.ts'
import { handleRebound, rebounds, reboundsForAll } from './rebounds.ts'
import { demandReports, reportDemand } from './reports.ts'
import { stillNeeded } from './still-needed.ts'

const tag = '反弹防控'
const senders = ['window-clerk', 'agent', 'co-checker', 'deciding-officer', 'list-editor'] as const
const verdicts = ['cancelled', 'not-from-village', 'sharing', 'commitment', 'agency', 'retained', 'unknown', 'certificate', 'which'] as const
const needed = z.object({
  asked: z.string(), verdict: z.enum(verdicts), item: z.string().nullable(), name: z.string(), plain: z.string(), holder: z.string().nullable(),
  entry: z.object({
    list: z.string(), version: z.number(), from: z.string(), basis: z.string(), article: z.string(), replacedBy: z.string(), upstream: z.array(z.string()).readonly(), origin: z.enum(['found', 'suggested']),
  }).nullable(),
  others: z.array(z.object({ item: z.string(), name: z.string(), plain: z.string() })).readonly(),
})

export const guardEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'GET', url: '/api/v1/rebounds', tag, summary: '被拦下的反弹：谁又要已经取消的证明，凭哪一条拦下', roles: ['oversight', 'audit-admin'], query: reboundQuery, answer: reboundPage,
    handle: ({ county, actor, query }) => rebounds(county, actor, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/rebounds/:number/outcome', tag, summary: '督查写明一次反弹的处理结果', roles: ['oversight'], params: z.object({ number: z.string().max(30) }), body: handleBody,
    answer: z.object({ number: z.string() }),
    handle: ({ county, actor, params, body: { requestId, ...body } }) =>
      perform(county, actor, { act: 'handle-rebound', requestId, body: { ...body, ...params } }, (tx) => handleRebound(tx, { ...body, ...params })),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/demand-reports', tag, summary: '群众反映被要了什么证明', roles: ['oversight', 'audit-admin'],
    query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(30), next: z.string().max(60).optional() }), answer: reportPage,
    handle: ({ county, query }) => demandReports(county, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/demands', tag, summary: '发出要求或出具证明之前过一遍：点名或写到已经取消的证明的，拒绝并记录', roles: senders, body: demandBody, answer: demandAnswer,
    async handle({ county, actor, body: { organ, way, names, text, object } }) {
      if (!actsFor(actor, organ)) return refuse('not-your-organ', { status: 403, field: 'organ', detail: '您不在这个单位任职，不能替它发出要求。', next: ['填写自己的单位'] })
      return await guardDemand(county, actor, { organ, way, names, object, ...(text === '' ? {} : { text }) }) ?? ok({ allowed: true as const })
    },
  }),
  endpoint({
    method: 'GET', url: '/api/v1/public/still-needed', tag, summary: '这个证明还要吗：取消了、由我们取得、还是仍要提交；持有的证件不是证明；说不准的列出来选', roles: 'public',
    query: z.object({ q: z.string().trim().min(1).max(300), item: z.string().max(40).optional() }), answer: needed, handle: async ({ county, query }) => ok(await stillNeeded(county, query.q, query.item)),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/public/rebounds', tag, summary: '公布的反弹：督查已经处理、确属索要的', roles: 'public',
    query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(30), next: z.string().max(200).optional() }), answer: publicReboundPage,
    handle: ({ county, query }) => reboundsForAll(county, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/public/demand-reports', tag, summary: '反映被要了不该要的证明，不用登录', roles: 'public', body: reportBody, answer: reportAnswer, status: 201,
    handle: ({ county, body }) => reportDemand(county, body),
  }),
]
