/**
 * The frame of every change to a case: lock it, ask whether this person may and whether the state allows it, do the one thing,
 * let the resolver take the proofs on, save, record. One transaction; sources are asked after it.
 */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import type { CaseFrame, Happened, ProofRow } from '../../resolution/index.ts'
import { advanceProofs, proofsOf } from '../../resolution/index.ts'
import type { CaseView } from '../contract.ts'
import { frameOf, standingOf } from '../frame.ts'
import { isOwn, mayAct, notFound } from '../policy.ts'
import type { CaseAct } from '../rules.ts'
import { possible } from '../rules.ts'
import type { CaseRow } from '../store.ts'
import { caseByNumber } from '../store.ts'
import { caseDetail } from '../views/case-detail.ts'
import { saveAdvanced } from './save-advanced.ts'
import type { Opened } from './settle-sources.ts'
import { settleSources } from './settle-sources.ts'

export interface OpenCase {
  readonly tx: Tx
  readonly row: CaseRow
  readonly frame: CaseFrame
  readonly proofs: readonly ProofRow[]
}

/** What an act changes: the case's own row, and what has newly happened to proofs. */
export interface Change {
  readonly row?: CaseRow
  readonly happened?: Happened
  /** The frame, when the act changed what it is made of. */
  readonly frame?: CaseFrame
}

export interface ChangeInput {
  readonly requestId: string
  readonly caseNumber: string
}

/** Runs one act on one case and answers with the case as it then is. */
export async function changeCase(
  county: County, actor: Actor, act: CaseAct, input: ChangeInput, work: (open: OpenCase) => Promise<Result<Change>>,
): Promise<Result<CaseView>> {
  let opened: Opened | undefined
  const changed = await perform<{ caseNumber: string }>(county, actor, { act, requestId: input.requestId, body: input }, async (tx) => {
    const row = await caseByNumber(tx, tx.region, input.caseNumber, true)
    if (!row) return notFound
    const own = isOwn(actor, row, (idNumber) => county.seal.key('person', idNumber))
    const refusal = mayAct(actor, act, row, own) ?? possible(standingOf(row), act, actor.account)
    if (refusal) return refusal
    const open: OpenCase = { tx, row, frame: await frameOf(county, row), proofs: await proofsOf(tx, tx.region, row.id) }
    const change = await work(open)
    if (!change.ok) return change
    opened = await applyChange(open, change.value)
    return ok({ caseNumber: row.number })
  })
  if (!changed.ok) return changed
  if (opened) await settleSources(county, opened)
  return caseDetail(county, actor, input.caseNumber)
}

/** Resolves and saves after a change; also used by the listeners, which have their transaction already. */
export async function applyChange(open: OpenCase, change: Change): Promise<Opened> {
  const { tx, proofs } = open
  const row = change.row ?? open.row
  const frame = { ...(change.frame ?? open.frame), submitted: row.state !== 'preparing' }
  const advanced = await advanceProofs(tx, frame, proofs, change.happened ?? new Map())
  const saved = await saveAdvanced(tx, row, advanced)
  return { frame, row: saved, fetches: advanced.fetches }
}
