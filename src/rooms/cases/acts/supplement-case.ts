/**
 * Asks the person for what is missing: once per case, all of it at once, with a day; the clock stands still meanwhile. They answer by
 * handing in or by writing, late rather than never.
 */
import { dayOf } from '../../../kernel/calendar.ts'
import { formatDay } from '../../../kernel/chinese-date.ts'
import type { Refusal, Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import type { NewFile, StoredFile } from '../../../platform/files.ts'
import { storeFile } from '../../../platform/files.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { listsInForce } from '../../lists/index.ts'
import { applicantsTurn } from '../../resolution/index.ts'
import type { CaseView, Missing } from '../contract.ts'
import type { KnownProof } from '../rules.ts'
import { barredIn } from '../rules.ts'
import type { ChangeInput, OpenCase } from './change-case.ts'
import { changeCase } from './change-case.ts'
import { giveLetter } from './give-letter.ts'
import { startClock, stopClock, tellOf } from './pause.ts'
import { keepSupplementAnswer, pausesOf } from '../pause-store.ts'

/** Refuses what nobody may ask for (C1.4), and what is obtained without the person (M1); the first is put on record. */
export async function askSupplement(county: County, actor: Actor, input: ChangeInput & { items: readonly Missing[]; days: number }): Promise<Result<CaseView>> {
  let attempted: { proof: KnownProof; organ: string } | undefined
  const done = await changeCase(county, actor, 'supplement', input, async (open) => {
    const { tx, row } = open
    const proof = barredIn(input.items, await knownProofs(open))
    if (proof) {
      if (proof.barred === 'cancelled') attempted = { proof, organ: row.organ }
      return refusalFor(proof)
    }
    const { day } = await stopClock(tx, row, { kind: 'supplement', ground: null, text: { items: input.items }, days: input.days })
    await tx.record({
      act: 'supplement-asked', objectKind: 'case', objectId: row.number, organ: row.organ, clause: '行政许可法第三十二条', detail: { count: input.items.length, until: day },
      payload: { items: input.items },
    })
    await giveLetter(open, { kind: 'supplement', items: input.items, until: day })
    await tellOf(tx, row, 'supplement', `您的申请 ${row.number} 需要您补正 ${input.items.length} 处，请在 ${formatDay(day)} 前一次补齐。补正期间不计入办理时限。`)
    return ok({ row: { ...row, state: 'supplementing', supplement: 'open' } })
  })
  if (attempted) await recordAttempt(county, actor, input.caseNumber, attempted)
  return done
}

/** A refusal writes nothing, so the attempt to ask for a cancelled proof is put on record by itself (C1.4). */
async function recordAttempt(county: County, actor: Actor, caseNumber: string, { proof, organ }: { proof: KnownProof; organ: string }): Promise<void> {
  await perform(county, actor, { act: 'record-attempt', requestId: null }, async (tx) => {
    await tx.record({ act: 'cancelled-proof-asked', objectKind: 'case', objectId: caseNumber, organ, clause: 'C1.4', detail: { item: proof.code } })
    return ok(null)
  })
}

function refusalFor(proof: KnownProof): Refusal {
  const name = proof.names[0] ?? proof.code
  return proof.barred === 'cancelled'
    ? refuse('proof-cancelled', { status: 403, field: 'items', detail: `“${name}”已经取消，任何单位不得再向申请人要。这次操作已记录。`, next: ['移除这一项', '确需核实的，请有关部门协查'], clause: 'C1.4' })
    : refuse('proof-ours', { status: 409, field: 'items', detail: `“${name}”由系统和部门取得，或者这件申请不需要，不向申请人要。`, next: ['移除这一项', '查看这一项的进度'], clause: 'M1' })
}

/** Cancelled proofs of the whole county, and those of this case that do not wait for the person. */
async function knownProofs({ tx, proofs }: OpenCase): Promise<KnownProof[]> {
  const { items } = await catalogueOf(tx.county)
  const { cancel } = await listsInForce(tx.county, dayOf(tx.now))
  const names = (code: string) => [items.get(code)?.plain, items.get(code)?.name].filter((name) => name !== undefined)
  const cancelled = [...cancel.values()].filter((entry) => entry.scope === 'all').map(({ item }): KnownProof => ({ code: item, names: names(item), barred: 'cancelled' }))
  // What the person hands in themselves may well be asked for again, when it can't be read.
  const ours = proofs.filter((proof) => proof.route !== 'submission' && !(applicantsTurn as readonly string[]).includes(proof.state))
    .map(({ item, state }): KnownProof => ({ code: item, names: names(item), barred: state === 'waived' ? 'cancelled' : 'ours' }))
  return [...ours, ...cancelled]
}

export interface SupplementAnswer extends ChangeInput {
  readonly text: string
  readonly files: readonly NewFile[]
}

/** Refuses an answer that says nothing. In time the clock goes on from now; late it has been going on already. */
export function answerSupplement(county: County, actor: Actor, input: SupplementAnswer): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'answer-supplement', input, async ({ tx, row, proofs }) => {
    if (input.text === '' && input.files.length === 0) {
      return refuse('answer-empty', { status: 400, field: 'text', detail: '请写明情况，或者交上材料。', next: ['写几句话', '拍照上传', '不知道怎么补的，打电话问办理机关'] })
    }
    const pause = (await pausesOf(tx, tx.region, row.id)).find((p) => p.kind === 'supplement')
    if (!pause) throw new Error(`case ${row.number} was asked for nothing`)
    const files: StoredFile[] = []
    for (const file of input.files) {
      const stored = await storeFile(tx, file)
      if (!stored.ok) return stored
      files.push(stored.value)
    }
    await keepSupplementAnswer(tx, tx.region, pause.id, { sealed: county.seal.close(input.text), files, at: tx.now, by: tx.by.account })
    const on = pause.ended_at === null && row.state === 'supplementing' ? await startClock(tx, row, proofs, pause) : { row, days: 0 }
    await tx.record({
      act: 'supplement-answered', objectKind: 'case', objectId: row.number, organ: row.organ, detail: { files: files.length, ...(on.days > 0 ? { days: on.days } : {}) },
      payload: { text: input.text, files },
    })
    return ok({ row: { ...on.row, supplement: 'answered' } })
  })
}
