/** Publicity and objections: what anybody sees and sends, and how it is answered (C1.3). */
import { z } from 'zod'
import { ok } from '../../../kernel/result.ts'
import { perform } from '../../../platform/county.ts'
import type { Endpoint } from '../../../platform/http/endpoint.ts'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { answerObjection, objectOnce } from './acts/object.ts'
import {
  drafted, objectionAnswerBody, objectionBody, objectionFiled, objectionPage, objectionQueryBody, objectionState, publicChangeDetail, publicChangePage,
} from './contract.ts'
import { objectionByCode, objectionsFor } from './views/objections.ts'
import { publicChange, publicChanges } from './views/public.ts'

const tag = '清单公示与异议'

export const objectionEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'GET', url: '/api/v1/public/list-changes', tag, summary: '正在公示的清单变更', roles: 'public', answer: publicChangePage,
    async handle({ county }) {
      const items = await publicChanges(county)
      return ok({ items, total: items.length, next: null })
    },
  }),
  endpoint({
    method: 'GET', url: '/api/v1/public/list-changes/:number', tag, summary: '一件公示：各行与现行清单并排', roles: 'public', params: z.object({ number: z.string().max(40) }),
    query: z.object({ q: z.string().trim().max(60).optional(), limit: z.coerce.number().int().min(1).max(200).default(100), next: z.string().regex(/^\d{1,7}$/).optional() }),
    answer: publicChangeDetail, handle: ({ county, params, query }) => publicChange(county, params.number, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/public/objections', tag, summary: '公示期内提出异议，不需要登录；记下查询码', roles: 'public', body: objectionBody, answer: objectionFiled, status: 201,
    handle: ({ county, body }) => objectOnce(county, body),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/public/objections/query', tag, summary: '凭编号和查询码查看异议的答复', roles: 'public', body: objectionQueryBody, answer: objectionState,
    handle: ({ county, body }) => objectionByCode(county, body),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/list-changes/:id/objections', tag, summary: '一件清单变更收到的异议', roles: ['list-editor', 'legal-reviewer', 'county-decider', 'oversight'],
    params: z.object({ id: z.union([z.uuid(), z.string().regex(/^QD\d{8}-\d{5,}$/)]) }), query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(50), next: z.uuid().optional() }),
    answer: objectionPage, handle: ({ county, actor, params, query }) => objectionsFor(county, actor, params.id, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/objections/:number/answer', tag, summary: '答复异议：采纳或不采纳，写明理由', roles: ['list-editor', 'legal-reviewer'], params: z.object({ number: z.string().max(40) }),
    body: objectionAnswerBody, answer: drafted,
    handle: ({ county, actor, params, body: { requestId, ...input } }) =>
      perform(county, actor, { act: 'answer-objection', requestId, body: { ...input, ...params } }, (tx) => answerObjection(tx, { ...input, ...params })),
  }),
]
