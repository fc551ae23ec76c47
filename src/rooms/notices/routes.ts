import { z } from 'zod'
import { perform } from '../../platform/county.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { markRead, myNotices } from './notices.ts'

const notice = z.object({ id: z.string(), at: z.string(), kind: z.string(), text: z.string(), caseNumber: z.string().nullable(), read: z.boolean() })

export const noticeEndpoints = [
  endpoint({
    method: 'GET', url: '/api/v1/notices', tag: '消息', summary: '我的消息', roles: ['applicant'],
    query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20), next: z.string().max(100).optional() }),
    answer: z.object({ items: z.array(notice), total: z.number(), unread: z.number(), next: z.string().nullable() }),
    handle: ({ county, actor, query }) => myNotices(county, actor, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/notices/:id/read', tag: '消息', summary: '标为已读', roles: ['applicant'], params: z.object({ id: z.uuid() }),
    body: z.strictObject({ requestId: z.string().min(8).max(100) }), answer: z.null(),
    handle: ({ county, actor, params, body }) => perform(county, actor, { act: 'read-notice', requestId: body.requestId, body: params }, (tx) => markRead(tx, params.id)),
  }),
]
