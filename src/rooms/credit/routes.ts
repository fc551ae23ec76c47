import { z } from 'zod'
import { parseCreditCode } from '../../kernel/credit-code.ts'
import { parseIdNumber } from '../../kernel/identity-number.ts'
import { refuse } from '../../kernel/result.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { perform } from '../../platform/county.ts'
import { recordEntry } from './acts/record-entry.ts'
import { repairEntry } from './acts/repair-entry.ts'
import { tiers } from './rules.ts'
import { creditStanding } from './views/standing.ts'

const requestId = z.string().min(8).max(100)
const text = z.string().trim().min(1).max(500)
const entryBody = z.strictObject({
  requestId, kind: z.enum(['person', 'company']), idNumber: z.string().min(15).max(18), tier: z.enum(tiers),
  document: text, decidedOn: z.iso.date(), reason: text, organ: text, basis: text,
})
const repairBody = z.strictObject({ requestId, document: text, reason: text })

const ownStanding = z.object({
  blocked: z.boolean(),
  entries: z.array(z.object({
    tier: z.enum(tiers), tierName: z.string(), reason: z.string(), organ: z.string(), decidedOn: z.string(), document: z.string(), live: z.boolean(),
    repairFrom: z.string(), repairSteps: z.array(z.string()).readonly(), publicityEnds: z.string().nullable(),
  })).readonly(),
})

export const creditEndpoints = [
  endpoint({
    method: 'POST', url: '/api/v1/credit/entries', tag: '信用', summary: '记入一条信用记录', roles: ['credit-officer'],
    body: entryBody, answer: z.object({ id: z.string() }), status: 201,
    async handle({ county, actor, body }) {
      const id = body.kind === 'person' ? parseIdNumber(body.idNumber) : parseCreditCode(body.idNumber)
      if (!id.ok) return refuse('bad-id-number', { status: 400, field: 'idNumber', detail: id.detail })
      const { requestId: key, ...entry } = body
      return perform(county, actor, { act: 'record-entry', requestId: key, body: entry },
        (tx) => recordEntry(tx, { ...entry, idNumber: typeof id.value === 'string' ? id.value : 'number' in id.value ? id.value.number : id.value.code }))
    },
  }),
  endpoint({
    method: 'POST', url: '/api/v1/credit/entries/:id/repair', tag: '信用', summary: '修复一条信用记录', roles: ['credit-officer'],
    params: z.object({ id: z.uuid() }), body: repairBody, answer: z.object({ id: z.string() }), status: 200,
    handle: ({ county, actor, params, body }) => perform(county, actor, { act: 'repair-entry', requestId: body.requestId, body },
      (tx) => repairEntry(tx, { id: params.id, document: body.document, reason: body.reason })),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/me/credit', tag: '信用', summary: '我的信用记录和修复办法', roles: ['applicant'],
    answer: ownStanding,
    handle: ({ county, actor }) => creditStanding(county, actor),
  }),
]
