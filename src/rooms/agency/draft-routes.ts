/** Gathering evidence, for orders and errands alike. */
import { z } from 'zod'
import type { Role } from '../../platform/actor.ts'
import { perform } from '../../platform/county.ts'
import type { Endpoint } from '../../platform/http/endpoint.ts'
import { endpoint, fileEndpoint } from '../../platform/http/endpoint.ts'
import { openLink } from './acts/evidence-link.ts'
import { keepDraft, removeDraft } from './acts/keep-draft.ts'
import { draftBody, draftPage, openedLink, orderId, requestId } from './contract.ts'
import type { DraftKind } from './draft-store.ts'
import { draftFile, draftList } from './views/evidence-files.ts'

const tag = '协查与代办'
const once = z.strictObject({ requestId })

function draftEndpoints(kind: DraftKind, base: string, id: z.ZodType<string>, roles: readonly Role[]): Endpoint[] {
  const one = z.object({ id })
  const piece = z.object({ id, draft: z.uuid() })
  return [
    endpoint({
      method: 'GET', url: `${base}/:id/drafts`, tag, summary: '本人为答复收集的佐证，尚未提交', roles, params: one, answer: draftPage,
      handle: ({ county, actor, params }) => draftList(county, actor, kind, params.id),
    }),
    endpoint({
      method: 'POST', url: `${base}/:id/drafts`, tag, summary: '加一件佐证（JPG、PNG、PDF，5 MB 以内）', roles, params: one, body: draftBody, answer: z.object({ id: z.string() }), status: 201,
      handle: ({ county, actor, params, body: { requestId, file } }) =>
        perform(county, actor, { act: 'keep-draft', requestId, body: { kind, ...params, name: file.name, data: file.data } }, (tx) => keepDraft(tx, { kind, id: params.id, file })),
    }),
    fileEndpoint({
      method: 'GET', url: `${base}/:id/drafts/:draft`, tag, summary: '查看一件收集的佐证', roles, params: piece,
      handle: ({ county, actor, params }) => draftFile(county, actor, kind, params.id, params.draft),
    }),
    endpoint({
      method: 'POST', url: `${base}/:id/drafts/:draft/removal`, tag, summary: '删去一件收集的佐证', roles, params: piece, body: once, answer: z.object({ removed: z.boolean() }),
      handle: ({ county, actor, params, body: { requestId } }) => perform(county, actor, { act: 'remove-draft', requestId, body: { kind, ...params } }, (tx) => removeDraft(tx, { kind, ...params })),
    }),
    endpoint({
      method: 'POST', url: `${base}/:id/evidence-link`, tag, summary: '出一个十分钟、一次有效的手机上传链接', roles, params: one, body: once, answer: openedLink, status: 201,
      handle: ({ county, actor, params, body: { requestId } }) => openLink(county, actor, { kind, id: params.id, requestId }),
    }),
  ]
}

export const evidenceDraftEndpoints: readonly Endpoint[] = [
  ...draftEndpoints('co-check', '/api/v1/co-checks', orderId, ['co-checker']), ...draftEndpoints('authorisation', '/api/v1/authorisations', z.uuid(), ['agent']),
]
