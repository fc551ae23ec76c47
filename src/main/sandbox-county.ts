/**
 * The product's side of a sandbox county: where its provider and departments are, its staff and its people's credit entries, and
 * the switches `POST /sandbox/…`. Everything is reached over HTTP, as a real county's systems would be.
 */
import { z } from 'zod'
import type { SettableClock } from '../kernel/clock.ts'
import { systemActor } from '../platform/actor.ts'
import { perform } from '../platform/county.ts'
import type { County } from '../platform/county.ts'
import { problemOf, inputProblem } from '../platform/http/problem.ts'
import { sendProblem } from '../platform/http/server.ts'
import type { Server } from '../platform/http/server.ts'
import { recordEntry } from '../rooms/credit/index.ts'
import { issueTokenFor, staffAccount, suggestMail } from '../rooms/identity/index.ts'
import { importStaff } from '../rooms/organs/index.ts'
import type { SourceAddress } from '../rooms/sharing/index.ts'

const sources = z.array(z.object({ source: z.string(), baseUrl: z.url(), secret: z.string() }))
const person = z.looseObject({
  kind: z.enum(['person', 'company']).default('person'), name: z.string(), idNumber: z.string(), account: z.string().optional(), situation: z.string().optional(),
  credit: z.array(z.object({ tier: z.enum(['light', 'ordinary', 'serious', 'false-commitment']), date: z.string(), document: z.string(), reason: z.string(), organ: z.string() })).optional(),
})
const people = z.object({ items: z.array(person) })
const changed = z.object({ items: z.array(z.looseObject({ source: z.string() })) })
const staff = z.object({ items: z.array(z.looseObject({ account: z.string(), name: z.string(), kind: z.string(), mail: z.string().nullable() })) })
const gateways = z.object({ sms: z.object({ url: z.url(), secret: z.string() }), mail: z.object({ url: z.string(), from: z.string() }) })

export interface SandboxCounty {
  /** The identity provider's name, which is the address browsers reach it by. */
  readonly provider: string
  /** Where it listens; `/_sandbox/` lies there too. */
  readonly address: string
  sources(): Promise<SourceAddress[]>
  /** Its own SMS gateway and mail server, which end in inboxes to look at. */
  gateways(): Promise<z.output<typeof gateways>>
  seed(county: County): Promise<void>
  /** `repaired`: told the source whose fault was changed. */
  addRoutes(app: Server, county: County, clock: SettableClock, repaired: (source: string) => void): void
}

export function sandboxAt(provider: string, address = provider): SandboxCounty {
  const get = async <T extends z.ZodType>(path: string, shape: T): Promise<z.output<T>> => {
    const response = await fetch(`${address}/_sandbox/${path}`)
    if (!response.ok) throw new Error(`sandbox ${path}: HTTP ${response.status}`)
    return shape.parse(await response.json())
  }
  return {
    provider, address,
    sources: () => get('sources', sources),
    gateways: () => get('gateways', gateways),
    seed: (county) => seed(county, provider, get),
    addRoutes: (app, county, clock, repaired) => addRoutes(app, county, clock, repaired, { provider, address }),
  }
}

type Get = <T extends z.ZodType>(path: string, shape: T) => Promise<z.output<T>>

/** Staff accounts every time, since they may have changed; credit entries once, since they are only ever added. */
async function seed(county: County, provider: string, get: Get): Promise<void> {
  const accounts = await get('accounts', staff)
  const imported = await importStaff(county, { issuer: provider, rows: accounts.items.filter((a) => a.kind === 'staff') })
  if (!imported.ok) throw new Error(`sandbox staff: ${imported.detail}`)
  await perform(county, systemActor, { act: 'seed-sandbox-mail', requestId: null }, async (tx) => {
    for (const { account, mail } of accounts.items) {
      if (mail === null) continue
      const id = await staffAccount(tx, tx.region, provider, account)
      if (id !== null) await suggestMail(tx, id, mail)
    }
    return { ok: true, value: null }
  })
  const known = await get('people', people)
  await perform(county, systemActor, { act: 'seed-sandbox-credit', requestId: 'sandbox-credit-1' }, async (tx) => {
    for (const p of known.items) {
      for (const c of p.credit ?? []) {
        await recordEntry(tx, { kind: p.kind, idNumber: p.idNumber, tier: c.tier, document: c.document, decidedOn: c.date, reason: c.reason, organ: c.organ, basis: '沙箱示例' })
      }
    }
    return { ok: true, value: null }
  })
}

const tokenBody = z.strictObject({ account: z.string().min(1) })
const clockBody = z.strictObject({ now: z.iso.datetime({ offset: true }).nullable() })

function addRoutes(app: Server, county: County, clock: SettableClock, repaired: (source: string) => void, { provider, address }: Pick<SandboxCounty, 'provider' | 'address'>): void {
  const hide = { schema: { hide: true } }
  const pass = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${address}/_sandbox/${path}`, init)
    return { status: response.status, body: await response.json() as unknown }
  }
  for (const path of ['accounts', 'people', 'faults']) {
    app.get(`/sandbox/${path}`, hide, async (request, reply) => {
      const { status, body } = await pass(path + new URL(request.url, address).search)
      return reply.code(status).send(body)
    })
  }
  app.post('/sandbox/faults', hide, async (request, reply) => {
    const { status, body } = await pass('faults', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request.body ?? {}) })
    // What was learned about a source under its old fault no longer holds. One request may change them all (`*`).
    if (status === 200) for (const { source } of changed.parse(body).items) repaired(source)
    return reply.code(status).send(body)
  })
  app.post('/sandbox/tokens', hide, async (request, reply) => {
    const body = tokenBody.safeParse(request.body)
    if (!body.success) return sendProblem(reply, inputProblem(body.error.issues))
    const token = await issueTokenFor(county, { issuer: provider, account: body.data.account, lookUp: () => claimsOf(address, body.data.account) })
    return token.ok ? reply.code(201).send(token.value) : sendProblem(reply, problemOf(token))
  })
  app.post('/sandbox/clock', hide, async (request, reply) => {
    const body = clockBody.safeParse(request.body)
    if (!body.success) return sendProblem(reply, inputProblem(body.error.issues))
    clock.set(body.data.now === null ? null : new Date(body.data.now))
    await keepClock(county, clock)
    await county.jobs.settle()
    return reply.send({ now: county.clock.now().toISOString() })
  })
}

/** The claims the provider would give for an account, so that a token for a resident works before their first sign-in. */
async function claimsOf(address: string, account: string): Promise<Record<string, unknown> | null> {
  const response = await fetch(`${address}/_sandbox/claims/${encodeURIComponent(account)}`)
  return response.ok ? await response.json() as Record<string, unknown> : null
}

export async function keepClock(county: County, clock: SettableClock): Promise<void> {
  await county.db.run(
    `insert into county_settings (region, key, value) values ($1, 'sandbox-clock', $2) on conflict (region, key) do update set value = excluded.value`,
    [county.region, JSON.stringify({ offset: clock.offset() })])
}

/** A set clock stays set over a restart. */
export async function storedOffset(county: Pick<County, 'db' | 'region'>): Promise<number> {
  const row = await county.db.first<{ value: { offset: number } }>(`select value from county_settings where region = $1 and key = 'sandbox-clock'`, [county.region])
  return row?.value.offset ?? 0
}

