/** The county as the product puts it together, in this process: for measuring a view or a daemon without the web around it. */
import type { Actor } from '../src/platform/actor.ts'
import { makeClock } from '../src/kernel/clock.ts'
import type { SettableClock } from '../src/kernel/clock.ts'
import { readDataKey } from '../src/main/data-key.ts'
import type { County } from '../src/platform/county.ts'
import { openDatabase } from '../src/platform/database.ts'
import { makeJobs } from '../src/platform/jobs.ts'
import { silent } from '../src/platform/logger.ts'
import { makeSeal } from '../src/platform/seal.ts'
import { watchOrders } from '../src/rooms/agency/index.ts'
import { openCases } from '../src/rooms/cases/index.ts'
import { openStatistics } from '../src/rooms/statistics/index.ts'
import { openWork } from '../src/rooms/work/index.ts'
import { ask } from './real.ts'
import type { Stage } from './stage.ts'

export interface Inside {
  readonly county: County
  readonly clock: SettableClock
  /** What the daemons would do each minute, by name; nothing runs by itself. */
  readonly watches: ReadonlyMap<string, () => Promise<void>>
  close(): Promise<void>
}

/** With the rooms that listen to every act, as in the product. */
export async function countyOf(stage: Stage): Promise<Inside> {
  const [{ region } = { region: '' }] = await ask<{ region: string }>(stage, 'select region from accounts limit 1')
  const db = openDatabase(stage.postgres.adminUrl, 4)
  const clock = makeClock()
  const watches = new Map<string, () => Promise<void>>()
  const jobs = { ...makeJobs({ db, region, clock, log: silent }), watch: (name: string, look: () => Promise<void>) => { watches.set(name, look) }, kick: () => undefined }
  const seal = makeSeal(readDataKey({ dataKey: null, dataDir: stage.dataDir }))
  const county: County = { region, db, clock, seal, jobs, log: silent, sandbox: true, listeners: new Map() }
  openCases(county)
  openWork(county)
  watchOrders(county)
  openStatistics(county)
  return { county, clock, watches, close: () => db.close() }
}

/** Somebody of the sandbox's staff. */
export async function actorNamed(stage: Stage, subject: string): Promise<Actor> {
  const [row] = await ask<Pick<Actor, 'account' | 'roles' | 'organs' | 'division'>>(stage, 'select id as account, roles, organs, division from accounts where subject = $1', [subject])
  if (!row) throw new Error(`nobody called ${subject}`)
  return { ...row, name: subject, kind: 'staff' }
}
