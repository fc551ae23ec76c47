/** `/_sandbox/…`: what somebody who tries the county out may know and change. Never part of a real county. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { faults, isFault } from './departments/faults.ts'
import type { RunningDepartment } from './departments/server.ts'
import { gatewayFaults, isGatewayFault } from './gateways/gateway.ts'
import type { RunningGateway } from './gateways/gateway.ts'
import type { MailServer } from './gateways/mail.ts'
import { mailView, smsView } from './gateways/pages.ts'
import type { SmsGateway } from './gateways/sms.ts'
import { fieldsOf, readBody, sendJson, sendProblem } from './http.ts'
import type { Company } from './people/companies.ts'
import { companies } from './people/companies.ts'
import type { Resident } from './people/resident.ts'
import { residents } from './people/residents.ts'
import type { Account } from './people/town.ts'
import { accountOf, accounts, claimsOf, generated, mailOf } from './people/town.ts'

const page = <T>(items: readonly T[]) => ({ items, total: items.length, next: null })

const accountView = (a: Account) => (a.kind === 'staff'
  ? { account: a.account, name: a.staff.name, kind: a.kind, roles: [a.staff.role], organs: a.staff.organs, region: a.staff.region, title: a.staff.title, note: a.staff.note, mail: mailOf(a.staff), situation: null }
  : { account: a.account, name: a.resident.name, kind: a.kind, roles: ['applicant'], organs: [], region: a.resident.lives, title: null, note: undefined, mail: null, situation: a.resident.situation })

const personView = (r: Resident) => ({
  kind: 'person', account: r.signsIn ? r.key : undefined, name: r.name, idNumber: r.idNumber, situation: r.situation ?? undefined,
  credit: r.credit.length > 0 ? r.credit : undefined, division: r.lives, synthetic: true,
})
const companyView = (c: Company) => ({ kind: 'company', name: c.name, idNumber: c.creditCode, situation: c.situation, division: c.division, synthetic: true })

type Switches = (request: IncomingMessage, response: ServerResponse, path: string, query: URLSearchParams) => Promise<void>

export interface Gateways {
  readonly sms: SmsGateway
  readonly mail: MailServer
}

export function makeSwitches(departments: readonly RunningDepartment[], gateways: Gateways): Switches {
  const { sms, mail } = gateways
  const faultView = (those: readonly (RunningDepartment | RunningGateway)[]) => page(those.map((d) => ({ source: d.source, name: d.name, fault: d.fault() })))
  const read = (path: string, query: URLSearchParams): unknown => {
    switch (path) {
      case 'sources': return departments.map(({ source, baseUrl, secret }) => ({ source, baseUrl, secret }))
      case 'accounts': return page(accounts.map(accountView))
      case 'people': return page([...residents.map(personView), ...(query.get('generated') === 'true' ? generated.map(personView) : []), ...companies.map(companyView)])
      case 'faults': return faultView([...departments, sms, mail])
      case 'gateways': return { sms: { url: sms.url, secret: sms.secret }, mail: { url: mail.url, from: 'mianzheng@county.invalid' } }
      case 'sms/messages': return page(sms.messages().map(smsView))
      case 'mail/messages': return page(mail.messages().map(mailView))
      default: return claimsAt(path)
    }
  }
  return async (request, response, path, query) => {
    if (request.method === 'POST' && path === 'faults') return setFaults(request, response, { departments, gateways: [sms, mail] }, faultView)
    if (request.method !== 'GET') return sendProblem(response, 405, 'method-not-allowed', '这个地址不能这样用。')
    const found = read(path, query)
    return found === undefined ? sendProblem(response, 404, 'not-found', '沙箱里没有这个地址或账号。') : sendJson(response, 200, found)
  }
}

/** `claims/:account`. */
function claimsAt(path: string): unknown {
  const account = /^claims\/([a-z0-9-]+)$/.exec(path)?.[1]
  const found = account === undefined ? undefined : accountOf(account)
  return found && { sub: found.account, ...claimsOf(found) }
}

type FaultView = (those: readonly (RunningDepartment | RunningGateway)[]) => unknown

interface Breakable {
  readonly departments: readonly RunningDepartment[]
  readonly gateways: readonly RunningGateway[]
}

/** Answers with those that were changed, once they have. `*` is every department; the gateways are named one by one. */
async function setFaults(request: IncomingMessage, response: ServerResponse, all: Breakable, view: FaultView): Promise<void> {
  // A page of somebody else's can send a plain form here, but no JSON.
  const json = request.headers['content-type']?.startsWith('application/json') ?? false
  const fields = json ? fieldsOf(await readBody(request)) : null
  if (!fields) return sendProblem(response, 400, 'bad-request', '请用 JSON 写明 source 和 fault。')
  const { source, fault } = fields
  const unknownFault = (known: readonly string[]) => { sendProblem(response, 400, 'unknown-fault', `“fault”应为其中之一：${known.join('、')}。`, 'fault') }
  const gateway = all.gateways.find((g) => g.source === source)
  if (gateway) {
    if (!isGatewayFault(fault)) return unknownFault(gatewayFaults)
    await gateway.setFault(fault)
    return sendJson(response, 200, view([gateway]))
  }
  const chosen = all.departments.filter((d) => source === '*' || d.source === source)
  const names = [...all.departments, ...all.gateways].map((d) => d.source)
  if (chosen.length === 0) return sendProblem(response, 400, 'unknown-source', `“source”应为其中之一：${names.join('、')}，或用 * 表示全部部门。`, 'source')
  if (!isFault(fault)) return unknownFault(faults)
  await Promise.all(chosen.map((d) => d.setFault(fault)))
  return sendJson(response, 200, view(chosen))
}
