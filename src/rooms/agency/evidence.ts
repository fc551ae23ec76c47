/** Evidence comes as words (who said what on the telephone) or files; both are kept encrypted, the order holds references. */
import type { Result } from '../../kernel/result.ts'
import { ok } from '../../kernel/result.ts'
import type { Tx } from '../../platform/county.ts'
import type { StoredFile } from '../../platform/files.ts'
import { storeFile, storeText } from '../../platform/files.ts'
import type { Evidence } from './contract.ts'

export async function keepEvidence(tx: Tx, evidence: Evidence): Promise<Result<StoredFile[]>> {
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
