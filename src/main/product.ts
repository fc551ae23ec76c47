/**
 * Puts the product together: database, clock, seal, rooms, sources, web server. The only place that knows everything; tests build
 * their world with the same function.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { portal } from '../../portal/portal.tsx'
import { makeOidcProvider } from '../adapters/oidc/provider.ts'
import { makeHttpJsonConnector } from '../adapters/http-json/connector.ts'
import type { Result } from '../kernel/result.ts'
import type { SettableClock } from '../kernel/clock.ts'
import { makeClock } from '../kernel/clock.ts'
import type { County } from '../platform/county.ts'
import { openDatabase } from '../platform/database.ts'
import { addEvents } from '../platform/http/events.ts'
import { addHealth } from '../platform/health.ts'
import { addEndpoints, makeServer } from '../platform/http/server.ts'
import type { Endpoint } from '../platform/http/endpoint.ts'
import type { Server, ServerOptions } from '../platform/http/server.ts'
import { makeJobs } from '../platform/jobs.ts'
import { makeLive } from '../platform/live.ts'
import type { Logger } from '../platform/logger.ts'
import { addMetrics } from '../platform/metrics.ts'
import { makeSeal } from '../platform/seal.ts'
import { agencyEndpoints, watchAuthorisations, watchDrafts, watchOrders } from '../rooms/agency/index.ts'
import { caseEndpoints, openCases } from '../rooms/cases/index.ts'
import type { Imported } from '../rooms/catalogue/index.ts'
import { catalogueOf, importReference } from '../rooms/catalogue/index.ts'
import { counterEndpoints, watchCounter } from '../rooms/counter/index.ts'
import { creditEndpoints } from '../rooms/credit/index.ts'
import { authenticate, connectProvider, identityEndpoints, openIdentity, stillSignedIn, whoHears } from '../rooms/identity/index.ts'
import { findingEndpoints, openFindings, watchFindings } from '../rooms/findings/index.ts'
import { connectResourceState, deriveLists, guardEndpoints, listChangeEndpoints, listEndpoints, openGuard, watchListChanges } from '../rooms/lists/index.ts'
import { noticeEndpoints, openNotices } from '../rooms/notices/index.ts'
import type { AppointFirst } from '../rooms/organs/index.ts'
import { appointFirst, organEndpoints } from '../rooms/organs/index.ts'
import type { SourceAddress } from '../rooms/sharing/index.ts'
import { connectSources, resourceAnswers } from '../rooms/sharing/index.ts'
import { openStatistics, statisticsEndpoints } from '../rooms/statistics/index.ts'
import { importLaws, openSurveys, surveyEndpoints } from '../rooms/surveys/index.ts'
import { ensureBuilt, openWork, workEndpoints } from '../rooms/work/index.ts'
import type { Config } from './config.ts'
import { readDataKey } from './data-key.ts'
import { addDesk } from './desk.ts'
import { gatewaysOf } from './gateways.ts'
import type { SandboxCounty } from './sandbox-county.ts'
import { sandboxAt, storedOffset } from './sandbox-county.ts'

/** Every endpoint of the API, in the order of the rooms. The who-may-not tests walk this list. */
export const endpoints: readonly Endpoint[] = [
  ...organEndpoints, ...identityEndpoints, ...noticeEndpoints, ...listEndpoints, ...listChangeEndpoints, ...guardEndpoints, ...surveyEndpoints, ...findingEndpoints, ...creditEndpoints, ...agencyEndpoints,
  ...caseEndpoints, ...counterEndpoints, ...workEndpoints, ...statisticsEndpoints,
]

export const VERSION = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version

export interface ProductOptions {
  readonly config: Config
  /** Connects as the application's role. */
  readonly appUrl: string
  /** Defaults to the machine's clock, shifted as the sandbox's was last set. */
  readonly clock?: SettableClock
  /** The sandbox's identity provider; null for a real county. */
  readonly sandboxProvider: string | null
  /** Where that one listens, when it is called otherwise outside. */
  readonly sandboxAddress?: string
}

export interface Product {
  readonly address: string
  readonly county: County
  readonly app: Server
  close(): Promise<void>
}

const sourcesFile = z.array(z.strictObject({ source: z.string(), baseUrl: z.url(), secret: z.string() }))

/** Where the reference data lie that ship with the product. */
const shippedReference = fileURLToPath(new URL('../../reference', import.meta.url))

/** Something is done in the county without starting anything else. */
async function inCounty<T>(config: Config, appUrl: string, work: (county: County) => Promise<T>): Promise<T> {
  const db = openDatabase(appUrl, 2)
  try {
    return await work(makeCounty({ config, db, clock: makeClock(), sandbox: config.sandbox }))
  } finally {
    await db.close()
  }
}

/** Brings a folder of reference data in. */
export function importInto(config: Config, appUrl: string, folder: string): Promise<Result<Imported>> {
  return inCounty(config, appUrl, (county) => importReference(county, folder, deriveLists))
}

/** Appoints the first three administrators. */
export function appointInto(config: Config, appUrl: string, input: AppointFirst): Promise<Result<{ accounts: number }>> {
  return inCounty(config, appUrl, (county) => appointFirst(county, input))
}

/** Starts what the roles ask for; comes back when it answers. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { config } = options
  const db = openDatabase(options.appUrl, 20)
  const sandbox = options.sandboxProvider === null ? null : sandboxAt(options.sandboxProvider, options.sandboxAddress)
  const clock = options.clock ?? makeClock(Date.now, sandbox ? await storedOffset({ db, region: config.region }) : 0)
  const county = makeCounty({ config, db, clock, sandbox: sandbox !== null, liveUrl: options.appUrl })
  const connector = makeHttpJsonConnector(await addressesOf(config, sandbox))
  connectSources(county, connector)
  const imported = await importReference(county, shippedReference, deriveLists)
  // A county may have cancelled since what the shipped guides still list: they stay out, what is in stays as it is.
  if (!imported.ok && imported.code === 'proof-cancelled' && (await catalogueOf(county)).items.size > 0) county.log.warn({ refused: imported.detail }, 'shipped guides ask for cancelled proofs')
  else if (!imported.ok) throw new Error(imported.detail)
  await importLaws(county, shippedReference)
  const gateways = await gatewaysOf(config, sandbox)
  if (sandbox) await sandbox.seed(county)
  openIdentity(county)
  openGuard(county)
  openFindings(county)
  openCases(county)
  connectResourceState(county, resourceAnswers)
  watchListChanges(county)
  watchFindings(county)
  openWork(county)
  await ensureBuilt(county)
  watchOrders(county)
  watchAuthorisations(county)
  watchCounter(county)
  watchDrafts(county)
  openNotices(county, gateways.connections)
  openStatistics(county)
  openSurveys(county)
  const app = await makeWeb(county, config, sandbox)
  if (sandbox) {
    sandbox.addRoutes(app, county, clock, (source) => {
      connector.reset(source)
      gateways.reset()
    })
  }
  const address = config.roles.includes('web') ? await app.listen({ port: config.port, host: config.host }) : ''
  if (config.roles.includes('worker')) county.jobs.start()
  return {
    address, county, app,
    async close() {
      await app.close()
      await county.jobs.stop()
      await county.live?.stop()
      await connector.close()
      await gateways.close()
      await db.close()
    },
  }
}

/** `liveUrl`: where open pages are told what changed; without it nobody is. */
function makeCounty(parts: { config: Config; db: County['db']; clock: SettableClock; sandbox: boolean; liveUrl?: string }): County {
  const { config, db, clock } = parts
  // The web server's logger takes this place once there is one.
  const relay: { log: Logger } = { log: { info: () => undefined, warn: (f, m) => console.error(m, f), error: (f, m) => console.error(m, f) } }
  const log: Logger = { info: (f, m) => relay.log.info(f, m), warn: (f, m) => relay.log.warn(f, m), error: (f, m) => relay.log.error(f, m) }
  const jobs = makeJobs({ db, region: config.region, clock, log })
  const live = parts.liveUrl === undefined ? undefined : makeLive({ db, url: parts.liveUrl, region: config.region, log })
  return { region: config.region, db, clock, seal: makeSeal(readDataKey(config)), jobs, log, sandbox: parts.sandbox, listeners: new Map(), ...(live ? { live } : {}) }
}

async function addressesOf(config: Config, sandbox: SandboxCounty | null): Promise<SourceAddress[]> {
  if (sandbox) return sandbox.sources()
  return config.sources === null ? [] : sourcesFile.parse(JSON.parse(readFileSync(config.sources, 'utf8')))
}

async function makeWeb(county: County, config: Config, sandbox: SandboxCounty | null): Promise<Server> {
  const options: ServerOptions = {
    county, authenticate: authenticate(county), logLevel: config.logLevel, version: VERSION, trustProxy: config.trustProxy, publicRate: config.publicRate,
  }
  const app = await makeServer(options)
  addHealth(app, county)
  addMetrics(app, county)
  addEndpoints(app, options, endpoints)
  addEvents(app, { county, who: (request) => whoHears(county, request), still: (sessions) => stillSignedIn(county, sessions) })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  const provider = sandbox
    ? { issuer: sandbox.provider, clientId: 'mianzheng', clientSecret: 'sandbox', reach: sandbox.address }
    : config.oidc
  if (provider) connectProvider(county, makeOidcProvider({ ...provider, publicUrl: config.publicUrl }))
  addDesk(app, county, provider?.issuer ?? null)
  await app.register(portal, { county, publicUrl: config.publicUrl, sandbox: sandbox !== null, issuer: provider?.issuer ?? null })
  return app
}
