/** The evidence of an answered order, one piece at a time; each reading is recorded. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import { readFile } from '../../../platform/files.ts'
import { draftObject } from '../acts/draft-object.ts'
import type { DraftRow } from '../contract.ts'
import type { DraftKind } from '../draft-store.ts'
import { draftById, draftsOf } from '../draft-store.ts'
import { mayReadEvidence } from '../policy.ts'
import { readableOrder, recordReading } from './order-detail.ts'

const typeOf = (mediaType: string) => (mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType)
const missing = refuse('evidence-not-found', { status: 404, detail: '没有这一件佐证，或您无权查看。', next: ['回到协查函查看'] })

/** `n` counts from 1, as the order lists them. */
export async function evidenceFile(county: County, actor: Actor, id: string, n: number): Promise<Result<FileAnswer>> {
  const found = await readableOrder(county, actor, id)
  if (!found.ok) return found
  const order = found.value
  const piece = mayReadEvidence(actor, order) ? order.evidence[n - 1] : undefined
  const file = piece && await readFile(county, piece.file)
  if (!file) return missing
  await recordReading(county, actor, order, '协查佐证材料')
  return ok({ fileName: file.name, mediaType: typeOf(file.mediaType), content: file.bytes, inline: true })
}

/** What an official has gathered so far for their answer. */
export async function draftList(county: County, actor: Actor, kind: DraftKind, id: string): Promise<Result<{ items: DraftRow[]; total: number; next: null }>> {
  const of = await draftObject(county, county.db, actor, kind, id)
  if (!of.ok) return of
  const rows = await draftsOf(county.db, county.region, of.value)
  return ok({
    items: rows.map((d) => ({ id: d.id, name: county.seal.open<string>(d.name_sealed), mediaType: d.media_type, size: d.size, via: d.via, addedAt: d.added_at.toISOString() })),
    total: rows.length, next: null,
  })
}

/** One's own draft is looked at by whoever has just put it there, so no reading is recorded. */
export async function draftFile(county: County, actor: Actor, kind: DraftKind, id: string, draft: string): Promise<Result<FileAnswer>> {
  const of = await draftObject(county, county.db, actor, kind, id)
  if (!of.ok) return of
  const file = await draftById(county.db, county.region, of.value, draft)
  if (!file) return missing
  return ok({ fileName: county.seal.open<string>(file.name_sealed), mediaType: file.media_type, content: county.seal.openBytes(file.content_sealed), inline: true })
}
