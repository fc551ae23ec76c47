/** Upper lists and the positive list of villages: addresses. */
import { z } from 'zod'
import { dayOf, isDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { perform } from '../../../platform/county.ts'
import type { Endpoint } from '../../../platform/http/endpoint.ts'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { importUpstream, mergeUpstream } from './acts/upstream.ts'
import { mayDraft } from './policy.ts'
import { comparisonQuery, mergeBody, merged, upstreamComparison as comparison, upstreamImport, upstreamImported, upstreamLists, villageProofs } from './upstream-contract.ts'
import { upstreamComparison, upstreamListsOf } from './views/upstream.ts'
import { villageProofsOn } from './views/village.ts'

const tag = '上级清单'
const readers = ['list-editor', 'legal-reviewer', 'county-decider', 'oversight', 'audit-admin'] as const

export const upstreamEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'GET', url: '/api/v1/upstream-lists', tag, summary: '本县掌握的上级清单，各有文件、来源和日期', roles: 'public', answer: upstreamLists,
    async handle({ county }) {
      const items = await upstreamListsOf(county)
      return ok({ items, total: items.length, next: null })
    },
  }),
  endpoint({
    method: 'GET', url: '/api/v1/upstream-comparison', tag, summary: '上级清单之间、上级与本县现行清单的比对', roles: readers, query: comparisonQuery, answer: comparison,
    handle: ({ county, query }) => upstreamComparison(county, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/upstream-imports', tag, summary: '导入一份上级清单；同一代码的整份替换', roles: ['list-editor', 'legal-reviewer'], body: upstreamImport, answer: upstreamImported, status: 201,
    handle: ({ county, actor, body: { requestId, ...input } }) => perform(county, actor, { act: 'import-upstream-list', requestId, body: input }, (tx) => importUpstream(tx, input)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/upstream-merges', tag, summary: '把本县缺的并入：起草清单变更，走同样的程序', roles: ['list-editor'], body: mergeBody, answer: merged, status: 201,
    handle: ({ county, actor, body: { requestId, ...input } }) => perform(county, actor, { act: 'merge-upstream-lists', requestId, body: input },
      async (tx) => mayDraft(tx.by, input.organ) ?? await mergeUpstream(tx, input)),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/village-proofs', tag, summary: '村（社区）出具证明的正面清单：依据、用途、程序、样表', roles: 'public',
    query: z.object({ on: z.string().refine(isDay, '形如 2026-11-24 的日期').optional(), q: z.string().trim().max(60).optional(), limit: z.coerce.number().int().min(1).max(200).default(100), next: z.string().max(200).optional() }),
    answer: villageProofs, handle: ({ county, query }) => villageProofsOn(county, { ...query, on: query.on ?? dayOf(county.clock.now()) }),
  }),
]
