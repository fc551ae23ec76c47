/** From draft to force: addresses of changes and of objections. */
import { z } from 'zod'
import { isDay } from '../../../kernel/day.ts'
import { perform } from '../../../platform/county.ts'
import type { Endpoint } from '../../../platform/http/endpoint.ts'
import { endpoint, fileEndpoint } from '../../../platform/http/endpoint.ts'
import { confirmChange } from './acts/confirm.ts'
import { decideChange, publishChange, withdrawChange } from './acts/decide.ts'
import { draftFilled } from './acts/draft-filled.ts'
import { editRows } from './acts/edit-rows.ts'
import { remarkOn, reviewChange } from './acts/review.ts'
import { submitChange } from './acts/submit.ts'
import { takeWorkbook } from './acts/take-workbook.ts'
import {
  changeDetail as detail, changePage, confirmBody, draftBody, drafted, editBody, listDiff as diff, noteBody, publishBody, remarkBody, rowPage, rowQuery, verdictBody, workbookBody, workbookQuery,
} from './contract.ts'
import { objectionEndpoints } from './objection-routes.ts'
import { changeLists, changeStates } from './rules.ts'
import { upstreamEndpoints } from './upstream-routes.ts'
import { changeDetail } from './views/change-detail.ts'
import { changesFor } from './views/changes.ts'
import { listDiff } from './views/diff.ts'
import { rowsFor } from './views/rows.ts'
import { changeWorkbook } from './views/workbook.ts'

const tag = '清单变更'
const readers = ['list-editor', 'legal-reviewer', 'county-decider', 'oversight', 'audit-admin'] as const
const byId = z.object({ id: z.union([z.uuid(), z.string().regex(/^QD\d{8}-\d{5,}$/)]) })
const day = z.string().refine(isDay, '形如 2026-11-24 的日期')
const base = '/api/v1/list-changes'

const reading: readonly Endpoint[] = [
  endpoint({
    method: 'GET', url: base, tag, summary: '清单变更，新的在前；turn=mine 只看等本人办的', roles: readers,
    query: z.object({
      state: z.enum(changeStates).optional(), list: z.enum(changeLists).optional(), q: z.string().trim().max(60).optional(), turn: z.literal('mine').optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20), next: z.uuid().optional(),
    }),
    answer: changePage, handle: ({ county, actor, query }) => changesFor(county, actor, query),
  }),
  endpoint({
    method: 'GET', url: `${base}/:id`, tag, summary: '一件清单变更（id 或编号）：状态、每一步的签名、各单位意见', roles: readers, params: byId, answer: detail,
    handle: ({ county, actor, params }) => changeDetail(county, actor, params.id),
  }),
  endpoint({
    method: 'GET', url: `${base}/:id/rows`, tag, summary: '变更的各行，与现行清单并排', roles: readers, params: byId, query: rowQuery, answer: rowPage,
    handle: ({ county, actor, params, query }) => rowsFor(county, actor, params.id, query),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/lists/:list/diff', tag, summary: '同一份清单任意两天的差别', roles: 'public', params: z.object({ list: z.enum(changeLists) }),
    query: z.object({ from: day, to: day, limit: z.coerce.number().int().min(1).max(1000).default(200), next: z.string().regex(/^\d{1,7}$/).optional() }), answer: diff,
    handle: ({ county, params, query }) => listDiff(county, { ...params, ...query }),
  }),
]

export const listChangeEndpoints: readonly Endpoint[] = [
  ...reading,
  endpoint({
    method: 'POST', url: base, tag, summary: '提出清单变更（编制）', roles: ['list-editor'], body: draftBody, answer: drafted, status: 201,
    handle: ({ county, actor, body: { requestId, ...input } }) => perform(county, actor, { act: 'draft-list-change', requestId, body: input }, (tx) => draftFilled(tx, input)),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/rows`, tag, summary: '编制中：增加、改写、删去行，或把同样的内容填到选中的行', roles: ['list-editor'], params: byId, body: editBody, answer: drafted,
    handle: ({ county, actor, params, body: { requestId, ...input } }) =>
      perform(county, actor, { act: 'edit-list-change', requestId, body: { ...input, ...params } }, (tx) => editRows(tx, { ...input, ...params })),
  }),
  fileEndpoint({
    method: 'GET', url: `${base}/:id/workbook`, tag, summary: '变更的各行，作为工作簿取走', roles: readers, params: byId, query: workbookQuery,
    handle: ({ county, actor, params, query }) => changeWorkbook(county, actor, params.id, query),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/workbook`, tag, summary: '工作簿取回：编制中写入各行，审核中写入逐行意见；全部或全不', roles: ['list-editor', 'legal-reviewer'], params: byId, body: workbookBody, answer: drafted,
    handle: ({ county, actor, params, body: { requestId, workbook } }) =>
      perform(county, actor, { act: 'take-list-workbook', requestId, body: { workbook, ...params } }, (tx) => takeWorkbook(tx, { ...params, workbook })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/submit`, tag, summary: '提交合法性审核', roles: ['list-editor'], params: byId, body: noteBody, answer: drafted,
    handle: ({ county, actor, params, body: { requestId, note } }) => perform(county, actor, { act: 'submit-list-change', requestId, body: { note, ...params } }, (tx) => submitChange(tx, { ...params, note })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/remarks`, tag, summary: '审核中：对选中的行通过或退回，写明意见', roles: ['legal-reviewer'], params: byId, body: remarkBody, answer: z.object({ rows: z.number() }),
    handle: ({ county, actor, params, body: { requestId, ...input } }) =>
      perform(county, actor, { act: 'remark-list-rows', requestId, body: { ...input, ...params } }, (tx) => remarkOn(tx, { ...input, ...params })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/review`, tag, summary: '县司法局审核：通过或退回', roles: ['legal-reviewer'], params: byId, body: verdictBody, answer: drafted,
    handle: ({ county, actor, params, body: { requestId, ...input } }) =>
      perform(county, actor, { act: 'review-list-change', requestId, body: { ...input, ...params } }, (tx) => reviewChange(tx, { ...input, ...params })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/confirm`, tag, summary: '有关单位、乡镇确认', roles: ['list-editor'], params: byId, body: confirmBody, answer: drafted,
    handle: ({ county, actor, params, body: { requestId, ...input } }) =>
      perform(county, actor, { act: 'confirm-list-change', requestId, body: { ...input, ...params } }, (tx) => confirmChange(tx, { ...input, ...params })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/decide`, tag, summary: '县政府审定：通过或退回', roles: ['county-decider'], params: byId, body: verdictBody, answer: drafted,
    handle: ({ county, actor, params, body: { requestId, ...input } }) =>
      perform(county, actor, { act: 'decide-list-change', requestId, body: { ...input, ...params } }, (tx) => decideChange(tx, { ...input, ...params })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/publish`, tag, summary: '开始公示', roles: ['legal-reviewer', 'county-decider'], params: byId, body: publishBody, answer: drafted,
    handle: ({ county, actor, params, body: { requestId, ...input } }) =>
      perform(county, actor, { act: 'publish-list-change', requestId, body: { ...input, ...params } }, (tx) => publishChange(tx, { ...input, ...params })),
  }),
  endpoint({
    method: 'POST', url: `${base}/:id/withdraw`, tag, summary: '撤回', roles: ['list-editor', 'county-decider'], params: byId, body: noteBody, answer: drafted,
    handle: ({ county, actor, params, body: { requestId, note } }) => perform(county, actor, { act: 'withdraw-list-change', requestId, body: { note, ...params } }, (tx) => withdrawChange(tx, { ...params, note })),
  }),
  ...objectionEndpoints, ...upstreamEndpoints,
]
