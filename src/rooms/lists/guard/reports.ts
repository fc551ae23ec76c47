/** What people report that they were asked for: kept and numbered, with the answer they had been shown; oversight is told at once. */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { z } from 'zod'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { staffInRole } from '../../identity/index.ts'
import { tell } from '../../notices/index.ts'
import type { reportBody, ReportPage } from './contract.ts'
import { knownProofs, namedProof } from './known.ts'
import { stillNeeded } from './still-needed.ts'
import { insertReport, reportsOf } from './store.ts'
import { guard as t } from './texts.ts'

/** Who reports stays unknown, signed in or not. */
const anybody: Actor = { account: 'public', name: '', kind: 'system', roles: [], organs: [], division: '' }

/** Nobody needs to say who they are. The same request again gets the same number. */
export async function reportDemand(county: County, { requestId, ...said }: z.output<typeof reportBody>): Promise<Result<{ number: string; at: string }>> {
  const answer = await stillNeeded(county, said.asked, said.item)
  return perform(county, anybody, { act: 'report-demand', requestId, body: said }, async (tx) => {
    const number = await nextNumber(county, 'FY')
    const sealed = (text: string) => (text === '' ? null : county.seal.close(text))
    await insertReport(tx, tx.region, {
      id: newId(), number, at: tx.now, asked: said.asked, item: answer.item, answer: answer.verdict, version: answer.entry?.version ?? null, place: sealed(said.place), words: sealed(said.words),
      contact: sealed(said.contact),
    })
    await tx.record({ act: 'demand-reported', objectKind: 'rebound', objectId: number, clause: 'G4', detail: { item: answer.item ?? '', answer: answer.verdict } })
    const overseers = await staffInRole(tx, tx.region, 'oversight')
    for (const account of overseers) await tell(tx, { account, caseNumber: null, kind: `reported-${number}`, text: t.reported(said.asked, number) })
    tx.changed(...overseers.flatMap((account) => [{ topic: 'rebounds', organ: `@${account}` }, { topic: 'notices', organ: `@${account}` }]))
    return ok({ number, at: tx.now.toISOString() })
  })
}

/** Newest first. */
export async function demandReports(county: County, query: { limit: number; next?: string | undefined }): Promise<Result<ReportPage>> {
  const after = query.next !== undefined && /^[0-9a-f-]{36}$/.test(query.next) ? query.next : null
  const { rows, total } = await reportsOf(county.db, county.region, query.limit, after)
  const known = await knownProofs(county)
  const open = (sealed: Buffer | null) => (sealed === null ? '' : county.seal.open<string>(sealed))
  return ok({
    items: rows.map((r) => ({
      number: r.number, at: r.at.toISOString(), asked: r.asked_for, item: r.item, itemName: r.item === null ? null : namedProof(known, r.item)?.plain ?? null, answer: r.answer, place: open(r.place_sealed), words: open(r.words_sealed), contact: open(r.contact_sealed),
    })),
    total, next: rows.length === query.limit ? rows.at(-1)?.id ?? null : null,
  })
}
