/**
 * When the cancel list takes force, cases under way that wait for what it cancels go on without it: orders and authorisations for it
 * are called off, nobody answers what nobody may ask (C1.4).
 */
import { dayOf } from '../../kernel/day.ts'
import { ok } from '../../kernel/result.ts'
import { systemActor } from '../../platform/actor.ts'
import type { County } from '../../platform/county.ts'
import { perform } from '../../platform/county.ts'
import { forgetLists, listsInForce } from '../lists/index.ts'
import { casesAwaiting, proofsOf } from '../resolution/index.ts'
import { applyChange } from './acts/change-case.ts'
import { frameOf } from './frame.ts'
import { actsByState } from './rules.ts'
import { caseByNumber, caseNumbersByIds } from './store.ts'

const JOB = 'cases-follow-cancel-list'

/** The work is a job, because a list may concern thousands of cases. */
export function followLists(county: County): void {
  county.listeners.set('list-in-force', [...county.listeners.get('list-in-force') ?? [], async (tx, { objectId, detail }) => {
    if (objectId === 'cancel') await tx.later({ kind: JOB, key: String(detail?.['version']), payload: {} })
  }])
  county.jobs.handle(JOB, async () => {
    forgetLists(county)
    const { cancel } = await listsInForce(county, dayOf(county.clock.now()))
    const gone = [...cancel.values()].filter((entry) => entry.scope === 'all').map((entry) => entry.item)
    const numbers = await caseNumbersByIds(county.db, county.region, await casesAwaiting(county.db, county.region, gone))
    for (const number of numbers) await goOn(county, number)
  })
}

/** The resolver sees for itself what is cancelled; a second run changes nothing. */
async function goOn(county: County, number: string): Promise<void> {
  const done = await perform(county, systemActor, { act: 'follow-cancel-list', requestId: null }, async (tx) => {
    const row = await caseByNumber(tx, tx.region, number, true)
    if (!row || actsByState[row.state].length === 0) return ok(null)
    await applyChange({ tx, row, frame: await frameOf(county, row), proofs: await proofsOf(tx, tx.region, row.id) }, {})
    return ok(null)
  })
  if (!done.ok) throw new Error(`${number}: ${done.detail}`)
}
