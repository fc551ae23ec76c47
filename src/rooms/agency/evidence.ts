/** Evidence comes as words (who said what on the telephone) or files; both are kept encrypted, the order holds references. */
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Tx } from '../../platform/county.ts'
import type { StoredFile } from '../../platform/files.ts'
import { storeFile, storeText } from '../../platform/files.ts'
import type { Evidence } from './contract.ts'
import type { DraftOf } from './draft-store.ts'
import { takeDrafts } from './draft-store.ts'

/** More is hardly ever looked at. */
export const MOST_FILES = 10

async function keepEvidence(tx: Tx, evidence: Evidence): Promise<Result<StoredFile[]>> {
  const pieces = typeof evidence === 'string' ? (evidence.trim() === '' ? [] : [evidence]) : evidence
  const kept: StoredFile[] = []
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      kept.push(await storeText(tx, '核查记录', piece))
      continue
    }
    const file = await storeFile(tx, piece)
    if (!file.ok) return file
    kept.push(file.value)
  }
  return ok(kept)
}

/** What is sent along, and what this official has gathered before: from the desk, or by phone. */
export async function gathered(tx: Tx, of: DraftOf, evidence: Evidence): Promise<Result<StoredFile[]>> {
  const drafts = await takeDrafts(tx, tx.region, of)
  const kept: StoredFile[] = []
  for (const draft of drafts) {
    const data = tx.county.seal.openBytes(draft.content_sealed).toString('base64')
    const file = await storeFile(tx, { name: tx.county.seal.open<string>(draft.name_sealed), mediaType: draft.media_type, data })
    if (!file.ok) return file
    kept.push(file.value)
  }
  const sent = await keepEvidence(tx, evidence)
  if (!sent.ok) return sent
  const all = [...kept, ...sent.value]
  if (all.length > MOST_FILES) return refuse('too-many-files', { status: 400, field: 'evidence', detail: `佐证最多 ${MOST_FILES} 件，现在有 ${all.length} 件。`, next: ['删去不需要的再提交'] })
  return ok(all)
}
