import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import type { Role } from '../../platform/actor.ts'
import { roles } from '../../platform/actor.ts'
import { perform } from '../../platform/county.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { mailOf } from '../identity/index.ts'
import { changeSettings } from './acts/change-settings.ts'
import { markRead } from './acts/read-notice.ts'
import { retryDelivery } from './acts/retry-delivery.ts'
import { takeReports } from './acts/take-reports.ts'
import { changeSettings as changeBody, failedDelivery, noticePage, noticeSettings, reports, requestId, sendingStatistics } from './contract.ts'
import { channels } from './rules.ts'
import { digestWanted } from './store.ts'
import { myNotices } from './views/my-notices.ts'
import { failedPage, statistics } from './views/sending.ts'

const tag = '消息'
const staff = roles.filter((role) => role !== 'applicant')
/** Who sees that something was not delivered, and has it sent again. */
const menders = ['oversight', 'system-admin'] as const satisfies readonly Role[]
const paging = { limit: z.coerce.number().int().min(1).max(100).default(20), next: z.string().max(200).optional() }
const byId = z.object({ id: z.uuid() })

export const noticeEndpoints = [
  endpoint({
    method: 'GET', url: '/api/v1/notices', tag, summary: '我的消息', roles, query: z.object(paging), answer: noticePage,
    handle: ({ county, actor, query }) => myNotices(county, actor, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/notices/:id/read', tag, summary: '标为已读', roles, params: byId, body: z.strictObject({ requestId }), answer: z.null(),
    handle: ({ county, actor, params, body }) => perform(county, actor, { act: 'read-notice', requestId: body.requestId, body: params }, (tx) => markRead(tx, params.id)),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/notices/failed', tag, summary: '没有送达的短信和邮件', roles: menders, query: z.object({ ...paging, channel: z.enum(channels).optional() }),
    answer: z.object({ items: z.array(failedDelivery), total: z.number(), next: z.string().nullable() }), handle: ({ county, query }) => failedPage(county, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/notices/:id/retry', tag, summary: '重发没有送达的一条', roles: menders, params: byId, body: z.strictObject({ requestId }),
    answer: z.object({ state: z.literal('waiting'), nextAt: z.string() }),
    handle: ({ county, actor, params, body }) => perform(county, actor, { act: 'retry-delivery', requestId: body.requestId, body: params }, (tx) => retryDelivery(tx, params.id)),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/notices/sending', tag, summary: '短信和邮件的发送情况', roles: menders, query: z.object({ days: z.coerce.number().int().min(1).max(90).default(30) }),
    answer: sendingStatistics, handle: ({ county, query }) => statistics(county, query.days),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/notices/deliveries', tag, summary: '短信网关的送达报告，须有签名', roles: 'public', body: reports, answer: z.object({ taken: z.number() }),
    handle: ({ county, body }) => takeReports(county, body),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/notices/settings', tag, summary: '我的邮箱和每日提醒', roles: staff, answer: noticeSettings,
    handle: async ({ county, actor }) => ok({ mail: await mailOf(county, actor.account), digest: await digestWanted(county.db, county.region, actor.account) }),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/notices/settings', tag, summary: '改我的邮箱和每日提醒', roles: staff, body: changeBody, answer: noticeSettings,
    async handle({ county, actor, body }) {
      const changed = await perform(county, actor, { act: 'change-notice-settings', requestId: body.requestId, body }, (tx) => changeSettings(tx, body))
      return changed.ok ? ok({ mail: body.mail, digest: body.digest }) : changed
    },
  }),
]
