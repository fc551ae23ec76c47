/** Duty and absences. Who is on duty, officials see for their own organs. */
import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import { perform } from '../../platform/county.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { addAbsence, endAbsence } from './acts/write-absence.ts'
import { copyDuty, setDuty } from './acts/write-duty.ts'
import { absenceBody, absenceRow, absenceWritten, copied, copyBody, dutyBody, dutyWeek as week, page, pageOf, requestId } from './contract.ts'
import { absenceList, dutyWeek } from './views/duty.ts'

const tag = '值班和请假'
const roles = ['system-admin'] as const
const day = z.iso.date().optional()

export const dutyEndpoints = [
  endpoint({
    method: 'GET', url: '/api/v1/people/duty', tag, summary: '一个单位一周的值班', answer: week,
    roles: ['system-admin', 'window-clerk', 'agent', 'co-checker', 'deciding-officer'], query: z.object({ organ: z.string().min(1).max(60), day }),
    handle: ({ county, actor, query }) => dutyWeek(county, actor, query),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/people/duty', tag, summary: '安排一格值班', roles, body: dutyBody, answer: z.object({ accounts: z.number() }),
    handle: ({ county, actor, body: { requestId: id, ...cell } }) => perform(county, actor, { act: 'set-duty', requestId: id, body: cell }, (tx) => setDuty(tx, cell)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/people/duty/copy', tag, summary: '照一周排另一周', roles, body: copyBody, answer: copied,
    handle: ({ county, actor, body: { requestId: id, ...input } }) => perform(county, actor, { act: 'copy-duty', requestId: id, body: input }, (tx) => copyDuty(tx, input)),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/people/absences', tag, summary: '请假', roles, query: z.object({ from: day, until: day, ...page }), answer: pageOf(absenceRow),
    handle: async ({ county, query }) => ok(await absenceList(county, query)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/people/absences', tag, summary: '登记请假和代班', roles, body: absenceBody, answer: absenceWritten, status: 201,
    handle: ({ county, actor, body: { requestId: id, ...absence } }) => perform(county, actor, { act: 'add-absence', requestId: id, body: absence }, (tx) => addAbsence(tx, absence)),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/people/absences/:id/removal', tag, summary: '删除请假', roles, params: z.object({ id: z.uuid() }), body: z.strictObject({ requestId }),
    answer: z.object({ id: z.string() }), handle: ({ county, actor, params, body }) => perform(county, actor, { act: 'end-absence', requestId: body.requestId, body: params }, (tx) => endAbsence(tx, params.id)),
  }),
]
