import { z } from 'zod'
import { perform } from '../../platform/county.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { caseSummary } from '../cases/index.ts'
import { beginRebuild } from './acts/rebuild.ts'
import { behindQuery, statisticsQuery, statisticsView } from './contract.ts'
import { statisticsReaders } from './policy.ts'
import { behind } from './views/behind.ts'
import { statistics } from './views/statistics.ts'

const tag = '统计'

export const statisticsEndpoints = [
  endpoint({
    method: 'GET', url: '/api/v1/statistics', tag, summary: '办件、途径、超期、少交少跑：全县或本单位，按月、单位、乡镇', roles: statisticsReaders,
    query: statisticsQuery, answer: statisticsView, handle: ({ county, actor, query }) => statistics(county, actor, query),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/statistics/cases', tag, summary: '一个数字背后的办件', roles: statisticsReaders, query: behindQuery,
    answer: z.object({ items: z.array(caseSummary), total: z.number(), next: z.string().nullable() }), handle: ({ county, actor, query }) => behind(county, actor, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/statistics/rebuild', tag, summary: '从头重数；数好之前仍显示原来的数字', roles: ['system-admin'],
    body: z.strictObject({ requestId: z.string().min(8).max(100) }), answer: z.object({ building: z.boolean() }),
    handle: ({ county, actor, body }) => perform(county, actor, { act: 'rebuild-statistics', requestId: body.requestId, body: {} }, beginRebuild),
  }),
]
