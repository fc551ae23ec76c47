/** What anybody may look up: matters with their guides, proof items, the lists by day. */
import { z } from 'zod'
import { dayOf, isDay } from '../../kernel/day.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { endpoint, openEndpoint } from '../../platform/http/endpoint.ts'
import type { County } from '../../platform/county.ts'
import { catalogueOf, findMatter, searchMatters } from '../catalogue/index.ts'
import { organNames } from '../organs/index.ts'
import { changesSince } from './open/changes.ts'
import { listFile } from './open/files.ts'
import { proofHistory } from './open/history.ts'
import { listTag } from './open/tag.ts'
import { lists } from './types.ts'
import { guideRequirements } from './views/guide.ts'
import { listOn, upstreamList } from './views/list.ts'

const tag = '事项与清单'
const limit = z.coerce.number().int().min(1).max(200)
const next = z.string().max(20).optional()
const summary = z.object({
  code: z.string(), name: z.string(), kind: z.string(), organ: z.string(), organName: z.string(), levels: z.array(z.string()).readonly(),
  serviceObjects: z.array(z.string()).readonly(), lifeEvents: z.array(z.string()).readonly(), promisedDays: z.number(), requirements: z.number(),
})
const requirement = z.object({
  item: z.string(), name: z.string(), plain: z.string(), group: z.string(), groupName: z.string(), mode: z.enum(['all', 'one']), conditional: z.boolean(), note: z.string().nullable(),
  route: z.enum(['cancel', 'sharing', 'commitment', 'agency', 'submission']), certificate: z.boolean(), byAgent: z.boolean(), from: z.string().nullable(),
  origin: z.enum(['found', 'suggested']), label: z.string(), basis: z.string(), article: z.string(), replacedBy: z.string(), clause: z.string(), source: z.string(),
})
const matterView = summary.omit({ requirements: true }).extend({
  implementationCodes: z.record(z.string(), z.string()), statutoryDays: z.number().nullable(), excludedField: z.string().nullable(), fields: z.record(z.string(), z.string()),
  questions: z.array(z.object({ key: z.string(), label: z.string(), type: z.string(), required: z.boolean(), help: z.string().nullable(), options: z.array(z.object({ value: z.string(), label: z.string() })).readonly() })),
  materials: z.array(z.object({ name: z.string(), kind: z.string(), who: z.string(), whyNotProof: z.string() })).readonly(),
  requirements: z.array(requirement), evidence: z.string(), source: z.string(),
})
const entry = z.object({
  item: z.string(), name: z.string(), plain: z.string(), scope: z.enum(['all', 'grassroots']), inForce: z.boolean(), origin: z.enum(['found', 'suggested']), label: z.string(),
  basis: z.string(), article: z.string(), replacedBy: z.string(), upstream: z.array(z.string()).readonly(), source: z.string(),
})
const listPage = z.object({
  list: z.enum(lists), on: z.string(), version: z.number(), inForceFrom: z.string(), supersededOn: z.string().nullable(), decidedBy: z.string(),
  items: z.array(entry).readonly(), total: z.number(), next: z.string().nullable(),
})
const today = (county: County) => dayOf(county.clock.now())
const day = z.string().refine(isDay, '形如 2026-11-24 的日期')
const listQuery = z.object({
  on: day.optional(), q: z.string().max(50).optional(), organ: z.string().max(80).optional().describe('要这项证明或者出具它的单位'),
  township: z.string().max(12).optional().describe('乡镇区划代码：乡镇和村（社区）办的、出具的'), event: z.string().max(20).optional().describe('人生事件，如 就业'),
  format: z.enum(['json', 'csv', 'xlsx']).default('json'), limit: limit.default(200), next,
})
const move = z.object({ item: z.string(), name: z.string(), plain: z.string(), before: z.array(z.enum(lists)).readonly(), after: z.array(z.enum(lists)).readonly(), reworded: z.boolean() })
const history = z.object({
  item: z.string(), name: z.string(), plain: z.string(),
  lines: z.array(z.object({
    list: z.enum([...lists, 'village']), version: z.number(), from: z.string(), until: z.string().nullable(), decidedBy: z.string(), scope: z.enum(['all', 'grassroots']), inForce: z.boolean(), basis: z.string(),
    article: z.string(), replacedBy: z.string(),
  })).readonly(),
  matters: z.array(z.object({ code: z.string(), name: z.string() })).readonly(),
})
const upstreamEntry = z.object({ seq: z.number(), name: z.string(), item: z.string().nullable(), document: z.string(), effectiveFrom: z.string().nullable(), source: z.string() })

export const listEndpoints = [
  endpoint({
    method: 'GET', url: '/api/v1/matters', tag, summary: '查找事项：名称、口语、拼音首字母', roles: 'public',
    query: z.object({ q: z.string().max(100).optional(), lifeEvent: z.string().max(20).optional(), level: z.enum(['county', 'township', 'village']).optional(), serviceObject: z.enum(['person', 'company']).optional(), limit: limit.default(20), next }),
    answer: z.object({ items: z.array(summary), total: z.number(), next: z.string().nullable(), nearest: z.array(z.object({ code: z.string(), name: z.string() })) }),
    async handle({ county, query }) {
      const found = await searchMatters(county, query)
      const names = await organNames(county)
      return ok({
        items: found.items.map((m) => ({
          code: m.code, name: m.name, kind: m.kind, organ: m.organ, organName: names.get(m.organ) ?? m.organ, levels: m.levels, serviceObjects: m.serviceObjects,
          lifeEvents: m.lifeEvents, promisedDays: m.promisedDays, requirements: m.groups.reduce((n, g) => n + g.members.length, 0),
        })),
        total: found.total, next: found.next, nearest: found.nearest.map(({ code, name }) => ({ code, name })),
      })
    },
  }),
  endpoint({
    method: 'GET', url: '/api/v1/matters/:code', tag, summary: '一个事项：办事指南和每项证明现行的途径', roles: 'public', params: z.object({ code: z.string().min(12).max(31) }), answer: matterView,
    async handle({ county, params }) {
      const m = await findMatter(county, params.code)
      if (!m) return refuse('matter-not-found', { status: 404, field: 'code', detail: `没有编码为“${params.code}”的事项。`, next: ['用 GET /api/v1/matters?q= 查找事项'] })
      const names = await organNames(county)
      return ok({
        code: m.code, name: m.name, kind: m.kind, organ: m.organ, organName: names.get(m.organ) ?? m.organ, levels: m.levels, serviceObjects: m.serviceObjects, lifeEvents: m.lifeEvents,
        promisedDays: m.promisedDays, implementationCodes: m.implementationCodes, statutoryDays: m.statutoryDays, excludedField: m.excludedField, fields: m.fields,
        questions: m.questions.map(({ key, label, type, required, help, options }) => ({ key, label, type, required, help, options })), materials: m.materials,
        requirements: await guideRequirements(county, m), evidence: m.evidence, source: m.source,
      })
    },
  }),
  endpoint({
    method: 'GET', url: '/api/v1/proof-items/:code', tag, summary: '一项证明：依据、开具单位、替代方式', roles: 'public', params: z.object({ code: z.string().min(1).max(40) }),
    answer: z.object({
      code: z.string(), name: z.string(), plain: z.string(), fact: z.string(), category: z.string(), basis: z.string(), article: z.string(), evidence: z.string(), routeOrigin: z.string(),
      validityDays: z.number(), coCheckDays: z.number(), onlyApplicant: z.boolean(), fields: z.record(z.string(), z.string()), source: z.string(),
    }),
    async handle({ county, params }) {
      const item = (await catalogueOf(county)).items.get(params.code)
      return item ? ok({ ...item }) : refuse('proof-item-not-found', { status: 404, field: 'code', detail: `没有编号为“${params.code}”的证明。`, next: ['在清单里查找'] })
    },
  }),
  openEndpoint({
    url: '/api/v1/lists/:list', tag, summary: '某一天施行的清单；csv、xlsx 是全部行，带 ETag', params: z.object({ list: z.enum(lists) }), query: listQuery, answer: listPage,
    etag: ({ county, params, query }) => listTag(county, params.list, query.on ?? today(county), JSON.stringify(query)),
    async handle({ county, params, query: { format, ...query } }) {
      const page = await listOn(county, { list: params.list, ...query, on: query.on ?? today(county), ...(format === 'json' ? {} : { limit: Number.MAX_SAFE_INTEGER, next: undefined }) })
      return page.ok && format !== 'json' ? ok(listFile(page.value, format)) : page
    },
  }),
  openEndpoint({
    url: '/api/v1/list-moves', tag, summary: '某一天以来各项证明在清单之间的变动', query: z.object({ since: day, until: day.optional() }),
    answer: z.object({ since: z.string(), until: z.string(), items: z.array(move), total: z.number(), next: z.null() }),
    etag: ({ county, query }) => listTag(county, null, query.until ?? today(county), query.since),
    async handle({ county, query }) {
      const until = query.until ?? today(county)
      const items = await changesSince(county, query.since, until)
      return ok({ since: query.since, until, items, total: items.length, next: null })
    },
  }),
  openEndpoint({
    url: '/api/v1/proof-items/:code/history', tag, summary: '一项证明在各清单里的来龙去脉', params: z.object({ code: z.string().min(1).max(40) }), answer: history,
    etag: ({ county, params }) => listTag(county, null, today(county), params.code), handle: ({ county, params }) => proofHistory(county, params.code),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/upstream-lists/:list', tag, summary: '上级清单：国家 20 项、湖北省 21 项', roles: 'public', params: z.object({ list: z.string().max(40) }),
    answer: z.object({ items: z.array(upstreamEntry), total: z.number(), next: z.null() }), handle: ({ county, params }) => upstreamList(county, params.list),
  }),
]
