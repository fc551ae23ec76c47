/** Puts where the proofs stand into the case, keeps it, and tells the person once what they should know. */
import type { Tx } from '../../../platform/county.ts'
import { tell } from '../../notices/index.ts'
import type { Advanced } from '../../resolution/index.ts'
import { stateAfter } from '../rules.ts'
import type { CaseRow } from '../store.ts'
import { saveCase } from '../store.ts'

export const FETCH_JOB = 'fetch-proofs'

/** The case as it stands after its proofs went on. */
export function withAdvanced(row: CaseRow, advanced: Advanced): CaseRow {
  const state = stateAfter(row.state, advanced.final)
  // A proposal rests on the proofs as they stood: when one of them opens again it falls.
  const fallen = row.state === 'confirming' && state !== 'confirming'
  return {
    ...row, state, waits_for: waitsIn(state, advanced.waits), spared: { ...advanced.spared }, list_versions: { ...advanced.listVersions },
    ...(fallen ? { proposal: null, decision_sealed: null } : {}),
  }
}

/** A clock that stands still says whom the case waits for, wherever its proofs stand. */
function waitsIn(state: CaseRow['state'], waits: CaseRow['waits_for']): CaseRow['waits_for'] {
  return state === 'supplementing' ? 'applicant' : state === 'suspended' ? 'officials' : waits
}

/** Saves the case and leaves the job that asks the sources, so that it is done even if this process dies now. */
export async function saveAdvanced(tx: Tx, row: CaseRow, advanced: Advanced): Promise<CaseRow> {
  const next = withAdvanced(row, advanced)
  await saveCase(tx, tx.region, next)
  if (advanced.fetches.length > 0) await tx.later({ kind: FETCH_JOB, key: row.number, payload: { caseNumber: row.number }, lease: true })
  if (next.state === 'deciding' && row.state !== 'deciding') {
    await tx.record({ act: 'proofs-complete', objectKind: 'case', objectId: row.number, organ: row.organ, clause: 'M1', detail: { spared: next.spared } })
  }
  if (row.state === 'deciding' && next.state === 'gathering') {
    await tx.record({ act: 'proofs-reopened', objectKind: 'case', objectId: row.number, organ: row.organ, clause: 'M1' })
  }
  tx.changed({ topic: 'cases', organ: row.organ })
  if (row.state === 'confirming' && next.state !== 'confirming') await tx.record({ act: 'proposal-fell', objectKind: 'case', objectId: row.number, organ: row.organ })
  if (row.state !== 'preparing') await tellOfDetours(tx, row, advanced)
  // Whoever is asked to add something is told so by that act itself.
  if (row.state !== 'preparing' && next.state !== 'supplementing' && next.waits_for === 'applicant' && row.waits_for !== 'applicant') await tellOfTurn(tx, row)
  return { ...next, version: row.version + 1 }
}

/** A source that was down, or a value that was not theirs, is told once and asks nothing of them. */
async function tellOfDetours(tx: Tx, row: CaseRow, advanced: Advanced): Promise<void> {
  if (row.account === null) return
  const checking = advanced.rows.filter((proof) => proof.state === 'checking' && (proof.reason === 'source-down' || proof.reason === 'mismatch'))
  if (checking.length > 0) {
    await tell(tx, { account: row.account, caseNumber: row.number, organ: row.organ, kind: 'detour', text: `您的申请 ${row.number} 有 ${checking.length} 项证明暂时不能自动取得，已转由部门人工核查，您不用做什么。` })
  }
}

/** Officials can get no further without them. Once a case: who has been there finds the next one in the portal too. */
async function tellOfTurn(tx: Tx, row: CaseRow): Promise<void> {
  if (row.account === null) return
  await tell(tx, { account: row.account, caseNumber: row.number, organ: row.organ, kind: 'your-turn', text: `您的申请 ${row.number} 有一项需要您办，请打开这件申请看怎么办。` })
}
