/**
 * Asks the person for what is missing: once per case, all of it at once, with a day; the clock stands still meanwhile. They answer by
 * handing in or by writing, late rather than never.
 */
import { formatDay } from '../../../kernel/chinese-date.ts'
import type { Refusal, Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { NewFile, StoredFile } from '../../../platform/files.ts'
import { storeFile } from '../../../platform/files.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { applicantsTurn } from '../../resolution/index.ts'
import type { CaseView, Missing } from '../contract.ts'
import type { KnownProof } from '../rules.ts'
import { barredIn } from '../rules.ts'
import type { ChangeInput, OpenCase } from './change-case.ts'
import { changeCase } from './change-case.ts'
import { giveLetter } from './give-letter.ts'
import { guardWords } from './guard-words.ts'
import { startClock, stopClock, tellOf } from './pause.ts'
import { keepSupplementAnswer, pausesOf } from '../pause-store.ts'

/** Refuses what nobody may ask for (C1.4), which is put on record, and what is obtained without the person (M1). */
export function askSupplement(county: County, actor: Actor, input: ChangeInput & { items: readonly Missing[]; days: number }): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'supplement', input, async (open) => {
    const { tx, row } = open
    const cancelled = await guardWords(open, {
      names: input.items.flatMap(({ item }) => item ?? []), text: input.items.map(({ what, why }) => `${what}；${why}`).join('\n'), field: 'items',
    })
    if (cancelled) return cancelled
    const ours = barredIn(input.items, await obtainedProofs(open))
    if (ours) return oursText(ours)
    const { day } = await stopClock(tx, row, { kind: 'supplement', ground: null, text: { items: input.items }, days: input.days })
    await tx.record({
      act: 'supplement-asked', objectKind: 'case', objectId: row.number, organ: row.organ, clause: '行政许可法第三十二条', detail: { count: input.items.length, until: day },
      payload: { items: input.items },
    })
    await giveLetter(open, { kind: 'supplement', items: input.items, until: day })
    await tellOf(tx, row, 'supplement', `您的申请 ${row.number} 需要您补正 ${input.items.length} 处，请在 ${formatDay(day)} 前一次补齐。补正期间不计入办理时限。`)
    return ok({ row: { ...row, state: 'supplementing', supplement: 'open' } })
  })
}

function oursText(proof: KnownProof): Refusal {
  return refuse('proof-ours', {
    status: 409, field: 'items', detail: `“${proof.names[0] ?? proof.code}”由系统和部门取得，或者这件申请不需要，不向申请人要。`, next: ['移除这一项', '查看这一项的进度'], clause: 'M1',
  })
}

/** Proofs of this case that do not wait for the person. */
async function obtainedProofs({ tx, proofs }: OpenCase): Promise<KnownProof[]> {
  const { items } = await catalogueOf(tx.county)
  const names = (code: string) => [items.get(code)?.plain, items.get(code)?.name].filter((name) => name !== undefined)
  // What the person hands in themselves may well be asked for again, when it can't be read.
  return proofs.filter((proof) => proof.route !== 'submission' && !(applicantsTurn as readonly string[]).includes(proof.state)).map(({ item }) => ({ code: item, names: names(item) }))
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
