/**
 * At 8:30 of each working day every member of staff for whom something waits is sent what and how much: numbers, what is late first.
 * Written once a day, in one transaction with the claim on the day, however many processes look.
 *
 * Query cost: one primary-key look-up a minute from 8:30 to 17:30; once a day one count per kind of work, one scan of the staff, and
 * one statement for all mails.
 */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import { hasRole, systemActor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import type { StaffMail } from '../../identity/index.ts'
import { staffMails } from '../../identity/index.ts'
import { calendarOf } from '../../organs/index.ts'
import type { WaitingWork } from '../connected.ts'
import { connectionsOf } from '../connected.ts'
import type { Waiting } from '../rules.ts'
import { digestDue, waitingFor } from '../rules.ts'
import type { NewDelivery } from '../store.ts'
import { claimDigestDay, failedCount, insertDeliveries, unwantedDigests } from '../store.ts'
import type { DigestLine } from '../texts.ts'
import { digestText } from '../texts.ts'
import { sendLater } from '../acts/send-later.ts'

export function watchDigest(county: County): void {
  county.jobs.watch('daily-digest', async () => {
    if (!connectionsOf(county).gateways.mail) return
    const calendar = await calendarOf(county)
    const day = digestDue(county.clock.now(), (d) => calendar.isWorkingDay(d))
    if (day === null) return
    await perform(county, systemActor, { act: 'daily-digest', requestId: null }, (tx) => writeDigests(tx, day))
  })
}

/** Messages that could not be delivered wait for whoever can mend it. */
const failed: WaitingWork = {
  name: '没有送达的通知', roles: ['system-admin', 'oversight'], scope: 'county',
  count: async (county) => new Map([['', { total: await failedCount(county.db, county.region), overdue: 0 }]]),
}

async function writeDigests(tx: Tx, day: string): Promise<Result<number>> {
  if (!await claimDigestDay(tx, tx.region, day)) return ok(0)
  const { waiting, publicUrl } = connectionsOf(tx.county)
  const counts: Counted[] = []
  for (const work of [...waiting, failed]) counts.push({ work, byOrgan: await work.count(tx.county) })
  const unwanted = await unwantedDigests(tx, tx.region)
  const mails = (await staffMails(tx, tx.region)).filter((staff) => !unwanted.has(staff.account)).flatMap((staff): NewDelivery[] => {
    const lines = linesFor(staff, counts)
    // Who has nothing to do is not written to.
    if (lines.length === 0) return []
    return [{
      id: newId(), reason: `digest ${day} ${staff.account}`, account: staff.account, caseNumber: null, kind: 'digest', channel: 'mail', toSealed: staff.mail_sealed,
      ...digestText(day, lines, `${publicUrl}/desk`), nextAt: tx.now, at: tx.now,
    }]
  })
  for (const id of await insertDeliveries(tx, tx.region, mails)) await sendLater(tx, id, tx.now)
  return ok(mails.length)
}

interface Counted {
  readonly work: WaitingWork
  readonly byOrgan: ReadonlyMap<string, Waiting>
}

function linesFor(staff: StaffMail, counts: readonly Counted[]): DigestLine[] {
  return counts.flatMap(({ work, byOrgan }): DigestLine[] => {
    if (!hasRole({ ...systemActor, roles: staff.roles }, ...work.roles)) return []
    const n = waitingFor(byOrgan, work.scope === 'county' ? null : staff.organs)
    return n.total === 0 ? [] : [{ name: work.name, ...n }]
  })
}
