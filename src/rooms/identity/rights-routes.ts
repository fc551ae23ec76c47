/** The security administrator's addresses: roles and scopes, sessions, lock-out; and who may do what, as a table. */
import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import { roles as allRoles } from '../../platform/actor.ts'
import { perform } from '../../platform/county.ts'
import type { Endpoint } from '../../platform/http/endpoint.ts'
import { endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { changeRights } from './acts/change-rights.ts'
import { endSessions, lockAccount, unlockAccount } from './acts/lock-account.ts'
import { accountDetail as detail, accountRow, accountsQuery, endBody, ended, lockBody, lookUpBody, matrix, pageOf, rightsAnswer, rightsBody } from './contract.ts'
import { roleNames } from './texts.ts'
import { accountDetail, accountList, residentByNumber } from './views/accounts.ts'

const tag = '岗位和账号'
const roles = ['security-admin'] as const
const params = z.object({ id: z.uuid() })
const base = '/api/v1/rights/accounts'

export const rightsEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'GET', url: base, tag, summary: '工作账号：岗位、范围、登录', roles, query: accountsQuery, answer: pageOf(accountRow),
    handle: async ({ county, actor, query }) => ok(await accountList(county, actor, query)),
  }),
  endpoint({
    method: 'GET', url: `${base}/:id`, tag, summary: '一个账号：登录和变化', roles, params, answer: detail,
    handle: ({ county, actor, params: { id } }) => accountDetail(county, actor, id),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/rights/residents', tag, summary: '按公民身份号码查找居民账号（留痕）', roles, body: lookUpBody, answer: z.object({ items: z.array(accountRow) }),
    handle: ({ county, actor, body }) => residentByNumber(county, actor, body.idNumber),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/rights`, tag, summary: '授予或收回岗位和范围，立即生效', roles, params, body: rightsBody, answer: rightsAnswer,
    handle: ({ county, actor, params: { id }, body: { requestId, ...rights } }) =>
      perform(county, actor, { act: 'change-rights', requestId, body: { ...rights, id } }, (tx) => changeRights(tx, { ...rights, id })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/lock`, tag, summary: '锁定账号并结束其全部登录', roles, params, body: lockBody, answer: ended,
    handle: ({ county, actor, params: { id }, body: { requestId, reason } }) =>
      perform(county, actor, { act: 'lock-account', requestId, body: { id, reason } }, (tx) => lockAccount(tx, { id, reason })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/unlocking`, tag, summary: '解除锁定', roles, params, body: lockBody, answer: z.null(),
    handle: ({ county, actor, params: { id }, body: { requestId, reason } }) =>
      perform(county, actor, { act: 'unlock-account', requestId, body: { id, reason } }, (tx) => unlockAccount(tx, { id, reason })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/sessions/end`, tag, summary: '结束一次或全部登录和令牌', roles, params, body: endBody, answer: ended,
    handle: ({ county, actor, params: { id }, body: { requestId, session } }) =>
      perform(county, actor, { act: 'end-sessions', requestId, body: { id, session } }, (tx) => endSessions(tx, { id, session })),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/rights/matrix', tag, summary: '哪个岗位能用哪个接口', roles: ['system-admin', 'security-admin', 'audit-admin', 'oversight'], answer: matrix,
    handle: ({ county }) => Promise.resolve(ok({
      roles: allRoles.map((role) => ({ role, name: roleNames[role] ?? role })),
      items: endpointsOf(county).map((e) => ({
        method: e.method, url: e.url, summary: e.summary, tag: e.tag, public: e.roles === 'public', roles: e.roles === 'public' ? [] : [...e.roles],
      })),
    })),
  }),
]
