/** Unusual reading: the list, why, what it was, and the rules' parameters. */
import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import { perform } from '../../platform/county.ts'
import type { Endpoint } from '../../platform/http/endpoint.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { lookAtReadings, noteReading, parametersOf, setParameters } from './acts/look-at-readings.ts'
import { alertDetail as detail, alertRow, pageOf, paging, parameters, parametersBody, requestId } from './contract.ts'
import { alertDetail, alertList } from './views/unusual.ts'

const tag = '异常查阅'
const roles = ['security-admin'] as const
const params = z.object({ id: z.uuid() })
const base = '/api/v1/rights/readings'

export const unusualEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'GET', url: base, tag, summary: '异常查阅', roles, query: z.object({ looked: z.enum(['open', 'looked', 'all']).default('open'), ...paging }), answer: pageOf(alertRow),
    handle: async ({ county, actor, query }) => ok(await alertList(county, actor, query)),
  }),
  endpoint({
    method: 'POST', url: `${base}/look`, tag, summary: '按规则检查某一天的查阅', roles, body: z.strictObject({ requestId, day: z.iso.date() }), answer: z.object({ day: z.string(), found: z.number() }),
    handle: ({ county, actor, body }) => perform(county, actor, { act: 'look-at-readings', requestId: body.requestId, body: { day: body.day } }, (tx) => lookAtReadings(tx, body.day)),
  }),
  endpoint({
    method: 'GET', url: `${base}/rules`, tag, summary: '规则的参数', roles, answer: parameters, handle: async ({ county }) => ok(await parametersOf(county.db, county.region)),
  }),
  endpoint({
    method: 'POST', url: `${base}/rules`, tag, summary: '修改规则的参数', roles, body: parametersBody, answer: parameters,
    handle: ({ county, actor, body: { requestId: id, ...values } }) => perform(county, actor, { act: 'set-reading-rules', requestId: id, body: values }, (tx) => setParameters(tx, values)),
  }),
  endpoint({
    method: 'GET', url: `${base}/:id`, tag, summary: '一条异常查阅和它背后的查阅记录', roles, params, answer: detail, handle: ({ county, actor, params: { id } }) => alertDetail(county, actor, id),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/note`, tag, summary: '写明已了解的情况', roles, params, body: z.strictObject({ requestId, note: z.string().trim().min(2).max(500) }), answer: z.null(),
    handle: ({ county, actor, params: { id }, body }) => perform(county, actor, { act: 'note-reading', requestId: body.requestId, body: { id, note: body.note } }, (tx) => noteReading(tx, { id, note: body.note })),
  }),
]
