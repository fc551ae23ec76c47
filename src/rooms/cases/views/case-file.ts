/** One paper or piece of evidence of a case: for staff who may read the case, recorded; for the person what they handed in themselves. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { StoredFile } from '../../../platform/files.ts'
import { readFile } from '../../../platform/files.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import { agencyOfCase } from '../../agency/index.ts'
import { recordAccess } from '../../identity/index.ts'
import { organNames } from '../../organs/index.ts'
import { representativeIn } from '../acts/represent.ts'
import { pausesOf } from '../pause-store.ts'
import { mayReadFindings, mayReadPapers } from '../policy.ts'
import type { ReadCase } from './case-detail.ts'
import { readCase } from './case-detail.ts'
import { papersOf } from './evidence.ts'

const notThere = refuse('file-not-found', { status: 404, detail: '这件申请没有这份材料，或您无权查看。', next: ['回到办件页面'] })

/** A file of another case does not exist here. */
export async function caseFile(county: County, actor: Actor, number: string, id: string): Promise<Result<FileAnswer>> {
  const read = await readCase(county, actor, number)
  if (!read.ok) return read
  const { row, own } = read.value
  const known = (await filesOf(county, actor, read.value)).find((file) => file.file === id)
  const file = known ? await readFile(county, id) : null
  if (!known || !file) return notThere
  if (!own) {
    const names = await organNames(county)
    await recordAccess(county, {
      subject: row.subject, reader: actor, organ: row.organ, organName: names.get(row.organ) ?? null, what: known.what, purpose: '办理申请', basis: null, caseNumber: row.number,
      channel: 'desk', outcome: 'read',
    })
  }
  return ok({ fileName: file.name, mediaType: file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType, content: file.bytes, inline: true })
}

/** What belongs to the case. What officials left while checking is theirs and the deciding organ's; the person sees their own papers. */
async function filesOf(county: County, actor: Actor, { row, proofs, own }: ReadCase): Promise<(StoredFile & { what: string })[]> {
  const [pauses, representative] = await Promise.all([pausesOf(county.db, county.region, row.id), representativeIn(county, row.id)])
  const papers = [...proofs.flatMap(papersOf), ...pauses.flatMap((pause) => pause.files), ...representative?.files ?? []].map((file) => ({ ...file, what: '申请人提交的材料' }))
  if (own) return papers
  if (!mayReadFindings(actor)) return mayReadPapers(actor) ? papers : []
  const { orders, errands } = await agencyOfCase(county, row.number)
  return [
    ...papers, ...orders.flatMap((order) => order.evidence).map((file) => ({ ...file, what: '协查留下的证据' })),
    ...errands.flatMap((errand) => errand.evidence).map((file) => ({ ...file, what: '代办员取回的材料' })),
  ]
}
