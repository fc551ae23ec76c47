/** The register of laws. */
import { z } from 'zod'
import { ok } from '../../../kernel/result.ts'
import { perform } from '../../../platform/county.ts'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { flagLine, flagQuery, idAnswer, lawLine, lawParam, lawView, pageOf, settleBody, versionAnswer, versionBody } from '../contract.ts'
import { lawKeepers, seesAll, surveyReaders } from '../policy.ts'
import { settle, writeVersion } from './acts.ts'
import { flagList, lawList, lawView as viewOf } from './views.ts'

const tag = '法规依据'

export const lawEndpoints = [
  endpoint({
    method: 'GET', url: '/api/v1/laws', tag, summary: '法规库：有待核对证明的在前', roles: surveyReaders, query: z.object({ q: z.string().trim().max(60).optional(), limit: z.coerce.number().int().min(1).max(200).default(50), next: z.string().max(400).optional() }),
    answer: pageOf(lawLine), handle: async ({ county, query }) => ok(await lawList(county, query)),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/laws/flags', tag, summary: '依据被废止或修改的证明', roles: surveyReaders, query: flagQuery, answer: pageOf(flagLine),
    handle: async ({ county, actor, query: { limit, next, ...filter } }) => ok(await flagList(county, { ...filter, organs: seesAll(actor) ? null : actor.organs }, { limit, next })),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/laws/flags/:id', tag, summary: '一项证明的依据变了怎么办', roles: ['list-editor', 'legal-reviewer'], params: z.object({ id: z.uuid() }), body: settleBody, answer: idAnswer,
    handle: ({ county, actor, params, body: { requestId, ...input } }) => perform(county, actor, { act: 'settle-law-flag', requestId, body: { ...params, ...input } }, (tx) => settle(tx, actor, { ...params, ...input })),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/laws/:law', tag, summary: '一部法规：各版本，某一天有效的条文', roles: surveyReaders, params: lawParam, query: z.object({ on: z.iso.date().optional() }), answer: lawView,
    handle: ({ county, params, query }) => viewOf(county, params.law, query.on),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/laws', tag, summary: '登记制定、修正、修订或废止；以它为依据的证明随即标出', roles: lawKeepers, body: versionBody, answer: versionAnswer, status: 201,
    handle: ({ county, actor, body: { requestId, ...version } }) => perform(county, actor, { act: 'register-law', requestId, body: version }, (tx) => writeVersion(tx, version)),
  }),
]
