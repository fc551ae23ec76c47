/** The system administrator's addresses: organs, divisions, staff. */
import { z } from 'zod'
import type { Result } from '../../kernel/result.ts'
import { ok } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import type { County, PerformInput, Tx } from '../../platform/county.ts'
import { perform } from '../../platform/county.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { writeOrgan } from './acts/write-organ.ts'
import { writeRegion } from './acts/write-region.ts'
import { addStaff, changeStaff } from './acts/write-staff.ts'
import { activity, organBody, organRow, page, pageOf, regionBody, regionRow, staffBody, staffRow, written } from './contract.ts'
import { levels, teams } from './texts.ts'
import { forgetDirectory } from './views/directory.ts'
import { organList, regionList, staffList } from './views/people.ts'

const tag = '单位和人员'
const keys = <K extends string>(of: Readonly<Record<K, string>>) => Object.keys(of) as [K, ...K[]]
const q = z.string().trim().max(60).optional()
const roles = ['system-admin'] as const
const code = z.object({ code: z.string() })
const byCode = z.object({ code: z.string().min(1).max(60) })
const byId = z.object({ id: z.uuid() })

/** An act that writes the directory: whoever asks next in this process reads it anew. */
export async function performOnDirectory<T>(county: County, actor: Actor, input: PerformInput, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  const done = await perform(county, actor, input, work)
  forgetDirectory(county)
  return done
}

export const peopleEndpoints = [
  endpoint({
    method: 'GET', url: '/api/v1/people/organs', tag, summary: '单位，含停用的', roles, query: z.object({ q, level: z.enum(keys(levels)).optional(), activity, ...page }), answer: pageOf(organRow),
    handle: async ({ county, query }) => ok(await organList(county, query)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/people/organs', tag, summary: '新增单位', roles, body: organBody, answer: code, status: 201,
    handle: ({ county, actor, body: { requestId, ...organ } }) =>
      performOnDirectory(county, actor, { act: 'add-organ', requestId, body: organ }, (tx) => writeOrgan(tx, organ, true)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/people/organs/:code', tag, summary: '修改、停用、恢复单位', roles, params: byCode, body: organBody.omit({ code: true }), answer: code,
    handle: ({ county, actor, params, body: { requestId, ...organ } }) =>
      performOnDirectory(county, actor, { act: 'change-organ', requestId, body: { ...organ, ...params } }, (tx) => writeOrgan(tx, { ...organ, ...params }, false)),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/people/regions', tag, summary: '区划，含停用的', roles, query: z.object({ q, parent: z.string().max(12).optional(), activity, ...page }), answer: pageOf(regionRow),
    handle: async ({ county, query }) => ok(await regionList(county, query)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/people/regions', tag, summary: '新增村（社区）', roles, body: regionBody, answer: code, status: 201,
    handle: ({ county, actor, body: { requestId, ...region } }) =>
      performOnDirectory(county, actor, { act: 'add-region', requestId, body: region }, (tx) => writeRegion(tx, region, true)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/people/regions/:code', tag, summary: '修改、停用、恢复村（社区）', roles, params: byCode, body: regionBody.omit({ code: true }), answer: code,
    handle: ({ county, actor, params, body: { requestId, ...region } }) =>
      performOnDirectory(county, actor, { act: 'change-region', requestId, body: { ...region, ...params } }, (tx) => writeRegion(tx, { ...region, ...params }, false)),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/people/staff', tag, summary: '工作人员', roles,
    query: z.object({ q, organ: z.string().max(60).optional().describe('单位代码；* 为全县人员'), team: z.enum(keys(teams)).optional(), activity, ...page }), answer: pageOf(staffRow),
    handle: async ({ county, query }) => ok(await staffList(county, query)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/people/staff', tag, summary: '新增工作人员（没有岗位，由安全管理员授予）', roles, body: staffBody, answer: written, status: 201,
    handle: ({ county, actor, body: { requestId, ...person } }) => perform(county, actor, { act: 'add-staff', requestId, body: person }, (tx) => addStaff(tx, person)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/people/staff/:id', tag, summary: '修改、调动、停用、恢复工作人员', roles, params: byId, body: staffBody, answer: written,
    handle: ({ county, actor, params, body: { requestId, ...person } }) =>
      perform(county, actor, { act: 'change-staff', requestId, body: { ...person, ...params } }, (tx) => changeStaff(tx, params.id, person)),
  }),
]
