/** An official gathers evidence before answering: dragged, pasted or chosen at the desk, one file at a time (T1.3). */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import type { NewFile } from '../../../platform/files.ts'
import { checkedFile } from '../../../platform/files.ts'
import { newId } from '../../../platform/ids.ts'
import type { DraftKind, DraftOf } from '../draft-store.ts'
import { countDrafts, deleteDraft, insertDraft } from '../draft-store.ts'
import { MOST_FILES } from '../evidence.ts'
import { draftObject } from './draft-object.ts'

export async function keepDraft(tx: Tx, input: { kind: DraftKind; id: string; file: NewFile }): Promise<Result<{ id: string }>> {
  const of = await draftObject(tx.county, tx, tx.by, input.kind, input.id)
  return of.ok ? putDrafts(tx, of.value, [input.file], 'desk') : of
}

/** All or none: a paper of which pages are missing is worse than none. */
export async function putDrafts(tx: Tx, of: DraftOf, files: readonly NewFile[], via: 'desk' | 'phone'): Promise<Result<{ id: string }>> {
  if (await countDrafts(tx, tx.region, of) + files.length > MOST_FILES) {
    return refuse('too-many-files', { status: 400, field: 'file', detail: `佐证最多 ${MOST_FILES} 件。`, next: ['先删去不需要的'] })
  }
  let id = ''
  for (const file of files) {
    const bytes = checkedFile(file)
    if (!bytes.ok) return bytes
    id = newId()
    await insertDraft(tx, tx.region, of, {
      id, media_type: file.mediaType, size: bytes.value.length, via, added_at: tx.now,
      name_sealed: tx.county.seal.close(file.name), content_sealed: tx.county.seal.closeBytes(bytes.value),
    })
  }
  return ok({ id })
}

export async function removeDraft(tx: Tx, input: { kind: DraftKind; id: string; draft: string }): Promise<Result<{ removed: boolean }>> {
  const of = await draftObject(tx.county, tx, tx.by, input.kind, input.id)
  if (!of.ok) return of
  return ok({ removed: await deleteDraft(tx, tx.region, of.value, input.draft) === 1 })
}
