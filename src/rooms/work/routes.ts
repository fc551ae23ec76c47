import { z } from 'zod'

import type { Result } from '../../kernel/result.ts'
import { roles } from '../../platform/actor.ts'
import type { Actor } from '../../platform/actor.ts'
import type { County, Tx } from '../../platform/county.ts'
import { perform } from '../../platform/county.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { claimWork, takeNext } from './acts/claim-work.ts'
import { handOverWork } from './acts/hand-over-work.ts'
import type { Moved } from './acts/moved.ts'
import { oneOf, outcomeOf } from './acts/moved.ts'
import { pauseWork, resumeWork } from './acts/pause-work.ts'
import { releaseWork, undoMove } from './acts/release-work.ts'
import type { Outcome } from './contract.ts'
import { colleague, handOver, ids, outcome, requestId, workFilter, workPage, workQuery } from './contract.ts'
import { workKinds } from './rules.ts'
import { colleaguesFor } from './views/colleagues.ts'
import { workIds, workList } from './views/work-list.ts'

const tag = '我的工作'
const staff = roles.filter((role) => role !== 'applicant')
const byId = z.object({ id: z.uuid() })
const base = '/api/v1/work'

type Move = (tx: Tx) => Promise<Moved>

/** One piece of work: what is refused is refused. Several: each for itself. */
const single = (county: County, actor: Actor, act: string, body: { requestId: string }, move: Move): Promise<Result<Outcome>> =>
  perform(county, actor, { act, requestId: body.requestId, body }, async (tx) => oneOf(await move(tx)))
const batch = (county: County, actor: Actor, act: string, body: { requestId: string }, move: Move): Promise<Result<Outcome>> =>
  perform(county, actor, { act, requestId: body.requestId, body }, async (tx) => outcomeOf(await move(tx)))

const only = z.strictObject({ requestId })
const several = z.strictObject({ requestId, ids })

export const moveEndpoints = [
  endpoint({
    method: 'GET', url: base, tag, summary: '等着办的：按期限，红的在前', roles: staff, query: workQuery, answer: workPage, handle: ({ county, actor, query }) => workList(county, actor, query),
  }),
  endpoint({
    method: 'GET', url: `${base}/ids`, tag, summary: '筛选结果的全部编号，用来成批办理', roles: staff, query: workFilter, answer: z.object({ ids: z.array(z.string()), more: z.boolean() }),
    handle: ({ county, actor, query }) => workIds(county, actor, query),
  }),
  endpoint({
    method: 'GET', url: `${base}/colleagues`, tag, summary: '可以接手的同事', roles: staff, query: z.object({ kind: z.enum(workKinds), organ: z.string().min(1).max(80) }),
    answer: z.object({ items: z.array(colleague) }), handle: ({ county, actor, query }) => colleaguesFor(county, actor, query),
  }),
  endpoint({
    method: 'POST', url: `${base}/next`, tag, summary: '领取最急的一件', roles: staff, body: z.strictObject({ requestId, kind: z.enum(workKinds).optional() }), answer: outcome,
    handle: ({ county, actor, body }) => perform(county, actor, { act: 'take-next', requestId: body.requestId, body }, (tx) => takeNext(tx, body.kind)),
  }),
  endpoint({
    method: 'POST', url: `${base}/claims`, tag, summary: '成批领取', roles: staff, body: several, answer: outcome,
    handle: ({ county, actor, body }) => batch(county, actor, 'claim-work', body, (tx) => claimWork(tx, body.ids)),
  }),
  endpoint({
    method: 'POST', url: `${base}/releases`, tag, summary: '成批退回，让别人领取', roles: staff, body: several, answer: outcome,
    handle: ({ county, actor, body }) => batch(county, actor, 'release-work', body, (tx) => releaseWork(tx, body.ids)),
  }),
  endpoint({
    method: 'POST', url: `${base}/hand-overs`, tag, summary: '成批移交', roles: staff, body: handOver.extend({ ids }), answer: outcome,
    handle: ({ county, actor, body }) => batch(county, actor, 'hand-over-work', body, (tx) => handOverWork(tx, body)),
  }),
  endpoint({
    method: 'POST', url: `${base}/undo`, tag, summary: '十秒内撤销刚才的领取、退回或移交', roles: staff, body: several, answer: outcome,
    handle: ({ county, actor, body }) => batch(county, actor, 'undo-move', body, (tx) => undoMove(tx, body.ids)),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/claim`, tag, summary: '领取', roles: staff, params: byId, body: only, answer: outcome,
    handle: ({ county, actor, params, body }) => single(county, actor, 'claim-work', { ...body, ...params }, (tx) => claimWork(tx, [params.id])),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/release`, tag, summary: '退回，让别人领取', roles: staff, params: byId, body: only, answer: outcome,
    handle: ({ county, actor, params, body }) => single(county, actor, 'release-work', { ...body, ...params }, (tx) => releaseWork(tx, [params.id])),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/hand-over`, tag, summary: '移交给同事', roles: staff, params: byId, body: handOver, answer: outcome,
    handle: ({ county, actor, params, body }) => single(county, actor, 'hand-over-work', { ...body, ...params }, (tx) => handOverWork(tx, { ...body, ids: [params.id] })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/pause`, tag, summary: '因列明的理由暂停计时', roles: staff, params: byId,
    body: z.strictObject({ requestId, ground: z.string().min(1).max(80), note: z.string().trim().max(500).default('') }), answer: outcome,
    handle: ({ county, actor, params, body }) => perform(county, actor, { act: 'pause-work', requestId: body.requestId, body: { ...body, ...params } }, async (tx) => {
      const paused = await pauseWork(tx, params.id, body)
      return paused.ok ? oneOf(paused.value) : paused
    }),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/resume`, tag, summary: '恢复计时', roles: staff, params: byId, body: only, answer: outcome,
    handle: ({ county, actor, params, body }) => single(county, actor, 'resume-work', { ...body, ...params }, (tx) => resumeWork(tx, params.id)),
  }),
]

