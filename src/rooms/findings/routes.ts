import { z } from 'zod'
import { perform } from '../../platform/county.ts'
import type { Endpoint } from '../../platform/http/endpoint.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { acceptFinding, changeFromFinding, mergeFinding, rejectFinding } from './acts/decide.ts'
import { lookForFindings } from './acts/look.ts'
import { declareNeeds, endDeclaredNeed } from './acts/needs.ts'
import {
  acceptBody, changeBody, decided, findingDetail as detail, findingPage, findingStates, mergeBody, needPage, needsBody, ran, rejectBody, requestId, summary,
} from './contract.ts'
import { findingKinds } from './rules/facts.ts'
import { findingDetail, findingsFor, findingSummary } from './views/findings.ts'
import { needsFor } from './views/needs.ts'

const tag = '问题证明'
const base = '/api/v1/findings'
const readers = ['list-editor', 'legal-reviewer', 'county-decider', 'oversight', 'audit-admin'] as const
const deciders = ['list-editor', 'legal-reviewer'] as const
const params = z.object({ id: z.uuid() })
const limit = z.coerce.number().int().min(1).max(100).default(20)

const reading: readonly Endpoint[] = [
  endpoint({
    method: 'GET', url: base, tag, summary: '问题证明：没有依据、奇葩、重复、循环、过多，影响大的在前', roles: readers,
    query: z.object({
      kind: z.enum(findingKinds).optional(), state: z.enum(findingStates).optional(), organ: z.string().max(80).optional(), q: z.string().trim().max(60).optional(), limit, next: z.string().max(60).optional(),
    }),
    answer: findingPage, handle: ({ county, actor, query }) => findingsFor(county, actor, query),
  }),
  endpoint({ method: 'GET', url: `${base}/summary`, tag, summary: '各类问题证明的件数和最近一次查找', roles: readers, answer: summary, handle: ({ county, actor }) => findingSummary(county, actor) }),
  endpoint({
    method: 'GET', url: `${base}/needs`, tag, summary: '开具证明前各单位要求的材料，新填报的在前', roles: readers,
    query: z.object({ organ: z.string().max(80).optional(), limit, next: z.uuid().optional() }), answer: needPage, handle: ({ county, actor, query }) => needsFor(county, actor, query),
  }),
  endpoint({
    method: 'GET', url: `${base}/:id`, tag, summary: '一条问题证明：理由、图、相似的词、打破办法', roles: readers, params, answer: detail,
    handle: ({ county, actor, params: { id } }) => findingDetail(county, actor, id),
  }),
]

export const findingEndpoints: readonly Endpoint[] = [
  ...reading,
  endpoint({
    method: 'POST', url: `${base}/look`, tag, summary: '现在重新查找问题证明', roles: deciders, body: z.strictObject({ requestId }), answer: ran,
    handle: ({ county, actor, body }) => lookForFindings(county, actor, body.requestId),
  }),
  endpoint({
    method: 'POST', url: `${base}/needs`, tag, summary: '填报开具一项证明前要群众提供什么', roles: ['list-editor'], body: needsBody, answer: z.object({ added: z.number() }), status: 201,
    handle: ({ county, actor, body: { requestId: id, ...input } }) => perform(county, actor, { act: 'declare-needs', requestId: id, body: input }, (tx) => declareNeeds(tx, input)),
  }),
  endpoint({
    method: 'POST', url: `${base}/needs/:id/end`, tag, summary: '停用一条开具条件', roles: ['list-editor'], params, body: z.strictObject({ requestId }), answer: z.object({ ended: z.literal(true) }),
    handle: ({ county, actor, params: { id }, body }) => perform(county, actor, { act: 'end-need', requestId: body.requestId, body: { id } }, (tx) => endDeclaredNeed(tx, id)),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/accept`, tag, summary: '采纳', roles: deciders, params, body: acceptBody, answer: decided,
    handle: ({ county, actor, params: { id }, body: { requestId: key, note } }) => perform(county, actor, { act: 'accept-finding', requestId: key, body: { id, note } }, (tx) => acceptFinding(tx, { id, note })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/reject`, tag, summary: '不成立，写明理由；事实不变不再提出', roles: deciders, params, body: rejectBody, answer: decided,
    handle: ({ county, actor, params: { id }, body: { requestId: key, reason } }) =>
      perform(county, actor, { act: 'reject-finding', requestId: key, body: { id, reason } }, (tx) => rejectFinding(tx, { id, reason })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/merge`, tag, summary: '重复证明合并为一项：其余的提出取消，名称并入', roles: ['list-editor'], params, body: mergeBody, answer: decided,
    handle: ({ county, actor, params: { id }, body: { requestId: key, ...input } }) =>
      perform(county, actor, { act: 'merge-finding', requestId: key, body: { id, ...input } }, (tx) => mergeFinding(tx, { id, ...input })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/list-change`, tag, summary: '转为清单变更（编制）', roles: ['list-editor'], params, body: changeBody, answer: decided, status: 201,
    handle: ({ county, actor, params: { id }, body: { requestId: key, ...input } }) =>
      perform(county, actor, { act: 'change-from-finding', requestId: key, body: { id, ...input } }, (tx) => changeFromFinding(tx, { id, ...input })),
  }),
]
