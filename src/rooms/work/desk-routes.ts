import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import { roles } from '../../platform/actor.ts'
import { perform } from '../../platform/county.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { listedGrounds } from '../catalogue/index.ts'
import { keepView, removeView } from './acts/keep-view.ts'
import { newView, requestId, savedView, searchAnswer, staffNotices as noticePage } from './contract.ts'
import { paramsOf } from './params.ts'
import { positions } from './rules.ts'
import { PAUSE_GROUNDS } from './texts.ts'
import { viewsOf } from './view-store.ts'
import { searchAll } from './views/search.ts'
import { readNotice, staffNotices } from './views/staff-notices.ts'

const tag = '我的工作'
const staff = roles.filter((role) => role !== 'applicant')
const byId = z.object({ id: z.uuid() })
const only = z.strictObject({ requestId })

export const deskEndpoints = [
  endpoint({
    method: 'GET', url: '/api/v1/work/rules', tag, summary: '提醒和逐级上报的时间，暂停计时的理由', roles: staff,
    answer: z.object({
      steps: z.array(z.object({ to: z.enum(positions), workingDays: z.number() })).readonly(), soonWorkingDays: z.number(), errandWorkingDays: z.number(),
      grounds: z.array(z.object({ code: z.string(), text: z.string(), basis: z.string() })),
    }),
    handle: async ({ county }) => ok({ ...await paramsOf(county), grounds: await listedGrounds(county, PAUSE_GROUNDS) }),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/work/views', tag, summary: '我保存的视图', roles: staff, answer: z.object({ items: z.array(savedView) }),
    handle: async ({ county, actor }) => ok({ items: await viewsOf(county.db, county.region, actor.account) }),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/work/views', tag, summary: '保存视图；同名的换成新的', roles: staff, body: newView, answer: savedView, status: 201,
    handle: ({ county, actor, body: { requestId: id, ...view } }) => perform(county, actor, { act: 'keep-view', requestId: id, body: view }, (tx) => keepView(tx, view)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/work/views/:id/removal', tag, summary: '删去视图', roles: staff, params: byId, body: only, answer: z.null(),
    handle: ({ county, actor, params, body }) => perform(county, actor, { act: 'remove-view', requestId: body.requestId, body: params }, (tx) => removeView(tx, params.id)),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/staff-notices', tag, summary: '给我的提醒', roles: staff,
    query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20), next: z.string().max(200).optional() }), answer: noticePage,
    handle: ({ county, actor, query }) => staffNotices(county, actor, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/staff-notices/:id/read', tag, summary: '标为已看', roles: staff, params: byId, body: only, answer: z.null(),
    handle: ({ county, actor, params, body }) => perform(county, actor, { act: 'read-staff-notice', requestId: body.requestId, body: params }, (tx) => readNotice(tx, params.id)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/staff-notices/read', tag, summary: '全部标为已看', roles: staff, body: only, answer: z.null(),
    handle: ({ county, actor, body }) => perform(county, actor, { act: 'read-staff-notices', requestId: body.requestId }, (tx) => readNotice(tx, null)),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/search', tag, summary: '搜索：编号、证件号码（须完整）、事项、证明、单位', roles: staff, query: z.object({ q: z.string().trim().min(1).max(60) }), answer: searchAnswer,
    handle: ({ county, actor, query }) => searchAll(county, actor, query.q),
  }),
]
