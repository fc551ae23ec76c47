import { z } from 'zod'
import { maskIdNumber, maskName } from '../../kernel/masking.ts'
import { ok } from '../../kernel/result.ts'
import { roles } from '../../platform/actor.ts'
import { perform } from '../../platform/county.ts'
import type { Endpoint } from '../../platform/http/endpoint.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { accessesAbout } from './accesses.ts'
import { issueToken, revokeTokens } from './acts/tokens.ts'
import { auditEndpoints } from './audit-routes.ts'
import { rightsEndpoints } from './rights-routes.ts'
import { unusualEndpoints } from './unusual-routes.ts'

const tag = '身份'
const requestId = z.string().min(8).max(100)
const access = z.object({
  at: z.string(), organ: z.string(), reader: z.string(), what: z.string(), purpose: z.string(), basis: z.string().nullable(), caseNumber: z.string().nullable(),
  channel: z.string(), outcome: z.string(),
})
const accessPage = z.object({ items: z.array(access).readonly(), total: z.number(), next: z.string().nullable() })

export const identityEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'GET', url: '/api/v1/me', tag, summary: '我是谁、什么岗位', roles,
    answer: z.object({ name: z.string(), kind: z.string(), roles: z.array(z.string()).readonly(), organs: z.array(z.string()).readonly(), division: z.string(), idNumber: z.string().nullable(),
      badge: z.string().describe('区分同一台电脑上不同账号的代号，不是账号本身') }),
    handle: async ({ county, actor }) => ok({
      name: actor.kind === 'person' ? maskName(actor.name) : actor.name, kind: actor.kind, roles: actor.roles, organs: actor.organs, division: actor.division,
      idNumber: actor.person ? maskIdNumber(actor.person.idNumber) : null,
      badge: county.seal.token('badge', actor.account).slice(0, 16),
    }),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/me/accesses', tag, summary: '谁用了我的数据', roles: ['applicant'],
    query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20), next: z.string().max(100).optional() }), answer: accessPage,
    handle: ({ county, actor, query }) => accessesAbout(county, actor, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/tokens', tag, summary: '为自己领取接口令牌', roles, status: 201,
    body: z.strictObject({ requestId, days: z.number().int().min(1).max(30).default(30) }), answer: z.object({ token: z.string(), expiresAt: z.string() }),
    // No answer is kept for this request id: a token is shown once and stored by digest only. A repeated request gets another token.
    handle: ({ county, actor, body }) => perform(county, actor, { act: 'issue-token', requestId: null }, (tx) => issueToken(tx, body.days)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/tokens/revocation', tag, summary: '作废自己的全部令牌', roles, body: z.strictObject({ requestId }), answer: z.object({ revoked: z.number() }),
    handle: ({ county, actor, body }) => perform(county, actor, { act: 'revoke-tokens', requestId: body.requestId }, (tx) => revokeTokens(tx)),
  }),
  ...rightsEndpoints, ...unusualEndpoints, ...auditEndpoints,
]
