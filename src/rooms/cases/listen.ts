/** What others' acts mean for a case: an answered check or a finished errand takes it on by itself. */
import { textOf } from '../../kernel/text-of.ts'
import type { ActInput } from '../../platform/acts.ts'
import type { County, Tx } from '../../platform/county.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { knowCaseOwners } from '../identity/index.ts'
import type { Happened } from '../resolution/index.ts'
import { proofsOf, sendOrder } from '../resolution/index.ts'
import { applyChange } from './acts/change-case.ts'
import type { OpenCase } from './acts/change-case.ts'
import { registerFetchJob } from './acts/settle-sources.ts'
import { watchCases } from './daemons/case-limits.ts'
import { watchPauses } from './daemons/pause-limits.ts'
import { followLists } from './follow-lists.ts'
import { frameOf } from './frame.ts'
import { actsByState } from './rules.ts'
import { caseOwners, ownersOfPeople } from './owner-store.ts'
import { caseByNumber } from './store.ts'

/** Registers listeners, jobs and watches of the room. */
export function openCases(county: County): void {
  const on = (act: string, news: (act: ActInput) => object) => {
    const listener = (tx: Tx, happened: ActInput) => takeOn(tx, happened, news(happened))
    county.listeners.set(act, [...county.listeners.get(act) ?? [], listener])
  }
  on('co-check-answered', ({ detail, organ }) => ({ coCheck: { state: 'answered', finding: detail?.['finding'], organ: organ ?? '' } }))
  on('co-check-refused', ({ organ }) => ({ coCheck: { state: 'refused', organ: organ ?? '' } }))
  on('co-check-passed-on', ({ detail }) => ({ coCheck: { state: 'open', organ: textOf(detail?.['to']) } }))
  on('authorisation-closed', ({ detail }) => ({ authorisation: detail?.['state'] }))
  knowCaseOwners(county, { ofCases: (numbers) => caseOwners(county.db, county.region, numbers), ofPeople: (subjects) => ownersOfPeople(county.db, county.region, subjects) })
  registerFetchJob(county)
  followLists(county)
  watchCases(county)
  watchPauses(county)
}

async function takeOn(tx: Tx, act: ActInput, progress: object): Promise<void> {
  const row = await caseByNumber(tx, tx.region, act.objectId, true)
  if (!row || actsByState[row.state].length === 0) return
  const item = String(act.detail?.['item'])
  const open: OpenCase = { tx, row, frame: await frameOf(tx.county, row), proofs: await proofsOf(tx, tx.region, row.id) }
  if (act.act === 'co-check-passed-on') {
    await sendOrder(tx, open.frame, { catalogue: await catalogueOf(tx.county) }, item, String(act.detail?.['to']))
  }
  const happened: Happened = new Map([[item, { progress }]])
  await applyChange(open, { happened })
}
