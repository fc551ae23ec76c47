import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import type { Endpoint } from '../../platform/http/endpoint.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { dutyEndpoints } from './duty-routes.ts'
import { peopleEndpoints } from './people-routes.ts'
import { directoryOf } from './views/directory.ts'
import { workbookEndpoints } from './workbook-routes.ts'

const organ = z.object({
  code: z.string(), name: z.string(), shortName: z.string(), kind: z.string(), level: z.string(), division: z.string(), phone: z.string().nullable(),
  address: z.string().nullable(), hours: z.string().nullable(), coCheckTeam: z.boolean(), evidence: z.string(),
})
const region = z.object({ code: z.string(), name: z.string(), level: z.string(), parent: z.string().nullable(), evidence: z.string() })
const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number(), next: z.null() })

export const organEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'GET', url: '/api/v1/organs', tag: '单位与区划', summary: '本县单位', roles: 'public',
    query: z.object({ level: z.enum(['county', 'township', 'village']).optional(), q: z.string().max(50).optional() }), answer: page(organ),
    async handle({ county, query }) {
      const all = [...(await directoryOf(county)).organs.values()].filter((o) => o.active)
      const items = all.filter((o) => (query.level === undefined || o.level === query.level) && (query.q === undefined || o.name.includes(query.q) || o.code.includes(query.q)))
      return ok({ items, total: items.length, next: null })
    },
  }),
  endpoint({
    method: 'GET', url: '/api/v1/regions', tag: '单位与区划', summary: '县、乡镇、村', roles: 'public', answer: page(region),
    async handle({ county }) {
      const items = (await directoryOf(county)).regions.filter((r) => r.active)
      return ok({ items, total: items.length, next: null })
    },
  }),
  ...workbookEndpoints, ...peopleEndpoints, ...dutyEndpoints,
]
